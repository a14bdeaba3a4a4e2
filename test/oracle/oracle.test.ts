import { describe, expect, it } from 'vitest';
import { findingsOf, lifeOn } from './life.ts';
import type { OracleLivslop } from './model.ts';

const CLASSES = {
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  pause: ['pause'],
  avsluttet: ['fullført', 'stanset'],
};
const PLAN_AND_LOG: OracleLivslop = {
  plan: { fra: 'start', til: 'slutt' },
  logg: 'statuslogg',
  ...CLASSES,
};
const ONLY_LOG: OracleLivslop = { plan: null, logg: 'statuslogg', ...CLASSES };
const ONLY_PLAN: OracleLivslop = { ...PLAN_AND_LOG, logg: null };

/** `pågår 2026-01-01` or `pause 2026-05-01 meldt 2026-03-01`, parted by commas. */
function log(text: string): { dato: string; status: string; meldt?: string }[] {
  return text
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => {
      const [status = '', dato = '', , meldt] = part.split(' ');
      return { dato, status, ...(meldt === undefined ? {} : { meldt }) };
    });
}

function post(entries: string, start = '2026-01-01', slutt = '2026-06-30') {
  return { start, slutt, statuslogg: log(entries) };
}

type Row = [log: string, asOf: string, days: Record<string, string>];

const LATE = '2026-11-23';
const TABLE: Row[] = [
  [
    'pågår 2026-01-01',
    LATE,
    { '2026-06-30': 'running', '2026-07-01': 'unknown', '2026-11-24': 'unknown' },
  ],
  [
    'pågår 2026-01-01, pågår 2026-09-01',
    LATE,
    { '2026-07-15': 'running', '2026-09-01': 'running', '2026-09-02': 'unknown' },
  ],
  [
    'pågår 2026-01-01, fullført 2026-08-15',
    LATE,
    { '2026-07-15': 'running', '2026-08-15': 'running', '2026-08-16': 'not-running' },
  ],
  [
    'pågår 2026-01-01, fullført 2026-05-31',
    LATE,
    { '2026-05-31': 'running', '2026-06-01': 'not-running' },
  ],
  ['', LATE, { '2025-12-31': 'not-running', '2026-01-01': 'unknown', '2026-07-01': 'not-running' }],
  [
    'planlagt 2025-12-01, pågår 2026-02-15',
    LATE,
    { '2026-01-20': 'not-running', '2026-02-15': 'running' },
  ],
  ['planlagt 2025-12-01, planlagt 2026-02-15', LATE, { '2026-01-20': 'unknown' }],
  [
    'planlagt 2025-12-01, stanset 2026-03-01',
    LATE,
    { '2026-02-01': 'unknown', '2026-03-01': 'unknown', '2026-03-02': 'not-running' },
  ],
  ['pågår 2025-12-01', LATE, { '2025-12-15': 'running' }],
  ['pågår 2026-01-01, planlagt 2026-02-01', LATE, { '2026-03-01': 'unknown' }],
  [
    'pågår 2026-01-01, pause 2026-03-01, pågår 2026-05-01',
    LATE,
    { '2026-03-15': 'paused', '2026-05-01': 'running' },
  ],
  [
    'planlagt 2026-01-01, pågår 2026-03-01, fullført 2026-03-01',
    LATE,
    { '2026-03-01': 'unknown', '2026-03-02': 'not-running' },
  ],
  [
    'pågår 2026-01-01, pause 2026-03-01',
    '2026-03-10',
    { '2026-06-30': 'paused', '2026-07-01': 'not-running' },
  ],
  [
    'pågår 2026-01-01, pause 2026-05-01 meldt 2026-03-01',
    '2026-03-10',
    { '2026-04-30': 'running', '2026-05-01': 'paused', '2026-07-01': 'not-running' },
  ],
  ['pågår 2026-01-01, pause 2026-05-01', '2026-03-10', { '2026-05-01': 'running' }],
  [
    'pågår 2026-01-01, fullført 2026-09-01 meldt 2026-06-01',
    '2026-07-15',
    { '2026-07-15': 'running', '2026-09-01': 'running', '2026-09-02': 'not-running' },
  ],
  ['', '2025-10-01', { '2026-03-01': 'not-running + planned' }],
  [
    'planlagt 2025-09-01, pågår 2026-02-01 meldt 2025-09-15',
    '2025-10-01',
    { '2026-01-15': 'not-running', '2026-02-01': 'running' },
  ],
];

