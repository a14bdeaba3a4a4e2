import { describe, expect, it } from 'vitest';
import { type LifeState, lifeOf } from '../../src/life/life.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { isoDay } from '../../src/time/day.ts';
import { contains } from '../../src/time/interval.ts';
import { valueOn } from '../../src/time/step.ts';
import { LIVSLOP } from './livslop.ts';

const planAndLog: Livslop = {
  ...LIVSLOP,
  classes: new Map([...LIVSLOP.classes, ['pause', 'pause'], ['stanset', 'avsluttet']]),
};
const logOnly: Livslop = { ...planAndLog, plan: null };
const planOnly: Livslop = { ...planAndLog, log: null };

type Line = readonly [dato: string, status: string, meldt?: string];
type Answer = LifeState | 'planned';

interface Row {
  readonly log: readonly Line[];
  readonly asOf?: string;
  readonly livslop?: Livslop;
  readonly days: Readonly<Record<string, Answer>>;
}

const rows: readonly Row[] = [
  {
    log: [['2026-01-01', 'pågår']],
    days: { '2026-06-30': 'running', '2026-07-01': 'unknown', '2026-11-24': 'unknown' },
  },
  {
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-09-01', 'pågår'],
    ],
    days: { '2026-07-15': 'running', '2026-09-01': 'running', '2026-09-02': 'unknown' },
  },
  {
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-08-15', 'fullført'],
    ],
    days: { '2026-07-15': 'running', '2026-08-15': 'running', '2026-08-16': 'not-running' },
  },
  {
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-05-31', 'fullført'],
    ],
    days: { '2026-05-31': 'running', '2026-06-01': 'not-running' },
  },
  {
    log: [],
    days: { '2025-12-31': 'not-running', '2026-01-01': 'unknown', '2026-07-01': 'not-running' },
  },
  {
    log: [
      ['2025-12-01', 'planlagt'],
      ['2026-02-15', 'pågår'],
    ],
    days: { '2026-01-20': 'not-running', '2026-02-15': 'running' },
  },
  {
    log: [
      ['2025-12-01', 'planlagt'],
      ['2026-02-15', 'planlagt'],
    ],
    days: { '2026-01-20': 'unknown' },
  },
  {
    log: [
      ['2025-12-01', 'planlagt'],
      ['2026-03-01', 'stanset'],
    ],
    days: { '2026-02-01': 'unknown', '2026-03-01': 'unknown', '2026-03-02': 'not-running' },
  },
  { log: [['2025-12-01', 'pågår']], days: { '2025-12-15': 'running' } },
  {
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-02-01', 'planlagt'],
    ],
    days: { '2026-03-01': 'unknown' },
  },
  {
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-03-01', 'pause'],
      ['2026-05-01', 'pågår'],
    ],
    days: { '2026-03-15': 'paused', '2026-05-01': 'running' },
  },
  {
    log: [
      ['2026-01-01', 'planlagt'],
      ['2026-03-01', 'pågår'],
      ['2026-03-01', 'fullført'],
    ],
    days: { '2026-03-01': 'unknown', '2026-03-02': 'not-running' },
  },
  {
    asOf: '2026-03-10',
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-03-01', 'pause'],
    ],
    days: { '2026-06-30': 'paused', '2026-07-01': 'not-running' },
  },
  {
    asOf: '2026-03-10',
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-05-01', 'pause', '2026-03-01'],
    ],
    days: { '2026-04-30': 'running', '2026-05-01': 'paused', '2026-07-01': 'not-running' },
  },
  {
    asOf: '2026-03-10',
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-05-01', 'pause'],
    ],
    days: { '2026-05-01': 'running' },
  },
  {
    asOf: '2026-07-15',
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-09-01', 'fullført', '2026-06-01'],
    ],
    days: { '2026-07-15': 'running', '2026-09-01': 'running', '2026-09-02': 'not-running' },
  },
  { asOf: '2025-10-01', log: [], days: { '2026-03-01': 'planned' } },
  {
    asOf: '2025-10-01',
    log: [
      ['2025-09-01', 'planlagt'],
      ['2026-02-01', 'pågår', '2025-09-15'],
    ],
    days: { '2026-01-15': 'not-running', '2026-02-01': 'running' },
  },
  {
    log: [],
    livslop: logOnly,
    days: { '2026-03-01': 'not-running', '2020-01-01': 'not-running', '2030-01-01': 'not-running' },
  },
  {
    asOf: '2026-06-30',
    log: [
      ['2026-01-01', 'pågår'],
      ['2026-06-30', 'pågår'],
    ],
    days: { '2026-06-30': 'running', '2026-07-01': 'unknown' },
  },
  {
    asOf: '2025-10-01',
    log: [['2026-03-01', 'stanset', '2025-09-15']],
    days: { '2026-01-01': 'planned', '2026-02-28': 'planned', '2026-03-01': 'not-running' },
  },
  {
    asOf: '2025-10-01',
    log: [['2025-12-01', 'stanset', '2025-09-15']],
    days: { '2026-02-01': 'not-running' },
  },
  {
    asOf: '2026-03-10',
    log: [['2026-01-01', 'ukjent']],
    days: { '2026-06-30': 'unknown', '2026-07-01': 'unknown' },
  },
  // Found by the oracle: an announced stop settles a late start, also when planlagt is announced after it.
  {
    asOf: '2026-02-01',
    log: [
      ['2025-12-01', 'planlagt'],
      ['2026-03-01', 'stanset', '2026-01-15'],
      ['2026-04-01', 'planlagt', '2026-01-20'],
    ],
    days: {
      '2026-02-15': 'unknown',
      '2026-03-01': 'unknown',
      '2026-03-15': 'not-running',
      '2026-04-15': 'not-running',
    },
  },
];

