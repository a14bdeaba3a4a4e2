import { describe, expect, it } from 'vitest';
import { catalogue, wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { Code, PlacedFinding } from '../../src/diagnostic/finding.ts';
import { findingsOfFixture } from './findings-of.ts';
import type { Fixture } from './fixture.ts';
import { fixtures } from './fixtures.ts';

const CODES = Object.keys(catalogue) as Code[]; // the catalogue has exactly the codes as its keys

/** What a fixture says of its finding. */
function expected({ at, type, post, field }: Fixture) {
  return { at, type, post, field };
}

function written({ at, type, post, field }: PlacedFinding): ReturnType<typeof expected> {
  const end = at === null ? '' : `${at.end.line}:${at.end.column}`;
  return {
    at: at === null ? 'nowhere' : `${at.path} ${at.start.line}:${at.start.column}-${end}`,
    type,
    post,
    field,
  };
}

describe('every code is found where a user must look, and alone', () => {
  it('has nothing to point out in the register that the fixtures change', () => {
    expect(findingsOfFixture({ change: {}, at: '' })).toEqual([]);
  });

  it.each(CODES)('%s', (code) => {
    const fixture = fixtures[code];
    const all = findingsOfFixture(fixture);
    const own = all.filter((found) => found.code === code);
    expect(own.map(written)).toEqual([expected(fixture)]);
    expect(all.filter((found) => found.code !== code)).toHaveLength(fixture.beside ?? 0);
    expect(own.map(({ severity }) => severity)).toEqual([catalogue[code].severity]);
  });
});

describe('what is said of each finding', () => {
  it.each(CODES)('%s says in both languages what is wrong and what to do', (code) => {
    const own = findingsOfFixture(fixtures[code]).find((found) => found.code === code);
    if (own === undefined) throw new Error('not found');
    const nb = wordsOf(own, 'nb');
    const en = wordsOf(own, 'en');
    for (const said of [nb, en]) {
      for (const text of Object.values(said)) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|\$\{| {2}|\.\.(?!\/|\.)|\?\./);
      }
    }
    expect(nb.title).not.toBe(en.title);
    expect(nb.message).not.toBe(en.message);
    expect(nb.help).not.toBe(en.help);
    expect(nb.help).not.toBe(nb.message);
    expect(wholeSentences(nb.help)).toBe(true);
    expect(wholeSentences(en.help)).toBe(true);
  });
});

/** Ends with a full stop, or with what is to be written after a colon. */
function wholeSentences(text: string): boolean {
  return /^\p{Lu}|^x-|^meldt/u.test(text) && (/[.!?]$/.test(text) || /: \S.*$/s.test(text));
}
