import { describe, expect, it } from 'vitest';
import type { OracleAntallResult, OracleHendelserResult } from './answers.ts';
import { judge } from './judge.ts';
import { lifeOn } from './life.ts';
import type { OracleKravValue, OracleLivslop, OraclePost, OracleRegister } from './model.ts';
import { isLawful } from './rules.ts';

const DATES: OracleLivslop = {
  plan: { fra: 'start', til: 'slutt' },
  logg: null,
  planlagt: [],
  aktiv: [],
  pause: [],
  avsluttet: [],
};
const LOGGED: OracleLivslop = {
  ...DATES,
  logg: 'statuslogg',
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
};
const A = '2026-03-10';
const YEAR = '2026-01-01';
const SAK = 'Kommunestyret, sak 1/26';

function post(id: string, slutt: string, more: Record<string, unknown> = {}): OraclePost {
  return { id, value: { start: YEAR, slutt, ...more } };
}

function register(posts: OraclePost[], more: Partial<OracleRegister> = {}): OracleRegister {
  return { posts, livslop: DATES, setAside: 0, fortFra: null, examplesCount: true, ...more };
}

function kravValue(value: Partial<OracleKravValue>): OracleKravValue {
  const common = {
    id: 'K-1',
    tittel: 'Krav',
    tolkning: '',
    alvor: 'feil',
    tell: 'prosjekt',
  } as const;
  return { ...common, form: 'antall', ...value };
}

function antall(of: OracleRegister, value: Partial<OracleKravValue>, asOf = A) {
  const group = value.per === undefined ? null : (each: OraclePost) => String(each.value['gruppe']);
  const krav = { value: kravValue(value), matches: () => true, group };
  return judge(of, krav, asOf, { horizonDays: 365 }) as OracleAntallResult; // its form
}

const END = '2027-12-31';
const TWO = register([post('P-1', END), post('P-2', '2026-06-30')]);

