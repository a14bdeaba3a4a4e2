import { describe, expect, it } from 'vitest';
import { catalogue, wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { Code } from '../../src/diagnostic/finding.ts';
import { findingsOfFixture } from './findings-of.ts';
import { fixtures } from './fixtures.ts';

const CODES = Object.keys(catalogue) as Code[]; // the catalogue has exactly the codes as its keys

/** Words that one of the languages has and the other has not. */
const ENGLISH =
  /(?<![\p{L}_])(?:the|and|of|with|must|should|which|this|that|these|field|value|missing|unknown|error|warning|invalid|unsupported|unterminated|expected|cannot|your|does|string|array|object|file|folder)(?!\p{L})/iu;
const NORWEGIAN =
  /(?<![\p{L}_])(?:og|ikke|det|som|er|av|til|på|eller|feltet|fila|skal|kan|har|står|være|finnes|mangler|ellers|uten|verdien|skriv|rett|fjern)(?!\p{L})/iu;

/** What is left of a text without what it quotes or names: values, code, commands, words of the data. */
function ownWords(text: string): string {
  return text
    .replace(/«[^»]*»|“[^”]*”|"[^"]*"|\([^)]*\/[^)]*\)|`[^`]*`/g, '')
    .replace(/eksempelposter: teller ikke|naar, skal|Hvert prosjekt har et beløp/g, '')
    .replace(/\b(?:fra|til|x-[a-z]+|baerum-innov [a-z]+ \S+)|--[a-z-]+/g, '');
}

describe.each(CODES)('%s', (code) => {
  const { nb, en, example } = catalogue[code];

  it('has a title in a few words, and an explanation in whole sentences', () => {
    for (const { title, explanation } of [nb, en]) {
      expect(title).toMatch(/^(?:\p{Lu}|minst )/u);
      expect(title).not.toMatch(/[.!]$/);
      expect(title.length).toBeLessThanOrEqual(60);
      expect(explanation).toMatch(/^(?:\p{Lu}|%|\$|x-|register\.yaml |tell |meldt ).*\.$/su);
    }
    expect(nb.title).not.toBe(en.title);
    expect(nb.explanation).not.toBe(en.explanation);
  });

  it('has an example that is put right', () => {
    expect(example.wrong.trim()).not.toBe('');
    expect(example.right.trim()).not.toBe('');
    expect(example.wrong).not.toBe(example.right);
  });

  it('keeps to one language in each', () => {
    const found = findingsOfFixture(fixtures[code]).find((each) => each.code === code);
    if (found === undefined) throw new Error('not found');
    for (const text of [nb.explanation, ...Object.values(wordsOf(found, 'nb'))])
      expect(ownWords(text)).not.toMatch(ENGLISH);
    for (const text of [en.explanation, ...Object.values(wordsOf(found, 'en'))])
      expect(ownWords(text)).not.toMatch(NORWEGIAN);
  });
});