describe('a life on a day', () => {
  it.each(rows)('$log, as of $asOf', ({ log, asOf = '2026-11-23', livslop = planAndLog, days }) => {
    const life = lifeOf(post(log), livslop, isoDay(asOf));
    const answers = Object.fromEntries(
      Object.keys(days).map((text) => {
        const day = isoDay(text);
        const isPlanned = life.planned !== null && contains(life.planned, day);
        return [text, isPlanned ? 'planned' : valueOn(life.sure, day)];
      }),
    );
    expect(answers).toEqual(days);
  });

  it('is unsettled when the start passed and nobody logged, also when the plan has since ended', () => {
    const life = lifeOf(post([]), planAndLog, isoDay('2026-11-23'));
    expect(life.lateStart).toBe(isoDay('2026-01-01'));
    expect(life.overrun).toBe(false);
    const again = post([
      ['2026-01-01', 'pågår'],
      ['2026-02-01', 'planlagt'],
    ]);
    expect(lifeOf(again, planAndLog, isoDay('2026-11-23')).lateStart).toBe(isoDay('2026-02-01'));
  });

  it('is not late without a plan', () => {
    expect(lifeOf(post([]), logOnly, isoDay('2026-11-23')).lateStart).toBeNull();
  });

  const backwards = {
    start: '2026-06-30',
    slutt: '2026-01-01',
    statuslogg: [{ dato: '2026-02-01', status: 'pågår' }],
  };

  it('is what the log says when its end lies before its start, and without a log never runs', () => {
    expect(statesOf(backwards, planAndLog, ['2026-02-01', '2026-02-02', '2026-07-01'])).toEqual([
      'running',
      'unknown',
      'unknown',
    ]);
    expect(statesOf(backwards, planOnly, ['2026-02-01', '2026-06-30'])).toEqual([
      'not-running',
      'not-running',
    ]);
  });

  it('has no last day where the end is not included', () => {
    const value = { start: '2026-01-01', slutt: '2026-03-01' };
    const exclusive = { ...planOnly, endIncluded: false };
    const days = ['2026-02-28', '2026-03-01'];
    expect(statesOf(value, planOnly, days)).toEqual(['running', 'running']);
    expect(statesOf(value, exclusive, days)).toEqual(['running', 'not-running']);
  });

  it('goes by the day of a point in time, in the time zone of the register', () => {
    const value = { start: '2020-10-04T22:30:00Z', slutt: '2023-05-30T23:59:59+02:00' };
    const days = ['2020-10-04', '2020-10-05', '2023-05-30', '2023-05-31'];
    expect(statesOf(value, planOnly, days)).toEqual([
      'not-running',
      'running',
      'running',
      'not-running',
    ]);
  });

  it.each([
    [{ slutt: 'vår 2024', start: '2026-01-01' }, ['not-running', 'unknown', 'unknown']],
    [{ start: 'vår 2024', slutt: '2026-06-30' }, ['unknown', 'unknown', 'not-running']],
    [{ start: 2024 }, ['unknown', 'unknown', 'unknown']],
    [{ slutt: 'vår 2024' }, ['unknown', 'unknown', 'unknown']],
    [{ start: 'vår 2024', slutt: 'høst' }, ['unknown', 'unknown', 'unknown']],
    [{ start: null, slutt: null }, ['running', 'running', 'running']],
  ] as const)('%o is not known on the days that a date decides which is no day', (value, states) => {
    expect(statesOf(value, planOnly, ['2025-12-31', '2026-03-01', '2026-07-01'])).toEqual(states);
  });

  it('is not known past the last entry where the planned end is no day', () => {
    const value = { ...post([['2026-01-01', 'pågår']]), slutt: 'vår 2026' };
    const days = ['2026-01-01', '2026-01-02', '2027-01-01'];
    expect(statesOf(value, planAndLog, days)).toEqual(['running', 'unknown', 'unknown']);
    expect(lifeOf(value, planAndLog, isoDay('2025-01-01')).planned).toBeNull();
  });

  it('is not known where a line whose day is no day may have changed it', () => {
    const log = post([
      ['2026-01-01', 'pågår'],
      ['våren 2026', 'fullført'],
      ['2026-05-01', 'pågår'],
    ]);
    const days = ['2025-06-01', '2026-01-01', '2026-03-01', '2026-05-01', '2026-06-01'];
    expect(statesOf(log, planAndLog, days)).toEqual([
      'not-running',
      'unknown',
      'unknown',
      'running',
      'unknown',
    ]);
    const last = post([
      ['2026-01-01', 'pågår'],
      ['våren 2026', 'fullført'],
    ]);
    expect(statesOf(last, planAndLog, ['2027-06-01'])).toEqual(['unknown']);
  });
});

function statesOf(value: JsonObject, livslop: Livslop, days: readonly string[]): LifeState[] {
  const { sure } = lifeOf(value, livslop, isoDay('2026-11-23'));
  return days.map((day) => valueOn(sure, isoDay(day)));
}

function post(log: readonly Line[]): JsonObject {
  return {
    start: '2026-01-01',
    slutt: '2026-06-30',
    statuslogg: log.map(([dato, status, meldt]) =>
      meldt === undefined ? { dato, status } : { dato, status, meldt },
    ),
  };
}