describe('a rule that changes', () => {
  const lowered = { minst: 3, endringer: [{ fra: '2026-03-01', vedtak: SAK, minst: 2 }] };

  it('leaves the past as it was promised', () => {
    const result = antall(TWO, lowered);
    expect(result).toMatchObject({ verdict: 'met', daysBroken: 59, min: 2, margin: 0 });
    expect(result.gaps[0]).toMatchObject({ to: '2026-02-28', closedBy: [], shortfall: 1 });
    expect(result.gaps[0]).toMatchObject({ openedByRule: null, closedByRule: '2026-03-01' });
    expect(result.next).toMatchObject({ from: '2026-07-01', min: 2, openedByRule: null });
  });

  it('is known when it holds, or has been decided', () => {
    const later = { fra: '2026-05-01', vedtak: SAK, minst: 3 };
    expect(antall(TWO, { minst: 2, endringer: [later] }).next?.from).toBe('2026-07-01');
    const decided = { ...later, vedtatt: A };
    const { next, rules } = antall(TWO, { minst: 2, endringer: [decided] });
    expect(next).toMatchObject({ from: '2026-05-01', openedByRule: '2026-05-01', min: 3 });
    expect(rules.map(({ from, min, decidedOn }) => [from, min, decidedOn])).toEqual([
      [null, 2, null],
      ['2026-05-01', 3, A],
    ]);
  });

  it('does not ask for a side that it takes away, nor for a group it does not name', () => {
    const away = [
      { fra: '2026-02-01', vedtak: SAK, minst: null, hoyst: 5 },
      { fra: '2026-03-01', vedtak: SAK, minst: 3 },
    ];
    const { gaps } = antall(TWO, { minst: 3, endringer: away });
    expect(gaps.map(({ from, to }) => [from, to])).toEqual([
      [YEAR, '2026-01-31'],
      ['2026-03-01', '2027-03-10'],
    ]);
    const grupper = [{ fra: '2026-02-01', vedtak: SAK, grupper: ['sør'] }];
    const named = antall(TWO, { minst: 1, per: 'x', grupper: ['nord', 'sør'], endringer: grupper });
    const nord = named.gaps.filter(({ group }) => group === 'nord');
    expect(nord.map(({ from, to }) => [from, to])).toEqual([[YEAR, '2026-01-31']]);
    expect(named.groups.find(({ group }) => group === 'nord')?.verdict).toBe('not-in-force');
  });

  it('gives tolerance by the day, for a run that goes on', () => {
    const endringer = [{ fra: '2026-01-06', vedtak: SAK, toleranse_dager: 3 }];
    const value = { minst: 3, toleranse_dager: 10, gjelder_fra: YEAR, endringer };
    const at = (asOf: string) => antall(TWO, value, asOf).verdict;
    expect([at('2026-01-05'), at('2026-01-06')]).toEqual(['met', 'broken']);
  });

  it('binds from the first day it says feil', () => {
    const endringer = [{ fra: '2026-02-01', vedtak: SAK, alvor: 'feil' as const }];
    expect(antall(TWO, { minst: 1, alvor: 'merknad', endringer }).bindsFrom).toBe('2026-02-01');
    expect(antall(TWO, { minst: 1 }).bindsFrom).toBeNull();
  });

  it('judges a period by the rule on its last day, the running one by the worse', () => {
    const dates = ['2026-01-05', '2026-02-05', '2026-04-05'];
    const of = register([post('P-1', END, { aktiviteter: dates.map((dato) => ({ dato })) })]);
    const value = kravValue({
      form: 'hendelser',
      tell: 'prosjekt.aktiviteter',
      dato: 'element.dato',
      periode: 'kvartal',
      gjelder_fra: YEAR,
      minst: 1,
      endringer: [
        { fra: '2026-03-01', vedtak: SAK, minst: 3 },
        { fra: '2026-06-01', vedtatt: '2026-04-01', vedtak: SAK, minst: 2 },
      ],
    });
    const krav = { value, matches: () => true, group: null };
    const { periods } = judge(of, krav, '2026-04-10', {
      horizonDays: 365,
    }) as OracleHendelserResult; // its form
    expect(periods.map(({ verdict, missing, min }) => [verdict, missing, min])).toEqual([
      ['broken', null, 3],
      ['pending', 2, 3],
    ]);
  });
});

describe('entries that may not stand', () => {
  const good = { fra: '2026-03-01', vedtak: SAK, minst: 2 };
  it.each([
    ['one that says what holds', [{ ...good, minst: 3 }]],
    ['no decision', [{ fra: '2026-03-01', minst: 2 }]],
    ['decided after it holds', [{ ...good, vedtatt: '2026-03-02' }]],
    ['no limit left', [{ ...good, minst: null }]],
    ['limits that cross', [{ ...good, hoyst: 1 }]],
    ['days that fall', [good, { ...good, fra: '2026-02-01', minst: 1 }]],
    ['on the first day of the krav', [{ ...good, fra: YEAR }]],
  ])('%s', (_, endringer) => {
    expect(isLawful(kravValue({ minst: 3, gjelder_fra: YEAR, endringer }))).toBe(false);
    expect(isLawful(kravValue({ minst: 3, gjelder_fra: YEAR, endringer: [good] }))).toBe(true);
  });
});

