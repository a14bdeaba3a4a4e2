import { describe, expect, it } from 'vitest';
import { counting, judgedOn, project, registerOf } from './judged.ts';

const POSTS = [project('P-1', '2026-01-01..2027-12-31')];

function numbersIn(text: string, rest = 'minst: 2\nhoyst: 3\n') {
  const krav = counting(rest).replace('tolkning: Prøve.', `tolkning: ${JSON.stringify(text)}`);
  const { findings } = judgedOn(registerOf(POSTS, krav), '2026-06-15');
  return findings.filter(({ code }) => code === 'krav/number-in-words').map(({ args }) => args);
}

describe('numbers in the words of a krav', () => {
  it.each([
    'Minst to.',
    'Det skal være minst 2, og høyst tre.',
    'To til tre prosjekter.',
    'To – tre prosjekter.',
    '≥ 2 og ≤3',
    'Inntil 3, maks tre, maksimalt 3.',
    'Minst fire år, høyst 12 måneder, minst hele 4 dager.',
    'Fra 2 til 13, og 13 til 14.',
    'Minst toppen, høyst 30.5.',
    'Sak 4–5/26, minst 4.1, uminst fire.',
  ])('that are the limits, or no limits, are none to tell of: %s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it.each([
    ['Det skal være minst tre.', 'minst tre', 'minst', 2],
    ['Minst 20.', 'Minst 20', 'minst', 2],
    ['Høyst to.', 'Høyst to', 'hoyst', 3],
    ['Maks fire', 'Maks fire', 'hoyst', 3],
    ['Inntil éin.', 'Inntil éin', 'hoyst', 3],
    ['≥ syv', '≥ syv', 'minst', 2],
    ['Tre til fire.', 'Tre til fire', 'minst', 2],
    ['To til fire.', 'To til fire', 'hoyst', 3],
    ['2 – 12', '2 – 12', 'hoyst', 3],
    ['1 – 3', '1 – 3', 'minst', 2],
  ] as const)('that are others are told of: %s', (text, words, limit, value) => {
    expect(numbersIn(text)).toEqual([{ words, limit, value }]);
  });

  it('are compared with a limit that is not there', () => {
    expect(numbersIn('Høyst tre.', 'minst: 2\n')).toEqual([
      { words: 'Høyst tre', limit: 'hoyst', value: null },
    ]);
    expect(numbersIn('Minst to.', 'hoyst: 2\n')).toEqual([
      { words: 'Minst to', limit: 'minst', value: null },
    ]);
  });

  it('are looked for in the title too, by the rule of the day', () => {
    const krav = counting(
      'minst: 2\nendringer:\n  - {fra: 2026-03-01, vedtak: s, minst: 3}\n',
    ).replace('tittel: Prøve', 'tittel: Minst to om gangen');
    const found = (asOf: string) =>
      judgedOn(registerOf(POSTS, krav), asOf)
        .findings.filter(({ code }) => code === 'krav/number-in-words')
        .map(({ field, args }) => ({ field, args }));
    expect(found('2026-02-28')).toEqual([]);
    expect(found('2026-03-01')).toEqual([
      { field: '/tittel', args: { words: 'Minst to', limit: 'minst', value: 3 } },
    ]);
  });
});
