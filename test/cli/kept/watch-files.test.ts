import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
let watching: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baerum-watched-'));
  watching = join(folder, 'watching.cjs');
  await build({
    stdin: {
      contents:
        "export { nothingSeen } from './seen.ts'; export { watchFiles } from './watch-files.ts'; export { watchPrograms } from './watch-programs.ts';",
      resolveDir: fileURLToPath(new URL('../../../src/cli/kept', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: watching,
  });
  writeFileSync(join(folder, 'file'), 'text');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Does something with files in a process that is watched; gives what was seen. */
function seenOf(work: string) {
  const script = `
    const { nothingSeen, watchFiles, watchPrograms } = require(${JSON.stringify(watching)});
    const seen = nothingSeen();
    const isPassed = watchPrograms(seen);
    watchFiles(seen, (path) => path.endsWith('/own'));
    const fs = require('node:fs');
    (async () => {
      try { ${work} } catch {}
      seen.isOver = true;
      const uses = Object.fromEntries(Object.entries(seen.uses).map(([use, paths]) => [use, [...paths]]));
      console.log(JSON.stringify({ ...uses, isMore: seen.isMore || isPassed(), git: seen.git.length }));
    })();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const NOTHING = { 'is-there': [], 'leads-to': [], holds: [], isMore: false, git: 0 };

it.each<[string, string, object]>([
  ['a file that is read', "fs.readFileSync('file')", { holds: ['file'] }],
  [
    'a file that is opened to be read',
    "fs.closeSync(fs.openSync('file', 'r'))",
    { holds: ['file'] },
  ],
  ['one that is not there', "fs.readFileSync('gone')", { holds: ['gone'] }],
  ['one that is asked for', "fs.existsSync('gone')", { 'is-there': ['gone'] }],
  [
    'one that is looked at',
    "fs.statSync('file'); fs.lstatSync('gone')",
    { holds: ['file', 'gone'] },
  ],
  ['a folder that is looked at', "fs.statSync('.')", { 'is-there': ['.'] }],
  ['a folder that is read', "fs.readdirSync('.')", { holds: ['.'] }],
  ['where a path leads', "fs.realpathSync('file')", { 'leads-to': ['file'] }],
  ['what is written to standard output', "fs.writeSync(2, 'x')", {}],
  ["the tool's own", "fs.readFileSync('a/own')", {}],
])('%s is noted', (_, work, noted) => {
  expect(seenOf(work)).toEqual({ ...NOTHING, ...noted });
});

it.each([
  ["fs.writeFileSync('new', '')"],
  ["fs.openSync('new', 'w')"],
  ["fs.openSync('new', fs.constants.O_RDWR | fs.constants.O_CREAT)"],
  ["fs.rmSync('new', { force: true })"],
  ["fs.renameSync('gone', 'gone2')"],
  ["fs.mkdirSync('sub', { recursive: true })"],
  ["fs.readlinkSync('file')"],
  ["fs.opendirSync('.').closeSync()"],
  ["fs.realpathSync.native('file')"],
  ["fs.readFileSync(Buffer.from('file'))"],
  ["fs.readFile('file', () => {})"],
  ["await fs.promises.readFile('file')"],
  ["await require('node:fs/promises').stat('file')"],
  ['fs.writeSync(99, "x")'],
  ["fs.createReadStream('file')"],
  ["process.getBuiltinModule('node:child_process').spawnSync('true')"],
  ["process.getBuiltinModule('node:child_process').execSync('true')"],
  ["require('node:child_process')"],
  ["require('node:worker_threads')"],
])('what is more than to read is seen: %s', (work) => {
  expect(seenOf(work).isMore).toBe(true);
});
