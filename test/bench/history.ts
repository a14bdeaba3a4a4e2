/**
 * What a register's history costs, against git's own reading of it and against checkouts.
 * Run by hand: `npm run bench:history -- [commits] [posts]`
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NO_CACHES } from '../../src/cli/cache/register-caches.ts';
import { postHistory } from '../../src/cli/commands/history/post-history.ts';
import { kravOverCommits } from '../../src/cli/commands/krav/krav-over-commits.ts';
import { processWorld } from '../../src/cli/io/world.ts';
import type { Request } from '../../src/cli/line/command.ts';
import { settingsFrom } from '../../src/cli/line/settings.ts';
import { openRevisions } from '../../src/cli/session/revisions.ts';
import { openSession } from '../../src/cli/session/session.ts';
import { checkoutOracle } from '../history/checkout-oracle.ts';
import { generatedHistory } from '../history/generated-history.ts';
import { ROOT } from '../run-tool.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';

const [commits = 2_000, posts = 1_000] = process.argv.slice(2).map(Number);
const ROUNDS = 7;
const CHECKOUTS = 20;
const RAW = ['log', '--first-parent', '--raw', '--no-abbrev', '--no-renames', 'HEAD'];

const shape = { seed: 11, commits, projects: posts, seldomShare: 3, mergeShare: 20 };
const { folder, run } = scriptedRepository(generatedHistory(shape));
run('gc', '--quiet');
run('reset', '--quiet', '--hard');
const line = run('log', '--first-parent', '--format=%H').trim().split('\n');
const raw = run(...RAW, '--root', '--diff-merges=first-parent');
const blobs = [...new Set([...raw.matchAll(/^:\d+ \d+ \w+ (\w+) /gm)].map(([, id]) => id))];
console.log(`${line.length} commits, ${posts} posts, ${blobs.length} contents`);

/** The least and the first of some rounds, in milliseconds. */
function cost(
  name: string,
  work: () => unknown,
  rounds = ROUNDS,
): { least: number; first: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const least = Math.min(...times);
  const first = times[0] ?? least;
  console.log(`${name.padEnd(58)}${least.toFixed(0).padStart(8)} ms, at first ${first.toFixed(0)}`);
  return { least, first };
}

function git(options: readonly string[], input = ''): void {
  spawnSync('git', options, { cwd: folder, input, stdio: ['pipe', 'ignore', 'ignore'] });
}

function sessionHere() {
  const world = {
    ...processWorld(process.cwd()),
    dialog: process.stderr,
    folder,
    environment: { PATH: process.env['PATH'] },
  };
  const request: Request = {
    world,
    settings: settingsFrom({}, { formats: ['json'], documents: {} }, world),
    caches: NO_CACHES,
    arguments: [],
    options: {},
    document: null,
  };
  return openSession(request);
}

const log = cost('git log --raw, thrown away', () => git(RAW));
const cat = cost('git cat-file --batch of the same, thrown away', () =>
  git(['cat-file', '--batch', '--buffer'], `${blobs.join('\n')}\n`),
);
const parsed = cost('all contents of the history parsed', () => {
  const { versions } = openRevisions(sessionHere());
  for (let version = 0; version < versions.count; version += 1) {
    const rules = versions.rulesAt(version);
    if (rules.kind === 'rules')
      for (const type of rules.types.keys()) versions.recordsAt(version, type, rules);
  }
});
const one = (id: string) =>
  cost(`krav ${id} --over-commits`, () => kravOverCommits(sessionHere(), { id, judgedOn: null }));
const counting = one('K-09a');
one('K-91');
one('K-92');
cost(
  'krav --over-commits, all krav',
  () => kravOverCommits(sessionHere(), { id: null, judgedOn: null }),
  1,
);
const post = cost('history FP-2024-002', () => postHistory(sessionHere(), 'FP-2024-002'));
const tool = join(ROOT, 'bin/baerum-innov.js');
const whole = cost('krav K-09a --over-commits, the whole program', () =>
  spawnSync(process.execPath, [tool, 'krav', 'K-09a', '--over-commits', '--format', 'json'], {
    cwd: folder,
    stdio: 'ignore',
  }),
);

const oracle = checkoutOracle(folder);
const some = line.filter((_, index) => index % Math.ceil(line.length / CHECKOUTS) === 0);
const checkouts = cost(
  `${some.length} commits checked out, read and judged`,
  () => some.map((sha) => oracle.at(sha)),
  1,
);
const own = log.least + cat.least;
const all = (checkouts.least / some.length) * line.length;
const times = (a: number, b: number) => `${(a / b).toFixed(1)} ×`;
console.log(`all parsed, against git's own:         ${times(parsed.least, own)}`);
console.log(`krav K-09a, against git's own:         ${times(counting.least, own)}`);
console.log(`the whole program, against git's own:  ${times(whole.least, own)}`);
console.log(`history of a post, against git's own:  ${times(post.least, own)}`);
console.log(`checkouts, against krav K-09a:         ${times(all, counting.least)}`);
console.log(`checkouts, against the whole program:  ${times(all, whole.least)}`);
removeFolders();
