import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, contest } from '../measure/contest.ts';
import { SOURCEMETA_FAST } from '../peers/validators.ts';
import { writeGeneratedRegister } from '../registers/generated.ts';
import { SHIPPED, writeShippedRegister } from '../registers/shipped.ts';
import { compare } from '../results/compare.ts';
import type { Finding, Goals } from '../results/row.ts';
import type { Bench } from '../setting/bench.ts';
import { THIS_NODE } from '../setting/nodes.ts';
import { AS_OF, nothingStep, toolStep, WITH_FINDINGS } from '../setting/tool-step.ts';

const SIZES = [SHIPPED, 1_000, 10_000, 100_000];
/** Below this a program that needs no Node to start is always faster. */
const FEWEST = 1_000;
const CHECK = 'check, second run';
const CHANGED = 'check, one post changed since';
/** Of more posts a second register would take long to write. */
const MOST_CHANGED = 10_000;
const FLOOR = 'node -e 0 and git status';

const GOALS: ReadonlyMap<number, Goals> = new Map([
  [10_000, { ratio: 1.6, megabytes: 200 }],
  [100_000, { ratio: 2.5, megabytes: 200 }],
]);

/** A check of what has not changed since the last, or of which one post has, beside the least that Node and git take, and the fastest peer. */
export function warm(bench: Bench): Finding[] {
  return bench.sizes(SIZES).flatMap((posts) => {
    const register = bench.register(posts);
    const { folder } = register;
    const rounds = bench.rounds(posts);
    const fastest: Contestant[] = (posts === SHIPPED ? [] : bench.validators()).flatMap((each) =>
      each.name === SOURCEMETA_FAST && 'step' in each
        ? [{ name: each.name, rounds, steps: [each.step(register)] }]
        : [],
    );
    const cache = bench.folder('cache');
    const check = toolStep(['check', ...AS_OF], { folder, cache, exits: WITH_FINDINGS });
    const status = { program: 'git', words: ['status'], folder };
    const changed = posts <= MOST_CHANGED ? [checkOfChanged(bench, posts, rounds)] : [];
    const measurements = contest(
      [
        { name: CHECK, rounds, steps: [check] },
        ...changed,
        { name: FLOOR, rounds, steps: [nothingStep(folder), status] },
        ...fastest,
      ],
      // The first fills the cache; the second sees that files have rested since.
      2,
      bench.stopwatch,
    );
    const goals = GOALS.get(posts) ?? {};
    const row = { what: CHECK, posts, node: THIS_NODE.version, tool: CHECK };
    return [
      compare(measurements, { ...row, peer: FLOOR, goals }),
      ...changed.map(({ name }) =>
        compare(measurements, { ...row, what: name, tool: name, peer: FLOOR, goals }),
      ),
      ...fastest.map(({ name }) =>
        compare(measurements, { ...row, peer: name, goals: posts < FEWEST ? {} : { ratio: 1 } }),
      ),
    ];
  });
}

/** A check of a register of its own, of which one post is changed before each. */
function checkOfChanged(bench: Bench, posts: number, rounds: number): Contestant {
  const own = bench.folder('changed');
  const register =
    posts === SHIPPED ? writeShippedRegister(own) : writeGeneratedRegister(own, posts);
  const { folder } = register;
  const post = join(folder, register.posts[0] ?? '');
  const around = { folder, cache: bench.folder('cache'), exits: WITH_FINDINGS };
  return {
    name: CHANGED,
    rounds,
    steps: [toolStep(['check', ...AS_OF], around)],
    prepare: () => appendFileSync(post, '# endret\n'),
  };
}
