import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/text/catalogue.ts';
import { ROOT, runTool } from '../run-tool.ts';
import { folderOf } from '../written-register.ts';

const BIN = join(ROOT, 'bin/baerum-innov.js');
const LIST = ['list', 'notat', '--as-of', '2026-11-23', '--format', 'json'];
const ENVIRONMENT = { PATH: process.env['PATH'] };

/** Few posts, each of much text: the answer is large and soon made. */
const FILES: readonly (readonly [path: string, text: string])[] = [
  [
    'data/register.yaml',
    'tittel: Notater\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\ntyper:\n  notat: notater/*.yaml\n',
  ],
  [
    'schemas/notat.schema.json',
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Notat',
      'x-tittel': { nb: 'Notat', en: 'Note' },
      type: 'object',
      additionalProperties: false,
      required: ['id', 'tekst'],
      properties: { id: { type: 'string' }, tekst: { type: 'string' } },
    }),
  ],
  ...Array.from({ length: 40 }, (_, index): [string, string] => [
    `data/notater/N-${index}.yaml`,
    `id: N-${index}\ntekst: "${`Linje ${index} med æ, ø og å. `.repeat(1_300)}"\n`,
  ]),
];

let folder: string;
let whole: string;

beforeAll(() => {
  folder = folderOf(FILES);
  whole = runTool(LIST, { folder }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an answer of more than a megabyte', () => {
  it('is one whole JSON document through a pipe', () => {
    expect(whole.length).toBeGreaterThan(1024 * 1024);
    expect(JSON.parse(whole).exitCode).toBe(0);
  });

  it('comes whole to a reader that waits, and then takes it bit by bit', async () => {
    const { text, code } = await slowlyRead();
    expect(code).toBe(0);
    expect(text === whole).toBe(true);
  });

  it.each([
    'head -1',
    'head -c 10',
    'true',
  ])('to a reader that leaves (%s) it ends quietly', (reader) => {
    const script = `set -o pipefail; "$NODE" "$BIN" ${LIST.join(' ')} | ${reader}; echo "codes \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...ENVIRONMENT, NODE: process.execPath, BIN },
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/codes 0\n$/);
  });

  it.skipIf(!existsSync('/dev/full')).each([
    ['nb', 'Svaret kunne ikke skrives (ENOSPC).\n'],
    ['en', 'The answer could not be written (ENOSPC).\n'],
  ])('to a full disk it fails with code 3 and says so, in %s', (language, words) => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...LIST, '--lang', language], {
      cwd: folder,
      encoding: 'utf8',
      env: ENVIRONMENT,
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 3, stderr: words });
  });

  it.skipIf(process.platform === 'win32')('to a file it comes whole, after what is there', () => {
    const { status, stderr } = intoFile('echo først >svar; "$NODE" "$BIN" "$@" >>svar');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'svar'), 'utf8') === `først\n${whole}`).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'to a file that has room for a part alone it fails with code 3 and says so',
    () => {
      const { status, stderr } = intoFile('ulimit -f 64; "$NODE" "$BIN" "$@" >svar');
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: 'Svaret kunne ikke skrives (EFBIG).\n',
      });
      expect(whole.startsWith(readFileSync(join(folder, 'svar'), 'utf8').slice(0, 1_000))).toBe(
        true,
      );
    },
  );

  it('to a closed stream it fails or ends, without a trace of the code', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--norc', '-c', `"$NODE" "$BIN" ${LIST.join(' ')} >&-; echo "code $?"`],
      { cwd: folder, encoding: 'utf8', env: { ...ENVIRONMENT, NODE: process.execPath, BIN } },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/code [03]\n/);
    expect(stderr).not.toContain('    at ');
  });

  it('-o writes the same bytes to a file, and nothing to standard output', () => {
    const ran = runTool(
      [...LIST.filter((word) => word !== '--format' && word !== 'json'), '-o', 'svar.json'],
      { folder },
    );
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'svar.json'), 'utf8') === whole).toBe(true);
  });
});

it.skipIf(process.platform === 'win32').each([
  ['nb', wordsIn('nb').output.noWorkingFolder],
  ['en', wordsIn('en').output.noWorkingFolder],
] as const)('in a folder that is deleted it says so, in %s, and ends with 3', (language, words) => {
  const gone = mkdtempSync(join(tmpdir(), 'baerum-gone-'));
  const script = 'cd "$1"; rmdir "$1"; exec "$2" "$3" check --lang "$4"';
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', script, 'sh', gone, process.execPath, BIN, language],
    { encoding: 'utf8', env: ENVIRONMENT },
  );
  expect([status, stdout, stderr]).toEqual([3, '', `${words}\n`]);
});

/** Runs a script of the shell that writes the answer to a file. */
function intoFile(script: string) {
  return spawnSync('sh', ['-c', script, 'sh', ...LIST], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, NODE: process.execPath, BIN },
  });
}

/** Waits before it reads, then reads with pauses between. */
function slowlyRead(): Promise<{ text: string; code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...LIST], { cwd: folder, env: ENVIRONMENT });
    const parts: Buffer[] = [];
    setTimeout(() => {
      child.stdout.on('data', (part: Buffer) => {
        parts.push(part);
        child.stdout.pause();
        setTimeout(() => child.stdout.resume(), 5);
      });
    }, 2500);
    child.on('close', (code) => resolve({ text: Buffer.concat(parts).toString('utf8'), code }));
  });
}
