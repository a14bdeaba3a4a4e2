import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import type { Code } from '../../src/diagnostic/finding.ts';
import type { FactCache } from '../../src/read/register/fact-cache.ts';
import { KRAV } from './base-register.ts';
import { findingsOfFixture } from './findings-of.ts';
import { type Fixture, replaced } from './fixture.ts';
import { fixtures } from './fixtures.ts';

/** All codes but that of a register that takes long to make. */
const CODES = (Object.keys(catalogue) as Code[]).filter(
  (code) => code !== 'register/too-many-files',
);

function cacheIn(texts: Map<string, readonly string[]>): FactCache {
  return { get: (key) => texts.get(key), set: (key, kept) => texts.set(key, kept) };
}

describe('findings are the same with what an earlier run found', () => {
  it.each(CODES)('%s', (code) => {
    const anew = findingsOfFixture(fixtures[code]);
    const texts = new Map<string, readonly string[]>();
    expect(findingsOfFixture(fixtures[code], cacheIn(texts))).toEqual(anew);
    const kept = new Map(texts);
    expect(findingsOfFixture(fixtures[code], cacheIn(texts))).toEqual(anew);
    expect(texts).toEqual(kept);
  });
});

const WITH_EXPRESSION: Fixture = {
  ...fixtures['krav/below'],
  change: replaced(KRAV, 'minst: 1', "minst: 1\nhvor: post.tittel.startsWith('Trygg')"),
};

const DAMAGED: readonly (readonly [name: string, fixture: Fixture])[] = [
  ...(['ref/unknown', 'krav/below', 'krav/condition', 'krav/period'] as const).map(
    (code) => [code, fixtures[code]] as const,
  ),
  ['krav/below by an expression', WITH_EXPRESSION],
];

describe.each(DAMAGED)('texts that are damaged are not believed: %s', (_name, fixture) => {
  const texts = new Map<string, readonly string[]>();
  const anew = findingsOfFixture(fixture, cacheIn(texts));
  const most = Math.max(...[...texts.values()].map((kept) => kept.length));

  it.each<[string, (text: string) => string]>([
    ['emptied', () => ''],
    ['cut short', (text) => text.slice(0, -1)],
    ['of another form', () => '[[1]]'],
    ['a number', () => '7'],
    ['a list of nothing', () => '[null]'],
    ['a list of pairs that say nothing', () => '[[null,"kanskje"]]'],
    ['a list that does not begin at the beginning', () => '[[3,"true"]]'],
    ['a list that goes on without a day', () => '[[null,"true"],[null,"false"]]'],
    ['a list of four', () => '["true","kanskje",1,2]'],
    ['another list of four', () => '["kanskje","true",1,2]'],
    ['a list of four without days', () => '["true","true","x",2]'],
    ['a list of four with half a day', () => '["true","true",1,2.5]'],
  ])('%s', (_, damage) => {
    for (let at = 0; at < most; at += 1) {
      const damaged = [...texts].map(
        ([key, kept]) =>
          [key, kept.map((text, index) => (index === at ? damage(text) : text))] as const,
      );
      expect(findingsOfFixture(fixture, cacheIn(new Map(damaged)))).toEqual(anew);
    }
  });
});

describe('texts that are kept are believed, so that what was found is not found again', () => {
  it.each<[string, Fixture, string, string]>([
    ['an expression over days', WITH_EXPRESSION, '[[null,"true"]]', '[[null,"false"]]'],
    ['a condition on a day', fixtures['krav/condition'], '["true","false"', '["true","true"'],
  ])('%s', (_, fixture, found, other) => {
    const texts = new Map<string, readonly string[]>();
    const anew = findingsOfFixture(fixture, cacheIn(texts));
    expect([...texts.values()].flat().filter((text) => text.startsWith(found))).toHaveLength(1);
    const turned = [...texts].map(
      ([key, kept]) => [key, kept.map((text) => text.replace(found, other))] as const,
    );
    expect(findingsOfFixture(fixture, cacheIn(new Map(turned)))).not.toEqual(anew);
    expect(findingsOfFixture(fixture, cacheIn(texts))).toEqual(anew);
  });
});
