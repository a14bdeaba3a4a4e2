import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/life/life.ts';
import { entriesAhead, readLog, statusOn, updatedOn, withKnownLog } from '../../src/life/log.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { isoDay } from '../../src/time/day.ts';
import { valueOn } from '../../src/time/step.ts';
import { LIVSLOP } from './livslop.ts';

const TODAY = isoDay('2026-06-01');
const stateOn = (value: JsonObject, day: string) =>
  valueOn(lifeOf(value, LIVSLOP, TODAY).sure, isoDay(day));

describe('a log', () => {
  it('has an unknown status where it is no text or the schema gives it no class', () => {
    for (const status of [3, null, 'ukjent', 'toString'])
      expect(stateOn({ statuslogg: [{ dato: '2026-01-01', status }] }, '2026-01-02')).toBe(
        'unknown',
      );
    const { entries } = readLog({ statuslogg: [{ dato: '2026-01-01', status: 3 }] }, LIVSLOP);
    expect(entries.map(({ status }) => status)).toEqual(['']);
  });

  it('is no log where it is no list', () => {
    expect(lifeOf({ statuslogg: 'x' }, LIVSLOP, TODAY).entries).toEqual([]);
  });

  it('was last heard of on the day of an entry, or when one ahead was announced', () => {
    const { entries } = lifeOf(
      {
        statuslogg: [
          { dato: '2026-01-01', status: 'pågår' },
          { dato: '2026-09-01', status: 'fullført', meldt: '2026-05-02' },
        ],
      },
      LIVSLOP,
      TODAY,
    );
    expect(updatedOn(entries, TODAY)).toBe(isoDay('2026-05-02'));
    for (const asOf of ['2026-09-01', '2026-09-02'])
      expect(updatedOn(entries, isoDay(asOf))).toBe(isoDay('2026-09-01'));
    expect(updatedOn([], TODAY)).toBeNull();
  });

  const lines = [
    { dato: '2026-07-01', status: 'pause', meldt: '2026-06-20' },
    { dato: '2026-01-01', status: 'pågår' },
    { dato: '2026-06-15', status: 'pågår' },
    { dato: '2026-09-01', status: 'fullført', meldt: '2026-05-01' },
  ];

  it('is cut to what is known on a day', () => {
    const cut = (value: JsonObject, livslop: Livslop | null, asOf = TODAY) =>
      withKnownLog(value, livslop, lifeOf(value, LIVSLOP, asOf).entries);
    const value = { navn: 'x', statuslogg: lines };
    expect(cut(value, LIVSLOP)).toEqual({ navn: 'x', statuslogg: [lines[1], lines[3]] });
    expect(cut(value, LIVSLOP, isoDay('2026-07-01'))).toBe(value);
    expect(cut(value, null)).toBe(value);
    expect(cut(value, { ...LIVSLOP, log: null })).toBe(value);
    const text = { statuslogg: 'x' };
    expect(cut(text, LIVSLOP)).toBe(text);
  });

  it('has ahead, in order of day, what is not known yet', () => {
    const ahead = entriesAhead({ statuslogg: lines }, LIVSLOP, TODAY);
    expect(ahead.map(({ index }) => index)).toEqual([2, 0]);
  });

  it('gives the status of its last line on or before a day', () => {
    const { entries } = lifeOf({ statuslogg: lines }, LIVSLOP, TODAY);
    const statuses = ['2025-12-31', '2026-01-01', '2026-08-31', '2026-09-01'].map((day) =>
      statusOn(entries, isoDay(day)),
    );
    expect(statuses).toEqual([null, 'pågår', 'pågår', 'fullført']);
  });
});