describe('how safely a promise is kept', () => {
  it('tells how long it has held, and the longest breach', () => {
    const late = register([{ id: 'P-1', value: { start: '2026-02-01', slutt: END } }]);
    expect(antall(late, { minst: 1, gjelder_fra: YEAR }).standing).toEqual({
      since: '2026-02-01',
      days: 38,
      daysBroken: 31,
      daysUnknown: 0,
      daysExempt: 0,
      longest: { from: YEAR, to: '2026-01-31', days: 31 },
    });
  });

  it('tells until when one may stop, and how long each is needed', () => {
    const result = antall(TWO, { minst: 1 });
    expect(result.reserve).toEqual({ below: { today: 1, noneFrom: '2026-07-01' }, above: null });
    expect(result.slack).toEqual([
      { post: 'P-1', end: END, neededTo: '2027-03-10', days: 0, openEnd: true },
      { post: 'P-2', end: '2026-06-30', neededTo: null, days: 112, openEnd: false },
    ]);
  });

  it('tells the last day to act', () => {
    const value = { minst: 2, ledetid: { ny: 120, forlengelse: 30, kilde: 'Erfaring' } };
    expect(antall(TWO, value).next).toMatchObject({
      remedies: [
        { extend: 'P-2', to: '2027-03-10', actBy: '2026-05-31', openEnd: true },
        { startBy: '2026-07-01', actBy: '2026-03-03' },
      ],
      lastDayToAct: '2026-05-31',
      earliestClosed: null,
    });
    const onlyNew = { minst: 2, ledetid: { ny: 120, kilde: 'Erfaring' } };
    expect(antall(TWO, onlyNew).next).toMatchObject({
      lastDayToAct: '2026-03-03',
      earliestClosed: '2026-07-08',
    });
  });

  it('tells the gap that runs, and the first day not known', () => {
    expect(antall(TWO, { minst: 3 }).current).toMatchObject({
      from: YEAR,
      openEnd: true,
      shortfall: 2,
      remedies: [{ startBy: null, count: 2, actBy: null }],
    });
    const stamped = { statuslogg: [{ dato: '2026-03-01', status: 'pågår' }] };
    const announced = { dato: '2026-06-01', meldt: '2026-03-01', status: 'pågår' };
    const of = register(
      [post('P-1', '2026-05-01', { statuslogg: [...stamped.statuslogg, announced] })],
      { livslop: LOGGED },
    );
    expect(antall(of, { minst: 1 }).nextUnknown).toEqual({
      group: null,
      side: 'below',
      from: '2026-06-02',
      low: 0,
      high: 1,
    });
  });

  it('tells how many decide what is not known', () => {
    const aside = register(TWO.posts, { setAside: 2 });
    expect(antall(aside, { minst: 3, hoyst: 3 }).breaksIf).toEqual({ below: 2, above: 2 });
    const unread = register(TWO.posts, { folderUnread: true });
    expect(antall(unread, { minst: 3 })).toMatchObject({
      verdict: 'unknown',
      breaksIf: { below: null },
    });
  });
});

describe('what is written twice, or is no day', () => {
  it('is one item between the copies', () => {
    const of = register([post('P-1', END), post('P-1', END), post('P-2', END)]);
    expect(antall(of, { minst: 3 })).toMatchObject({
      verdict: 'unknown',
      count: { low: 2, high: 3 },
      unknown: [{ post: 'P-1' }],
    });
  });

  it('is not known on the days it decides', () => {
    const at = (value: Record<string, unknown>, day: string, of = DATES) =>
      lifeOn(value, of, A, day).sure;
    const value = { start: 'vår 2024', slutt: '2026-06-30' };
    expect([at(value, '2020-01-01'), at(value, '2026-06-30'), at(value, '2026-07-01')]).toEqual([
      'unknown',
      'unknown',
      'not-running',
    ]);
    const moment = { start: '2026-01-31T23:30:00Z', slutt: '2026-06-30' };
    expect([at(moment, '2026-01-31'), at(moment, '2026-02-01')]).toEqual([
      'not-running',
      'running',
    ]);
    const exclusive = { ...DATES, tilErMed: false };
    expect(at({ start: YEAR, slutt: '2026-06-30' }, '2026-06-30', exclusive)).toBe('not-running');
  });

  it('lets the log decide where the plan is turned', () => {
    const turned = {
      start: '2026-06-30',
      slutt: YEAR,
      statuslogg: [{ dato: '2026-02-01', status: 'pågår' }],
    };
    const at = (day: string) => lifeOn(turned, LOGGED, A, day).sure;
    expect([at('2026-02-01'), at('2026-02-02')]).toEqual(['running', 'unknown']);
  });
});
