import { describe, expect, it } from 'vitest';
import { USUAL_LIMITS } from '../../src/read/limits.ts';
import type { StoredFile } from '../../src/read/register/content-memo.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { rulesReader } from '../../src/read/register/version-rules.ts';
import type { Reading } from '../../src/tree/tree.ts';

function never(): Reading {
  throw new Error('it is opened');
}

function textFile(text: string, path = 'a.yaml'): StoredFile {
  const bytes = new TextEncoder().encode(text);
  return { path, blob: text, kind: 'file', read: () => ({ kind: 'bytes', bytes }) };
}

describe('what has been read', () => {
  it.each(['link', 'special'] as const)('is nothing of a %s, which is not opened', (kind) => {
    const file: StoredFile = { path: 'a.yaml', blob: 'x', kind, read: never };
    const reading = readingMemo().content(file, USUAL_LIMITS);
    expect(reading).toMatchObject({ kind: 'refused' });
    expect(reading.findings.map(({ code }) => code)).toEqual([`file/${kind}`]);
  });

  it('is told again at another path with the same bytes', () => {
    const memo = readingMemo();
    const text = 'a: 1\na: 2\n';
    const paths = ['a.yaml', 'b.yaml'].map((path) => {
      const [found] = memo.content(textFile(text, path), USUAL_LIMITS).findings;
      const places = [found?.where, ...(found?.related ?? [])];
      return places.map((where) => (where?.kind === 'place' ? where.place.path : null));
    });
    expect(paths).toEqual([
      ['a.yaml', 'a.yaml'],
      ['b.yaml', 'b.yaml'],
    ]);
  });
});

describe('rules of a version', () => {
  it.each(['link', 'special'] as const)('cannot be read of a %s', (kind) => {
    const read = rulesReader('data', never);
    const reading = read(
      new Map([['data/register.yaml', { blob: 'x', kind }]]),
      'data/register.yaml',
    );
    expect(reading).toMatchObject({ kind: 'unusable', findings: [{ code: `file/${kind}` }] });
  });

  it('cannot be read where there is no register.yaml', () => {
    expect(rulesReader('data', never)(new Map(), 'data/register.yaml')).toMatchObject({
      kind: 'unusable',
    });
  });
});
