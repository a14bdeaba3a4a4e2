import { describe, expect, it } from 'vitest';
import { HIGHEST_LIMITS, USUAL_LIMITS } from '../../src/read/limits.ts';
import type { PathBecame } from '../../src/read/register/file-stretches.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openVersions } from '../../src/read/register/versions.ts';
import { PERSONS, treeOf } from './register-tree.ts';

const TYPES = 'typer:\n  person: personer/*.yaml\n';
const POST = 'data/personer/A-1.yaml';

/** Code, place and limit of what is found in a register with one post and some limits raised. */
function found(limits: string, post: string, memo = readingMemo()) {
  const files = { ...PERSONS, 'data/register.yaml': `${limits}${TYPES}`, [POST]: post };
  const reading = readRegister(treeOf(files), 'data', memo);
  return reading.findings.flatMap(({ code, args }) =>
    'limit' in args ? [`${code} ${args.limit}`] : [],
  );
}

const LARGE = `id: A-1\nnavn: ${'x'.repeat(300_000)}\n`;
const MANY = `id: A-1\nnavn: Kari\nfelt:\n${Array.from({ length: 3000 }, (_, n) => `  f${n}: 1\n`).join('')}`;

describe('a limit', () => {
  it('holds until register.yaml raises it', () => {
    expect(found('', LARGE)).toEqual([`file/too-large ${USUAL_LIMITS.file}`]);
    expect(found('grenser: {fil_kb: 280}\n', LARGE)).toEqual([`file/too-large ${280 * 1024}`]);
    expect(found('grenser: {fil_kb: 512}\n', LARGE)).toEqual([]);
    expect(found('', MANY)).toEqual([`yaml/keys ${USUAL_LIMITS.keys}`]);
    expect(found('grenser: {felt: 4000}\n', MANY)).toEqual([]);
  });

  it('is of the version that is read, with one memo for all', () => {
    const memo = readingMemo();
    expect(found('', LARGE, memo)).toHaveLength(1);
    expect(found('grenser: {fil_kb: 512}\n', LARGE, memo)).toEqual([]);
    expect(found('', LARGE, memo)).toHaveLength(1);
  });

  it('is not raised above what all registers share', () => {
    const { file, keys, files } = HIGHEST_LIMITS;
    for (const limits of [
      `fil_kb: ${file / 1024 + 1}`,
      `felt: ${keys + 1}`,
      `filer: ${files + 1}`,
    ]) {
      const files = { ...PERSONS, 'data/register.yaml': `grenser: {${limits}}\n${TYPES}` };
      const reading = readRegister(treeOf(files), 'data');
      expect(reading.findings.map(({ code }) => code)).toEqual(['schema/range']);
    }
  });

  it('of files makes every type unknown in the versions that have too many', () => {
    const texts = new Map(Object.entries(PERSONS).map(([path, text]) => [path, String(text)]));
    const became = (path: string, blob: string | null = path): PathBecame => ({
      path,
      blob,
      kind: blob === null ? null : 'file',
    });
    const extra = Array.from({ length: USUAL_LIMITS.files }, (_, n) => `data/annet/${n}.txt`);
    const versions = openVersions({
      folder: 'data',
      changes: [
        [...texts.keys()].map((path) => became(path)),
        extra.map((path) => became(path, 'tom')),
        extra.slice(0, 10).map((path) => became(path, null)),
      ],
      read: (blob) => ({ kind: 'bytes', bytes: Buffer.from(texts.get(blob) ?? '') }),
      memo: readingMemo(),
    });
    const quarantined = [0, 1, 2].map((version) => {
      const rules = versions.rulesAt(version);
      if (rules.kind === 'unusable') throw new Error('not usable');
      return versions.recordsAt(version, 'person', rules).quarantined;
    });
    const folder = { type: 'person', path: 'data', extent: 'folder', unread: true };
    expect(quarantined).toMatchObject([[], [folder], []]);
  });
});
