import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { changeFiles, type FileChange, recoverChange } from '../../../src/cli/io/change-files.ts';
import { hashOf, writeJournal } from '../../../src/cli/io/change-journal.ts';
import { writeWhole } from '../../../src/cli/io/replace-file.ts';
import { ROOT } from '../../run-tool.ts';

const KILLS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 8);
const EDITS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 20);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-changes-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const bytes = (text: string | null) => (text === null ? null : new TextEncoder().encode(text));
const change = (path: string, before: string | null, after: string | null): FileChange => ({
  path,
  before: bytes(before),
  after: bytes(after),
});
const at = (folder: string) => ({ root: folder, folder });
const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/** A number that no process has. */
const GONE = 2 ** 22 + 1;

describe('changing files', () => {
  it('changes, adds and removes them together, keeps permissions, and leaves nothing else behind', async () => {
    const folder = newFolder({ a: '1', b: '2' });
    chmodSync(join(folder, 'a'), 0o640);
    const changes = [change('a', '1', 'ny'), change('b', '2', null), change('c', null, '3')];
    expect(await changeFiles(at(folder), changes)).toEqual({ kind: 'written', recovered: null });
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
    expect([textIn(folder, 'a'), textIn(folder, 'c')]).toEqual(['ny', '3']);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o640);
  });

  it('changes nothing where one file is not as it was read, or is a link', async () => {
    const folder = newFolder({ a: '1', b: 'endret', d: 'x' });
    const stale = await changeFiles(at(folder), [change('a', '1', '2'), change('b', '2', '3')]);
    expect(stale).toEqual({ kind: 'stale', path: 'b' });
    expect(await changeFiles(at(folder), [change('d', null, 'y')])).toEqual({
      kind: 'stale',
      path: 'd',
    });
    symlinkSync(join(folder, 'a'), join(folder, 'e'));
    expect(await changeFiles(at(folder), [change('e', '1', '2')])).toEqual({
      kind: 'link',
      path: 'e',
    });
    expect(textIn(folder, 'a')).toBe('1');
  });

  it('loses no edit of two writers', async () => {
    const folder = newFolder({ a: '' });
    let refused = 0;
    const writer = async (sign: string) => {
      for (let done = 0; done < EDITS; ) {
        const before = textIn(folder, 'a');
        const { kind } = await changeFiles(at(folder), [change('a', before, before + sign)]);
        if (kind === 'written') done += 1;
        else refused += 1;
      }
    };
    await Promise.all([writer('x'), writer('y')]);
    expect(textIn(folder, 'a').replaceAll('x', '')).toBe('y'.repeat(EDITS));
    expect(textIn(folder, 'a')).toHaveLength(2 * EDITS);
    expect(refused).toBeGreaterThanOrEqual(0);
  });

  it('takes over the lock of a process that is gone, with what it left', async () => {
    const folder = newFolder({ a: '1' });
    const file = join(folder, 'a');
    writeFileSync(join(folder, '.a.00000000dead'), 'halv');
    writeFileSync(
      join(folder, '.baerum-innov.lock'),
      JSON.stringify({ process: GONE, host: hostname(), mark: '00000000dead', files: [file] }),
    );
    expect((await changeFiles(at(folder), [change('a', '1', '2')])).kind).toBe('written');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('finishes what was left half done, or takes it back where someone has changed a file since', async () => {
    for (const foreign of [false, true]) {
      const folder = newFolder({
        a: 'ny a',
        b: foreign ? 'annet' : 'b',
        '.b.0123456789ab': 'ny b',
      });
      const step = (path: string, temporary: string, before: string, after: string) => ({
        path,
        temporary,
        before: Buffer.from(before).toString('base64'),
        after: hashOf(Buffer.from(after)),
      });
      await writeJournal(join(folder, '.baerum-innov.journal'), folder, [
        step('a', '.a.0123456789ab', 'a', 'ny a'),
        step('b', '.b.0123456789ab', 'b', 'ny b'),
      ]);
      const recovered = foreign
        ? { kind: 'taken-back', paths: ['a'], left: ['b'] }
        : { kind: 'finished', paths: ['a', 'b'], left: [] };
      expect(await recoverChange(at(folder))).toEqual({ kind: 'written', recovered });
      expect([textIn(folder, 'a'), textIn(folder, 'b')]).toEqual(
        foreign ? ['a', 'annet'] : ['ny a', 'ny b'],
      );
      expect(readdirSync(folder)).toEqual(['a', 'b']);
    }
  });

  it('finishes what was left half done also where the register has got a repository around it', async () => {
    const outer = newFolder({});
    const inner = join(outer, 'inne');
    mkdirSync(join(inner, 'data'), { recursive: true });
    writeFileSync(join(inner, '.a.0123456789ab'), 'ny');
    const after = hashOf(Buffer.from('ny'));
    await writeJournal(join(inner, 'data/.baerum-innov.journal'), inner, [
      { path: 'a', temporary: '.a.0123456789ab', before: null, after },
    ]);
    const folder = join(inner, 'data');
    expect(await recoverChange({ root: outer, folder })).toEqual({
      kind: 'written',
      recovered: { kind: 'finished', paths: ['inne/a'], left: [] },
    });
    expect([textIn(inner, 'a'), readdirSync(folder)]).toEqual(['ny', []]);
  });

  it('heeds no journal and no lock that would lead out of the folder', async () => {
    const outside = newFolder({ kept: 'x', '.kept.00000000dead': 'x' });
    const folder = newFolder({ a: '1' });
    const path = `../${outside.split('/').at(-1)}/kept`;
    const before = Buffer.from('x').toString('base64');
    await writeJournal(join(folder, '.baerum-innov.journal'), folder, [
      { path, temporary: null, before, after: null },
    ]);
    writeFileSync(
      join(folder, '.baerum-innov.lock'),
      JSON.stringify({
        process: GONE,
        host: hostname(),
        mark: '00000000dead',
        files: [join(outside, 'kept')],
      }),
    );
    expect((await recoverChange(at(folder))).kind).toBe('system');
    rmSync(join(folder, '.baerum-innov.journal'));
    expect((await changeFiles(at(folder), [change('a', '1', '2')])).kind).toBe('written');
    expect(readdirSync(outside).sort()).toEqual(['.kept.00000000dead', 'kept']);
  });

  it('leaves all files old or all new, whenever it is killed', async () => {
    const program = newFolder({});
    await build({
      stdin: {
        contents: `import { readFileSync } from 'node:fs';
          import { changeFiles } from './src/cli/io/change-files.ts';
          const folder = process.argv[2];
          for (;;) {
            const version = Number(readFileSync(folder + '/a', 'utf8'));
            const changes = ['a', 'b', 'c'].map((path) => ({ path, before: Buffer.from(String(version)), after: Buffer.from(String(version + 1)) }));
            await changeFiles({ root: folder, folder }, changes);
          }`,
        resolveDir: ROOT,
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(program, 'writer.mjs'),
      logLevel: 'error',
    });
    const folder = newFolder({ a: '0', b: '0', c: '0' });
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = spawn(process.execPath, [join(program, 'writer.mjs'), folder]);
      const ended = new Promise((resolve) => writer.once('exit', resolve));
      const before = textIn(folder, 'a');
      while (textIn(folder, 'a') === before) await pause(5);
      await pause((kill * 37) % 60);
      writer.kill('SIGKILL');
      await ended;
      expect((await recoverChange(at(folder))).kind).toBe('written');
      const versions = ['a', 'b', 'c'].map((name) => textIn(folder, name));
      expect(new Set(versions).size).toBe(1);
      expect(existsSync(join(folder, '.baerum-innov.journal'))).toBe(false);
    }
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

it('a file that cannot be moved to its place leaves nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-whole-'));
  mkdirSync(join(folder, 'opptatt/inne'), { recursive: true });
  await expect(writeWhole(join(folder, 'opptatt'), 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['opptatt']);
  await writeWhole(join(folder, 'ny'), 'x');
  expect([readdirSync(folder), readFileSync(join(folder, 'ny'), 'utf8')]).toEqual([
    ['ny', 'opptatt'],
    'x',
  ]);
  rmSync(folder, { recursive: true });
});
