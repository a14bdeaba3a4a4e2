import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedHistory } from '../../history/generated-history.ts';
import { scriptedRepository, type TestRepository } from '../../tree/git-repository.ts';
import { type Contestant, contest } from '../measure/contest.ts';
import type { Step } from '../measure/step.ts';
import { SHIPPED } from '../registers/shipped.ts';
import { compare } from '../results/compare.ts';
import type { Finding } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, toolStep, WITH_FINDINGS } from '../setting/tool-step.ts';

const SIZES = [1_000];
/** A history of more takes hours to make and to ask of. */
const LARGEST = 1_000;
const COMMITS_FOR_EACH = 2;
const ROUNDS = 5;
const LOG = ['log', '--first-parent', '--raw', '--no-abbrev', '--no-renames', 'HEAD'];
const GIT = "git's own";
const REPORT = 'report';
const PLAIN = `${REPORT}, --no-cache`;

/** A question about the past, with the most that it may take against another contestant. */
interface Question {
  readonly what: string;
  readonly words: readonly string[];
  readonly against: string;
  readonly most: number;
}

/** Questions about the past, beside git reading the same, and beside a plain run. */
export function history(bench: Bench): Finding[] {
  const sizes = bench.sizes(SIZES, (posts) => posts !== SHIPPED && posts <= LARGEST);
  return sizes.flatMap((posts) => ofSize(bench, posts));
}

function ofSize(bench: Bench, posts: number): Finding[] {
  const repository = historyOf(posts);
  const { folder } = repository;
  try {
    const rounds = Math.min(bench.rounds(posts), ROUNDS);
    const questions = questionsAbout(repository);
    const answered = (words: readonly string[], cache: string): Step =>
      toolStep([...words, ...AS_OF], { folder, cache, exits: WITH_FINDINGS });
    /** Each question as nobody had asked before, and as one that finds what was kept of it. */
    const asked = [...questions, { what: REPORT, words: [REPORT] }].flatMap(
      ({ what, words }): Contestant[] => [
        {
          name: `${what}, --no-cache`,
          rounds,
          steps: [answered([...words, '--no-cache'], bench.folder('cache'))],
        },
        { name: `${what}, second run`, rounds, steps: [answered(words, bench.folder('cache'))] },
      ],
    );
    const own = { name: GIT, rounds, steps: ownSteps(bench, repository) };
    const measurements = contest([own, ...asked], 1, bench.stopwatch);
    return questions.flatMap(({ what, against, most }) =>
      ['--no-cache', 'second run'].map((run) =>
        compare(measurements, {
          what: `${what}, ${run}`,
          posts,
          node: THIS_NODE.version,
          tool: `${what}, ${run}`,
          peer: against,
          goals: { ratio: most },
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function historyOf(posts: number): TestRepository {
  const commits = COMMITS_FOR_EACH * posts;
  const shape = { seed: 11, commits, projects: posts, seldomShare: 3, mergeShare: 20 };
  const repository = scriptedRepository(generatedHistory(shape));
  repository.run('gc', '--quiet');
  repository.run('reset', '--quiet', '--hard');
  return repository;
}

/** K-09a is one plain count, K-91 has tolerance, and the conditions of K-92 depend on the day. */
function questionsAbout({ run }: TestRepository): Question[] {
  const first = run('rev-list', '--first-parent', '--max-parents=0', 'HEAD').trim();
  const overCommits = (krav: readonly string[], most: number): Question => {
    const words = ['krav', ...krav, '--over-commits'];
    return { what: words.join(' '), words, against: GIT, most };
  };
  const plainly = (what: string, words: readonly string[]): Question => ({
    what,
    words,
    against: PLAIN,
    most: 2,
  });
  return [
    overCommits(['K-09a'], 4),
    overCommits(['K-91'], 8),
    overCommits(['K-92'], 8),
    overCommits([], 12),
    plainly('history of a post', ['history', 'FP-2024-002']),
    plainly('diff of the first and last commit', ['diff', `${first}..HEAD`]),
    plainly('report --known-at the first commit', ['report', '--known-at', first]),
  ];
}

/** What git itself does to tell what files there were, and what stood in them. */
function ownSteps(bench: Bench, { folder, run }: TestRepository): Step[] {
  const told = run(...LOG, '--root', '--diff-merges=first-parent');
  const contents = new Set([...told.matchAll(/^:\d+ \d+ \w+ (\w+) /gm)].map(([, id]) => id));
  const input = join(bench.folder('contents'), 'ids');
  writeFileSync(input, `${[...contents].join('\n')}\n`);
  return [
    { program: 'git', words: LOG, folder },
    { program: 'git', words: ['cat-file', '--batch', '--buffer'], folder, input },
  ];
}
