import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { remediesFor } from '../../src/krav/forecast/remedies.ts';
import { buildRegister } from '../../src/register/register.ts';
import { kravEntry } from '../../src/reports/krav/json.ts';
import { addDays, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { constant } from '../../src/time/step.ts';
import { memoryTree } from '../memory-tree.ts';
import { DAY, listOf, projectSchema } from '../project-schema.ts';
import { readingIn } from '../register-in.ts';

const SCHEMA = projectSchema({ moter: listOf({ dato: DAY }) });
const REGISTER =
  'tittel: Prøve\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\nrapportert_til: null\ntyper:\n  prosjekt: prosjekter/*.yaml\n  krav: krav/*.yaml\n';
const AS_OF = '2026-03-01';

/** Takes posts as YAML by file name, and what the krav says besides. */
function judged(posts: Readonly<Record<string, string>>, krav: string, form = 'antall') {
  const reading = readingIn(
    memoryTree({
      'data/register.yaml': REGISTER,
      'schemas/prosjekt.schema.json': SCHEMA,
      'data/krav/K-1.yaml': `id: K-1\ntittel: Prøve\nform: ${form}\nalvor: feil\ntolkning: Prøve.\n${krav}\n`,
      ...Object.fromEntries(
        Object.entries(posts).map(([name, text]) => [`data/prosjekter/${name}.yaml`, text]),
      ),
    }),
  );
  const [result] = assess(buildRegister(reading), isoDay(AS_OF), WHOLE_PROMISE).results;
  if (result === undefined) throw new Error(JSON.stringify(reading.findings));
  return kravEntry(result);
}

/** A project that was logged as running from its start. */
function running(id: string, start: string, slutt: string, more = ''): string {
  return `id: ${id}\nstart: ${start}\nslutt: ${slutt}\nstatuslogg:\n  - {dato: ${start}, status: pågår}\n${more}`;
}

const ONE = running('P-1', '2026-01-01', '2026-12-31');
const TWO = running('P-2', '2026-01-01', '2026-12-31');

describe('posts with one id are one item between them', () => {
  it('so that a copied file keeps no promise', () => {
    const { verdict, count, counted, possible, unknown, breaksIf } = judged(
      { 'P-1': ONE, 'P-2': TWO, 'P-2-kopi': TWO },
      'tell: prosjekt\nminst: 3',
    );
    expect({ verdict, low: count.low, high: count.high }).toEqual({
      verdict: 'unknown',
      low: 2,
      high: 3,
    });
    expect({ counted, possible, breaksIf }).toEqual({
      counted: ['P-1', 'P-2'],
      possible: ['P-2'],
      breaksIf: { below: 1, above: null },
    });
    expect(unknown).toEqual([{ post: 'P-2', reason: 'register/id-duplicate', field: '/id' }]);
  });

  it('of which nothing is sure where one of them has ended', () => {
    const ended = running(
      'P-2',
      '2026-01-01',
      '2026-12-31',
      '  - {dato: 2026-02-01, status: fullført}\n',
    );
    const { count, counted, possible } = judged(
      { 'P-2': TWO, 'P-2-kopi': ended },
      'tell: prosjekt\nminst: 1',
    );
    expect({ low: count.low, high: count.high, counted, possible }).toEqual({
      low: 0,
      high: 1,
      counted: [],
      possible: ['P-2'],
    });
  });

  it('also where what is counted is in a list of theirs, and one has none', () => {
    const met = `${ONE}moter: [{dato: 2026-01-10}, {dato: 2026-01-20}]\n`;
    const { count } = judged({ 'P-1': met, 'P-1-kopi': ONE }, 'tell: prosjekt.moter\nminst: 1');
    expect({ low: count.low, high: count.high }).toEqual({ low: 0, high: 2 });
  });

  it('also in the periods of a krav about events', () => {
    const met = `${ONE}moter: [{dato: 2026-01-10}, {dato: 2026-01-20}]\n`;
    const krav =
      'tell: prosjekt.moter\ndato: element.dato\nperiode: måned\ngjelder_fra: 2026-01-01\nminst: 3';
    const { periods, unknown } = judged({ 'P-1': met, 'P-1-kopi': met }, krav, 'hendelser');
    expect(periods[0]).toMatchObject({ low: 2, high: 4, verdict: 'unknown' });
    expect(unknown).toEqual([]);
  });
});

describe('what is ahead', () => {
  it('is the gap that runs, and what closes it, where nothing new comes', () => {
    const short = running(
      'P-2',
      '2026-01-01',
      '2026-12-31',
      '  - {dato: 2026-02-09, status: fullført}\n',
    );
    const { next, current } = judged(
      { 'P-1': ONE, 'P-2': short },
      'tell: prosjekt\nminst: 2\ngjelder_fra: 2026-01-01\ngjelder_til: 2030-01-01',
    );
    expect(next).toBeNull();
    expect(current).toMatchObject({
      from: '2026-02-10',
      to: '2027-03-01',
      openEnd: true,
      verdict: 'broken',
      shortfall: 2,
      openedBy: ['P-2'],
      remedies: [{ startBy: null, count: 2, actBy: null }],
      earliestClosed: null,
    });
  });

  it('is no open gap where the krav ends with it', () => {
    const { current } = judged({ 'P-1': ONE }, 'tell: prosjekt\nminst: 2\ngjelder_til: 2026-06-30');
    expect(current).toMatchObject({ to: '2026-06-30', openEnd: false });
  });

  it('is a day that cannot be judged, where a file cannot be read', () => {
    const { next, nextUnknown } = judged(
      { 'P-1': running('P-1', '2026-01-01', '2026-05-31'), 'P-2': 'id: P-2\nukjent: [\n' },
      'tell: prosjekt\nminst: 1',
    );
    expect(next).toBeNull();
    expect(nextUnknown).toEqual({
      group: null,
      side: 'below',
      from: '2026-06-01',
      low: 0,
      high: 1,
    });
  });
});

describe('what would close a gap can be done', () => {
  it('by one more from the day on which the tolerance is used up, where the gap has begun', () => {
    const short = running(
      'P-1',
      '2026-01-01',
      '2026-12-31',
      '  - {dato: 2026-02-25, status: fullført}\n',
    );
    const { next } = judged({ 'P-1': short }, 'tell: prosjekt\nminst: 1\ntoleranse_dager: 10');
    expect(next).toMatchObject({ from: '2026-03-08', remedies: [{ startBy: '2026-03-08' }] });
  });

  it('not by extending what never began, nor what is logged as ended', () => {
    const { next } = judged(
      {
        'P-1': ONE,
        'P-2': 'id: P-2\nstart: 2026-01-01\nslutt: 2026-12-31\n',
        'P-3': running(
          'P-3',
          '2026-01-01',
          '2026-12-31',
          '  - {dato: 2026-12-31, status: fullført, meldt: 2026-02-01}\n',
        ),
      },
      'tell: prosjekt\nminst: 1',
    );
    expect(next?.openedBy).toEqual(['P-1', 'P-2', 'P-3']);
    expect(next?.remedies).toEqual([
      { extend: 'P-1', to: '2027-03-01', actBy: null, startsAsPlanned: [], openEnd: true },
      { startBy: '2027-01-01', notBefore: null, actBy: null },
    ]);
  });

  it('the later the less time it takes', () => {
    const [asOf, end] = [isoDay(AS_OF), isoDay('2026-12-31')];
    const gap = {
      ...{ from: addDays(end, 1), to: addDays(end, 60), group: null, side: 'below' as const },
      ...{ verdict: 'broken' as const, low: 0, high: 0, isCounted: true, shortfall: 1 },
      ...{ toleratedDays: 0, exempt: false, openedBy: ['P-1'], closedBy: [] },
      ...{ openedByRule: null, closedByRule: null },
    };
    const remedies = remediesFor(gap, gap.from, {
      asOf,
      horizon: addDays(end, 90),
      rules: [{ from: EVER_BEFORE, value: { max: null }, decision: null, writtenAt: new Map() }],
      sure: { counts: constant({ low: 0, high: 0 }), changes: new Map() },
      planned: { counts: constant({ low: 0, high: 0 }), changes: new Map() },
      plannedEnds: new Map([['P-1', { day: end, field: '/slutt' }]]),
      leadTime: { start: 200, extension: 60, source: null },
    });
    expect(remedies).toEqual([
      {
        ...{ kind: 'extend', item: 'P-1', field: '/slutt', to: gap.to },
        ...{ actBy: addDays(end, -60), startsAsPlanned: [], openEnd: false },
      },
      { kind: 'start', by: gap.from, actBy: addDays(gap.from, -200), notBefore: null },
    ]);
  });
});

it('says how long posts of the type have taken to begin', () => {
  const posts = {
    'P-1':
      'id: P-1\nstatuslogg: [{dato: 2025-01-01, status: planlagt}, {dato: 2025-02-12, status: pågår}]\n',
    'P-2':
      'id: P-2\nstatuslogg: [{dato: 2025-01-01, status: planlagt}, {dato: 2025-03-25, status: pågår}]\n',
    'P-3': ONE.replace('P-1', 'P-3'),
  };
  expect(judged(posts, 'tell: prosjekt\nminst: 1').leadTimes).toEqual({ min: 42, max: 83, n: 2 });
});

it('names what must start as planned for an extension to be enough, and from when there is room for one more', () => {
  const { next } = judged(
    {
      'P-1': ONE,
      'P-2': running('P-2', '2026-01-01', '2026-10-31'),
      'P-3': 'id: P-3\nstart: 2027-02-01\nslutt: 2027-12-31\n',
    },
    'tell: prosjekt\nminst: 1\nhoyst: 2',
  );
  expect(next?.remedies).toEqual([
    { extend: 'P-1', to: '2027-01-31', actBy: null, startsAsPlanned: ['P-3'], openEnd: false },
    { startBy: '2027-01-01', notBefore: '2026-11-01', actBy: null },
  ]);
});
