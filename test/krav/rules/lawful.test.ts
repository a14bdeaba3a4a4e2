import { describe, expect, it } from 'vitest';
import { counting, judgedOn, project, registerOf } from './judged.ts';

const POSTS = [project('P-1', '2026-01-01..2027-12-31')];
const AS_OF = '2026-06-15';

function judgedWith(
  changes: string,
  rest = 'minst: 1\ngjelder_fra: 2026-01-01\ngjelder_til: 2026-12-31\n',
) {
  return judgedOn(registerOf(POSTS, counting(`${rest}endringer:\n${changes}`)), AS_OF);
}

describe('a krav whose changes are not lawful is quarantined whole', () => {
  it.each([
    [
      'out of order',
      '  - {fra: 2026-05-01, vedtak: s, minst: 2}\n  - {fra: 2026-04-01, vedtak: s, minst: 3}\n',
    ],
    [
      'on one day',
      '  - {fra: 2026-05-01, vedtak: s, minst: 2}\n  - {fra: 2026-05-01, vedtak: s, minst: 3}\n',
    ],
    ['on the first day', '  - {fra: 2026-01-01, vedtak: s, minst: 2}\n'],
    ['after the last day', '  - {fra: 2027-01-01, vedtak: s, minst: 2}\n'],
    ['changing nothing', '  - {fra: 2026-05-01, vedtak: s, minst: 1}\n'],
    ['with a reason alone', '  - {fra: 2026-05-01, vedtak: s, begrunnelse: b}\n'],
    ['without a limit', '  - {fra: 2026-05-01, vedtak: s, minst: null}\n'],
    ['with limits the wrong way', '  - {fra: 2026-05-01, vedtak: s, hoyst: 0}\n'],
    ['decided late', '  - {fra: 2026-05-01, vedtatt: 2026-05-02, vedtak: s, minst: 0}\n'],
    ['without a decision', '  - {fra: 2026-05-01, minst: 2}\n'],
    ['of what is another promise', '  - {fra: 2026-05-01, vedtak: s, tell: prosjekt}\n'],
    ['of another form', '  - {fra: 2026-05-01, vedtak: s, skal: "true"}\n'],
    ['without a title', '  - {fra: 2026-05-01, vedtak: s, tittel: null}\n'],
  ])('%s', (_, changes) => {
    const { entry } = judgedWith(changes);
    expect(entry).toMatchObject({
      id: 'K-1',
      form: null,
      verdict: 'unknown',
      unknown: [{ post: 'K-1', reason: 'krav/set-aside' }],
      rules: [],
      gaps: [],
    });
  });

  it('as every krav that cannot be read', () => {
    const { entry } = judgedOn(registerOf(POSTS, 'id: K-1\ntittel: "åpen\n'), AS_OF);
    expect(entry).toMatchObject({ id: 'K-1', form: null, verdict: 'unknown' });
  });

  it('and is judged where a late decision is said to be a correction of that field', () => {
    const rest = 'minst: 1\nrettet:\n  - {dato: 2026-05-02, felt: [minst], begrunnelse: b}\n';
    const { entry } = judgedWith(
      '  - {fra: 2026-05-01, vedtatt: 2026-05-02, vedtak: s, minst: 0}\n',
      rest,
    );
    expect(entry).toMatchObject({ form: 'antall', verdict: 'met', min: 0 });
  });

  it('null takes a field away, and the next change may put it back', () => {
    const { entry } = judgedWith(
      '  - {fra: 2026-05-01, vedtak: s, hoyst: 2, minst: null}\n  - {fra: 2026-08-01, vedtak: s, minst: 1}\n',
    );
    expect(entry).toMatchObject({ form: 'antall', min: null, max: 2 });
  });
});

describe('numbers in the words of a krav', () => {
  const words = (title: string, limits: string) =>
    judgedOn(
      registerOf(POSTS, counting(limits).replace('tittel: Prøve', `tittel: "${title}"`)),
      AS_OF,
    )
      .findings.filter(({ code }) => code === 'krav/number-in-words')
      .map(({ args }) => args);

  it.each([
    ['Minst tre går', 'minst: 2\n', { words: 'Minst tre', limit: 'minst', value: 2 }],
    ['Det er ≥3 som går', 'minst: 2\n', { words: '≥3', limit: 'minst', value: 2 }],
    ['Høyst fire går', 'hoyst: 3\n', { words: 'Høyst fire', limit: 'hoyst', value: 3 }],
    ['Inntil 4 går', 'hoyst: 3\n', { words: 'Inntil 4', limit: 'hoyst', value: 3 }],
    ['To til tre går', 'minst: 2\nhoyst: 4\n', { words: 'To til tre', limit: 'hoyst', value: 4 }],
    ['2–3 går', 'minst: 1\nhoyst: 3\n', { words: '2–3', limit: 'minst', value: 1 }],
    ['Høyst to går', 'minst: 1\n', { words: 'Høyst to', limit: 'hoyst', value: null }],
  ])('%s', (title, limits, found) => {
    expect(words(title, limits)).toEqual([found]);
  });

  it.each([
    ['Minst tre går', 'minst: 3\n'],
    ['Minst ett går', 'minst: 1\n'],
    ['Minst én går', 'minst: 1\n'],
    ['To til tre går', 'minst: 2\nhoyst: 3\n'],
    ['Minst tre måneder om gangen', 'minst: 1\n'],
    ['Høyst 30 dager', 'minst: 1\n'],
    ['To til tre år', 'minst: 1\n'],
    ['Perioden 2025–2027', 'minst: 1\n'],
    ['Fra 01.03.–14.04.', 'minst: 1\n'],
    ['Minstekravet 3', 'minst: 1\n'],
  ])('says nothing of «%s»', (title, limits) => {
    expect(words(title, limits)).toEqual([]);
  });

  it('reads the rule of the day', () => {
    const krav = counting(
      'minst: 1\nendringer:\n  - {fra: 2026-05-01, vedtak: s, minst: 2, tittel: Minst tre går}\n',
    );
    const found = judgedOn(registerOf(POSTS, krav), AS_OF).findings.filter(
      ({ code }) => code === 'krav/number-in-words',
    );
    expect(found.map(({ field }) => field)).toEqual(['/endringer/0/tittel']);
  });
});
