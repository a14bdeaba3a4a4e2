/**
 * Says how many branches of the code the tests of the same layers take, folder by folder, and names those they do
 * not: `npm run campaign:coverage -- [--least PERCENT] [--folder NAME]… [TEST…]`. Fails where a folder has less.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { fetched } from './fetched.mjs';

const VERSION = '4.1.12';
const FOLDERS = ['read', 'edit', 'tree', 'krav', 'time', 'life'];
/** The tests of the layers, and those of the program that go the ways few others do. */
const TESTS = [
  ...['time', 'life', 'krav', 'read', 'edit', 'tree', 'register', 'diagnostic', 'history'],
  ...['sheet', 'proof', 'schemas', 'query', 'cli'],
  ...['hostile/guards', 'hostile/small', 'hostile/remedies', 'hostile/hostile', 'hostile/world'],
].map((name) => `test/${name}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    least: { type: 'string', default: '95' },
    folder: { type: 'string', multiple: true, default: FOLDERS },
  },
});

const provider = join(
  fetched(['@vitest/coverage-v8'], VERSION),
  'node_modules/@vitest/coverage-v8/dist/index.js',
);
const reports = mkdtempSync(join(tmpdir(), 'baerum-coverage-'));
spawnSync(
  'npx',
  [
    'vitest',
    'run',
    ...['--config', '.vitest.config.mjs', '--coverage.enabled', '--coverage.provider=custom'],
    `--coverage.customProviderModule=${provider}`,
    ...['--coverage.reportOnFailure', '--coverage.reporter=json'],
    ...[`--coverage.reportsDirectory=${reports}`],
    ...values.folder.map((name) => `--coverage.include=src/${name}/**/*.ts`),
    ...(positionals.length === 0 ? TESTS : positionals),
  ],
  { stdio: 'inherit' },
);
const files = Object.entries(
  JSON.parse(readFileSync(join(reports, 'coverage-final.json'), 'utf8')),
);
rmSync(reports, { recursive: true });

for (const name of values.folder) {
  const branches = files
    .filter(([path]) => relative('src', path).startsWith(`${name}/`))
    .flatMap(branchesOf);
  const missed = branches.filter(({ count }) => count === 0);
  const share = (100 * (branches.length - missed.length)) / Math.max(branches.length, 1);
  for (const { path, line, kind } of missed) console.log(`  ${path}:${line} ${kind}`);
  console.log(`src/${name}: ${share.toFixed(2)} % of ${branches.length} branches`);
  if (share < Number(values.least)) process.exitCode = 1;
}

function branchesOf([path, { b: counts, branchMap }]) {
  return Object.entries(counts).flatMap(([id, taken]) =>
    taken.map((count, index) => ({
      count,
      path: relative('.', path),
      kind: branchMap[id].type,
      // What is not written, such as the missing `else`, has no line of its own.
      line: branchMap[id].locations[index].start?.line ?? branchMap[id].loc.start.line,
    })),
  );
}
