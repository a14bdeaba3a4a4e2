/**
 * Changes the code in small ways, one at a time, and says which changes no test sees:
 * `npm run campaign:mutation -- [--lines N] [--break PERCENT] [FOLDER|FILE…]`. With `--lines` only so many lines of
 * each folder are changed, chosen by BAERUM_INNOV_SEED. BAERUM_INNOV_TESTS names the only tests that are run. Stryker
 * does it, fetched into a scratch folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fetched } from './fetched.mjs';

// The newest that runs on the oldest Node that the tool does.
const VERSION = '9.6.1';
const FOLDERS = ['src/krav', 'src/life', 'src/time'];

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string' },
    break: { type: 'string', default: '80' },
  },
});

const scratch = fetched(['@stryker-mutator/core', '@stryker-mutator/vitest-runner'], VERSION);
const report = resolve(scratch, 'report.json');
rmSync(report, { force: true });
const config = join(scratch, 'stryker.json');
writeFileSync(config, JSON.stringify(settings()));
const { status } = spawnSync(
  process.execPath,
  [join(scratch, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', config],
  { stdio: 'inherit', env: { BAERUM_INNOV_RUNS: '10', ...process.env } },
);
if (existsSync(report)) process.exitCode = tell();
else process.exitCode = status || 1;

function settings() {
  return {
    testRunner: 'vitest',
    plugins: [join(scratch, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: '.scripts/mutation.vitest.mjs', related: false },
    mutate: (asked.length > 0 ? asked : FOLDERS).flatMap(mutatedIn),
    // What is worked out once, when a file is loaded, could only be tried by loading all of it again.
    ignoreStatic: true,
    // Texts are not what these tests are for.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['data/README.md', 'dist', '.src-js', 'test/golden', 'test/browser', '.github'],
    concurrency: 1,
    timeoutMS: 20_000,
    tempDirName: join(scratch, 'sandbox'),
    cleanTempDir: 'always',
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowEmpty: false,
    disableTypeChecks: false,
    checkers: [],
  };
}

/** The files of a folder (or the one), or so many of their lines, drawn at random with a seed. */
function mutatedIn(place) {
  const paths = place.endsWith('.ts')
    ? [place]
    : readdirSync(place, { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${place}/${name}`)
        .sort();
  if (values.lines === undefined) return paths;
  const lines = paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isCode(line) ? [`${path}:${index + 1}-${index + 1}`] : [])),
  );
  const draw = generator(Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123));
  return Array.from({ length: Math.min(Number(values.lines), lines.length) }, () =>
    lines.splice(Math.floor(draw() * lines.length), 1).join(),
  );
}

function isCode(line) {
  return /[=!<>&|?+\-*({[]/.test(line) && !/^\s*(?:\/?\*|\/\/|import|export type)/.test(line);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes the score of each folder and each mutant that no test saw; gives 1 where a folder is below what is asked. */
function tell() {
  const found = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
    ([path, { mutants }]) => mutants.map((mutant) => ({ path, ...mutant })),
  );
  let isBelow = false;
  for (const folder of new Set(found.map(({ path }) => path.split('/').slice(0, 2).join('/')))) {
    const own = found.filter(({ path }) => path.startsWith(`${folder}/`));
    const killed = own.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
    const alive = own.filter(({ status }) => ['Survived', 'NoCoverage'].includes(status));
    const tried = killed.length + alive.length;
    if (tried === 0) continue;
    const score = (100 * killed.length) / tried;
    isBelow ||= score < Number(values.break);
    console.log(`${folder}: ${killed.length} of ${tried} seen, ${score.toFixed(1)} %`);
    for (const { path, location, mutatorName, replacement, status } of alive)
      console.log(
        `  ${path}:${location.start.line}:${location.start.column} ${mutatorName} ${status === 'NoCoverage' ? '(no test comes here)' : ''} → ${String(replacement).replace(/\s+/g, ' ').slice(0, 100)}`,
      );
  }
  return isBelow ? 1 : 0;
}