function lifeText(value: Record<string, unknown>, of: OracleLivslop, asOf: string, day: string) {
  const life = lifeOn(value, of, asOf, day);
  return life.planned ? `${life.sure} + planned` : life.sure;
}

describe('the truth table of lives', () => {
  for (const [entries, asOf, days] of TABLE) {
    it(`${entries || 'no entries'} as of ${asOf}`, () => {
      const found = Object.keys(days).map((day) => [
        day,
        lifeText(post(entries), PLAN_AND_LOG, asOf, day),
      ]);
      expect(Object.fromEntries(found)).toEqual(days);
    });
  }

  it('never runs where there is only a log, and it is empty', () => {
    for (const day of ['2025-01-01', '2026-03-01', '2027-01-01']) {
      expect(lifeText(post(''), ONLY_LOG, LATE, day)).toBe('not-running');
    }
    expect(findingsOf(post(''), ONLY_LOG, LATE)).toEqual({ overrun: false, lateStart: false });
  });
});

describe('lives decided by dates alone', () => {
  it('runs from start to end, both days with, in the past and ahead', () => {
    const value = { start: '2026-01-01', slutt: '2026-06-30' };
    const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
    for (const asOf of ['2025-01-01', LATE]) {
      const found = days.map((day) => lifeText(value, ONLY_PLAN, asOf, day));
      expect(found).toEqual(['not-running', 'running', 'running', 'not-running']);
    }
  });

  it('is open where a date is missing, and empty where the end lies before the start', () => {
    expect(lifeText({ slutt: '2026-06-30' }, ONLY_PLAN, LATE, '1950-01-01')).toBe('running');
    expect(lifeText({ start: '2026-01-01' }, ONLY_PLAN, LATE, '2099-01-01')).toBe('running');
    const turned = { start: '2026-06-30', slutt: '2026-01-01' };
    expect(lifeText(turned, ONLY_PLAN, LATE, '2026-03-01')).toBe('not-running');
  });

  it('always runs without x-livslop', () => {
    expect(lifeOn({}, null, LATE, '1950-01-01').sure).toBe('running');
  });
});

describe('forecasts beyond the table', () => {
  it('stays not known after an overrun, and to the planned end after a late start', () => {
    const late = post('planlagt 2025-12-01');
    expect(lifeText(late, PLAN_AND_LOG, '2026-02-01', '2026-06-30')).toBe('unknown');
    expect(lifeText(late, PLAN_AND_LOG, '2026-02-01', '2026-07-01')).toBe('not-running');
    const over = post('pågår 2026-01-01');
    expect(lifeText(over, PLAN_AND_LOG, '2026-07-01', '2027-07-01')).toBe('unknown');
  });

  it('does not know what follows a stamp later than the planned end', () => {
    const value = post('pågår 2026-01-01, pågår 2026-07-15');
    expect(lifeText(value, PLAN_AND_LOG, '2026-07-15', '2026-07-16')).toBe('unknown');
  });

  it('cuts the planned curve at an announced stop', () => {
    const value = post('planlagt 2025-09-01, stanset 2026-03-01 meldt 2025-09-20');
    const at = (day: string) => lifeText(value, PLAN_AND_LOG, '2025-10-01', day);
    expect(at('2026-02-28')).toBe('not-running + planned');
    expect(at('2026-03-01')).toBe('not-running');
    expect(at('2026-03-02')).toBe('not-running');
  });
});

describe('findings about lives', () => {
  it.each<[string, string, boolean, boolean]>([
    ['pågår 2026-01-01', LATE, true, false],
    ['pågår 2026-01-01', '2026-06-30', false, false],
    ['pågår 2026-01-01, fullført 2026-08-15', LATE, false, false],
    ['', LATE, false, true],
    ['', '2025-12-31', false, false],
    ['planlagt 2025-12-01, pågår 2026-02-15', '2026-03-10', false, false],
    ['planlagt 2025-12-01, stanset 2026-03-01', LATE, false, true],
    ['pågår 2026-01-01, planlagt 2026-02-01', LATE, false, true],
  ])('%s as of %s: overrun %s, late start %s', (entries, asOf, overrun, lateStart) => {
    expect(findingsOf(post(entries), PLAN_AND_LOG, asOf)).toEqual({ overrun, lateStart });
  });
});
