import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import type { Request } from '../../src/cli/command.ts';
import { kravOverCommits } from '../../src/cli/krav-over-commits.ts';
import { postHistory } from '../../src/cli/post-history.ts';
import { openRevisions } from '../../src/cli/revisions.ts';
import { openSession } from '../../src/cli/session.ts';
import { settingsFrom } from '../../src/cli/settings.ts';
import { processWorld } from '../../src/cli/world.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';
import { checkoutOracle } from './checkout-oracle.ts';
import { generatedHistory } from './generated-history.ts';

afterAll(removeFolders);

const COMMITS = Number(process.env['BAERUM_INNOV_BENCH'] ?? 0);
const POSTS = 1_000;
const ROUNDS = 3;
const CHECKOUTS = 20;

/** The least of some rounds, in milliseconds. */
function cost(name: string, work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const least = Math.min(...times);
  console.log(`${name.padEnd(64)}${least.toFixed(0).padStart(8)} ms`);
  return least;
}

function sessionIn(folder: string) {
  const world = { ...processWorld(), folder, environment: { PATH: process.env['PATH'] } };
  const settings = settingsFrom({}, ['json'], world);
  const request: Request = { world, settings, arguments: [], options: {} };
  return openSession(request);
}

it.skipIf(COMMITS === 0)(
  'history costs little more than git itself, and far less than checkouts',
  () => {
    const shape = { seed: 11, commits: COMMITS, projects: POSTS, seldomShare: 3, mergeShare: 20 };
    const { folder, run } = scriptedRepository(generatedHistory(shape));
    run('gc', '--quiet');
    run('reset', '--quiet', '--hard');
    const line = run('log', '--first-parent', '--format=%H').trim().split('\n');
    const raw = run(...RAW, '--root', '--diff-merges=first-parent');
    const blobs = [...new Set([...raw.matchAll(/^:\d+ \d+ \w+ (\w+) /gm)].map(([, id]) => id))];
    const git = (options: readonly string[], input = '') =>
      spawnSync('git', options, { cwd: folder, input, stdio: ['pipe', 'ignore', 'ignore'] });
    console.log(`${line.length} commits, ${POSTS} posts, ${blobs.length} contents`);

    const log = cost('git log --raw, thrown away', () => git(RAW));
    const cat = cost('git cat-file --batch of the same, thrown away', () =>
      git(['cat-file', '--batch', '--buffer'], `${blobs.join('\n')}\n`),
    );
    const session = sessionIn(folder);
    const parsed = cost('all contents of the history parsed', () => {
      for (const { reading } of openRevisions(session).each())
        if (reading.kind === 'revision')
          for (const type of reading.types.keys()) reading.recordsOf(type);
    });
    const one = (id: string) =>
      cost(`krav ${id} --over-commits`, () => kravOverCommits(session, id, null));
    const counting = one('K-09a');
    one('K-91');
    one('K-92');
    cost('krav --over-commits, all krav', () => kravOverCommits(session, null, null), 1);
    const post = cost('history FP-2024-002', () => postHistory(session, 'FP-2024-002'));

    const oracle = checkoutOracle(folder);
    const some = line.filter((_, index) => index % Math.ceil(line.length / CHECKOUTS) === 0);
    const checkouts = cost(
      `${some.length} commits checked out, read and judged`,
      () => some.map((sha) => oracle.at(sha)),
      1,
    );
    const all = (checkouts / some.length) * line.length;
    const times = (a: number, b: number) => `${(a / b).toFixed(1)} ×`;
    console.log(`all parsed, against git's own:      ${times(parsed, log + cat)}`);
    console.log(`krav K-09a, against git's own:      ${times(counting, log + cat)}`);
    console.log(`history of a post, against git's:   ${times(post, log + cat)}`);
    console.log(`checkouts, against krav K-09a:      ${times(all, counting)}`);
    expect(all / counting).toBeGreaterThan(100);
  },
  3_600_000,
);

const RAW = ['log', '--first-parent', '--raw', '--no-abbrev', '--no-renames', 'HEAD'];
