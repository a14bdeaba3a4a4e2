import { hash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from '../../hostile/folder-of.ts';
import { YAML_GUARDS } from '../../hostile/guards/yaml.ts';
import { runHere } from '../../run-here.ts';
import { ROOT } from '../../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../../shipped-register.ts';
import { runGitIn } from '../../tree/git-repository.ts';

/** One with posts that are set aside or warned of, and one with krav that are broken. */
const REGISTERS: Readonly<Record<string, () => string>> = {
  'a register with posts set aside': () =>
    folderOf({
      ...YAML_GUARDS['a set']?.files,
      'data/ting/C.yaml': 'id: C\ntekst: 012\n',
      'data/ting/D.yaml': 'id: D\ntekst: "æøå\\t\\u00a0"\n',
    }),
  'a register with broken promises': () => {
    const folder = copyOfShippedRegister();
    replaceInFile(join(folder, 'data/krav/K-09a.yaml'), 'minst: 3', 'minst: 30');
    return folder;
  },
};

/** A campaign asks every command of every poisoned file, else a few files of each kind are asked one, in turn. */
const IS_CAMPAIGN = process.env['BAERUM_INNOV_RUNS'] !== undefined;

const MOST = 3;

const COMMANDS = [
  ['check', '--format', 'json'],
  ['report', '--format', 'json'],
  ['krav', '--format', 'json'],
  ['check', '--base', 'HEAD', '--format', 'json'],
].map((words) => [...words, '--as-of', '2026-11-23']);

const FIRST = COMMANDS[0] ?? [];

type Bytes = Uint8Array<ArrayBuffer>;

/** What may be wrong with a file of the cache, made of what it held; `other` is that of another register. */
const POISONED: Readonly<Record<string, (whole: Bytes, other: Bytes) => readonly Bytes[]>> = {
  'cut short': (whole) =>
    [0, 1, 40, 100, whole.length >> 1, whole.length - 1].map((end) => whole.slice(0, end)),
  'with a bit turned': (whole) =>
    [0, 20, 90, 150, 1_000, whole.length >> 1, whole.length - 2].map((place) =>
      whole.map((byte, at) => (at === place ? byte ^ 4 : byte)),
    ),
  'of another version of the tool': (whole) => {
    const { head, body } = parts(whole);
    return [joined(head.replace(/^(\S+ )\S+/, '$1annen'), body)];
  },
  'with answers exchanged': (whole) => {
    const { head, body } = parts(whole);
    const rows = body
      .trimEnd()
      .split('\n')
      .map((line) => /^(\d+\t[^\t]*\t)(.*)$/.exec(line) ?? ['', line, '']);
    const turned = rows.map(([, key], at) => `${key}${rows[(at + 1) % rows.length]?.[2] ?? ''}\n`);
    return [joined(head, turned.join(''))];
  },
  'with what other lines say added': (whole) => {
    const { head, body } = parts(whole);
    return [joined(head, `${body}0\tx\ty\n`), joined(head, body.replaceAll('2026', '2025'))];
  },
  'of another register': (_, other) => [other],
  'of nothing it knows': (whole) => {
    const { head } = parts(whole);
    const build = head.split(' ')[1] ?? '';
    return ['', '\n', '\t\t\n', '0\ta\n', 'x', '0\t\t\t\t\n'].map((body) =>
      joined(`baerum-innov ${build} ${hash('sha256', Buffer.from(body, 'latin1'))}\n`, body),
    );
  },
};

function parts(whole: Bytes): { readonly head: string; readonly body: string } {
  const text = Buffer.from(whole).toString('latin1');
  const end = text.indexOf('\n') + 1;
  return { head: text.slice(0, end), body: text.slice(end) };
}

function joined(head: string, body: string): Bytes {
  return Uint8Array.from(Buffer.from(head + body, 'latin1'));
}

/** So long after the files were written that they are known by what the disk says of them. */
const LATER = Math.floor(Date.now() / 1000) + 60;

let other: Bytes = new Uint8Array();
beforeAll(async () => {
  const kept = mkdtempSync(join(tmpdir(), 'baerum-cache-'));
  const folder = join(ROOT, 'test/fixtures/klubb');
  await runHere(['check', '--as-of', '2026-11-23'], { folder, now: LATER, cache: kept });
  other = keptIn(kept).bytes;
  rmSync(kept, { recursive: true });
});

/** The only file of a cache. */
function keptIn(cache: string): { readonly path: string; readonly bytes: Bytes } {
  const folder = join(cache, 'baerum-innov');
  const path = join(folder, readdirSync(folder)[0] ?? '');
  return { path, bytes: Uint8Array.from(readFileSync(path)) };
}

describe.each(Object.entries(REGISTERS))('with a cache of %s', (_, make) => {
  let folder = '';
  let cache = '';
  let path = '';
  let whole: Bytes = new Uint8Array();
  const anew: unknown[] = [];
  const ask = async (words: readonly string[], kept?: string) =>
    runHere(words, { folder, now: LATER, ...(kept === undefined ? {} : { cache: kept }) });

  beforeAll(async () => {
    folder = make();
    cache = mkdtempSync(join(tmpdir(), 'baerum-cache-'));
    const git = (...words: string[]) => runGitIn(folder, words);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'først');
    for (const words of COMMANDS) anew.push(await ask(words));
    for (const words of COMMANDS) await ask(words, cache);
    ({ path, bytes: whole } = keptIn(cache));
  });
  afterAll(() => {
    for (const each of [folder, cache]) rmSync(each, { recursive: true });
  });

  it('as it was, all answers are the same', async () => {
    for (const [at, words] of COMMANDS.entries()) expect(await ask(words, cache)).toEqual(anew[at]);
  });

  it.each(Object.entries(POISONED))('%s, answers are the same', async (name, poison) => {
    const kind = Object.keys(POISONED).indexOf(name);
    for (const [variant, bytes] of poison(whole, other).entries())
      for (const [at, words] of COMMANDS.entries()) {
        if (!IS_CAMPAIGN && (variant >= MOST || (kind + variant) % COMMANDS.length !== at))
          continue;
        writeFileSync(path, bytes);
        chmodSync(path, 0o600);
        expect(await ask(words, cache)).toEqual(anew[at]);
      }
  });

  it('that others may have written, all answers are the same', async () => {
    const lies = joined(parts(whole).head, parts(whole).body.replaceAll('2026', '2025'));
    for (const taken of [() => chmodSync(path, 0o666), () => chmodSync(join(path, '..'), 0o777)]) {
      writeFileSync(path, lies);
      taken();
      expect(await ask(FIRST, cache)).toEqual(anew[0]);
      chmodSync(join(path, '..'), 0o700);
    }
  });

  it.skipIf(process.getuid?.() !== 0)('of another user, all answers are the same', async () => {
    writeFileSync(path, whole);
    chownSync(path, 65_534, 65_534);
    expect(await ask(FIRST, cache)).toEqual(anew[0]);
  });
});
