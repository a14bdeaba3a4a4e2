import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { buildRegister } from '../../src/register/register.ts';
import { kravEntry } from '../../src/reports/krav/json.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import { PLAN, projectSchema } from '../project-schema.ts';
import { readingIn } from '../register-in.ts';

const SCHEMA = projectSchema({}, { plan: PLAN });
const REGISTER =
  'tittel: Prøve\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\nrapportert_til: null\ntyper:\n  prosjekt: prosjekter/*.yaml\n  krav: krav/*.yaml\n';

/** A krav of at least one, over lives given as «start..slutt», each open where nothing stands. */
function judged(lives: readonly string[], asOf: string, more = '') {
  const posts = lives.map((life, index): [string, string] => {
    const [start = '', slutt = ''] = life.split('..');
    const fields = [
      start === '' ? '' : `start: ${start}\n`,
      slutt === '' ? '' : `slutt: ${slutt}\n`,
    ];
    return [`data/prosjekter/P-${index}.yaml`, `id: P-${index}\n${fields.join('')}`];
  });
  const reading = readingIn(
    memoryTree({
      'data/register.yaml': REGISTER,
      'schemas/prosjekt.schema.json': SCHEMA,
      'data/krav/K-1.yaml': `id: K-1\ntittel: Prøve\nform: antall\ntell: prosjekt\nminst: 1\nalvor: feil\ntolkning: Prøve.\n${more}`,
      ...Object.fromEntries(posts),
    }),
  );
  expect(reading.findings).toEqual([]);
  const [result] = assess(buildRegister(reading), isoDay(asOf), WHOLE_PROMISE).results;
  if (result === undefined) throw new Error('the krav was not judged');
  const { verdict, window, gaps, next, daysBroken } = kravEntry(result);
  return {
    verdict,
    window: window === null ? null : `${window.from}..${window.to}`,
    gaps: gaps.map(({ from, to, days }) => `${from}..${to} ${days}`),
    next: next?.from ?? null,
    daysBroken,
  };
}

describe('at the edges of the calendar', () => {
  it('a life of all days keeps a promise of all days, seen from its first and its last', () => {
    const always = ['1900-01-01..2100-12-31'];
    const promise = 'gjelder_fra: 1900-01-01\ngjelder_til: 2100-12-31\n';
    const kept = { verdict: 'met', gaps: [], next: null, daysBroken: 0 };
    expect(judged(always, '1900-01-01', promise)).toEqual({
      ...kept,
      window: '1900-01-01..1901-01-01',
    });
    expect(judged(always, '2100-12-31', promise)).toEqual({
      ...kept,
      window: '1900-01-01..2100-12-31',
    });
  });

  it('the last day is judged, and what ended the day before breaks it', () => {
    expect(judged(['2100-01-01..2100-12-30'], '2100-12-31', 'gjelder_til: 2100-12-31\n')).toEqual({
      verdict: 'broken',
      window: '2100-01-01..2100-12-31',
      gaps: ['2100-12-31..2100-12-31 1'],
      next: null,
      daysBroken: 1,
    });
  });

  it('the first day is judged, and what starts the day after leaves it broken', () => {
    expect(judged(['1900-01-02..'], '1900-01-01', 'gjelder_fra: 1900-01-01\n')).toMatchObject({
      verdict: 'broken',
      gaps: ['1900-01-01..1900-01-01 1'],
      daysBroken: 1,
    });
  });

  it('a forecast that reaches past the last day says nothing impossible', () => {
    const { verdict, gaps, next } = judged(['2100-01-01..2100-12-31'], '2100-12-31');
    expect(verdict).toBe('met');
    for (const text of [...gaps, String(next)]) expect(text).not.toMatch(/NaN|Infinity|-\d{5}/);
  });

  it('lives open at both ends run on every day', () => {
    for (const asOf of ['1900-01-01', '2024-02-29', '2100-12-31'])
      expect(judged(['..'], asOf)).toMatchObject({ verdict: 'met', gaps: [], daysBroken: 0 });
  });
});

describe('on the first and last day of a promise, and on leap days', () => {
  const promise = 'gjelder_fra: 2024-02-28\ngjelder_til: 2024-03-01\n';

  it.each([
    ['2024-02-27', 'not-in-force'],
    ['2024-02-28', 'met'],
    ['2024-02-29', 'broken'],
    ['2024-03-01', 'met'],
    ['2024-03-02', 'not-in-force'],
  ])('%s: %s', (asOf, verdict) => {
    const lives = ['2024-01-01..2024-02-28', '2024-03-01..2024-12-31'];
    expect(judged(lives, asOf, promise).verdict).toBe(verdict);
  });

  it('29 February is one day, and 2100 and 1900 have none', () => {
    const year = (number: number) =>
      judged(
        [`${number}-01-01..${number}-02-28`, `${number}-03-01..${number}-12-31`],
        `${number}-06-01`,
        `gjelder_fra: ${number}-01-01\ngjelder_til: ${number}-12-31\n`,
      );
    expect(year(2024).gaps).toEqual(['2024-02-29..2024-02-29 1']);
    expect(year(2000).gaps).toEqual(['2000-02-29..2000-02-29 1']);
    expect(year(1900).gaps).toEqual([]);
    expect(year(2100).gaps).toEqual([]);
  });
});
