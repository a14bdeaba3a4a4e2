import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { renderCalendar } from '../../src/render/ics/render.ts';
import { dueItems } from '../../src/reports/due/due.ts';
import type { DueItem } from '../../src/reports/due/due-item.ts';
import { turningItems } from '../../src/reports/due/krav-items.ts';
import { addDays, isoDay } from '../../src/time/day.ts';
import { readCalendar } from './calendar-reader.ts';
import { HOSTILE } from './check-report.ts';
import { firstRegister } from './first-register.ts';

const GOLDEN = fileURLToPath(new URL('../golden/ics', import.meta.url));
/** Zones, with the minutes from UTC that JavaScript tells of them on 1 January 2026. */
const ZONES: Readonly<Record<string, number>> = {
  'America/Los_Angeles': 480,
  'Pacific/Apia': -780,
  'Europe/Oslo': -60,
  UTC: 0,
};
const AS_OF = isoDay('2026-11-23');
const fieldTitle = (_path: string, field: string | null) => field ?? '';

function item(changes: Partial<DueItem>): DueItem {
  return {
    kind: 'breach',
    type: 'krav',
    id: 'K-1',
    title: 'Tittel',
    path: 'krav/K-1.yaml',
    line: null,
    day: AS_OF,
    daysUntil: 0,
    about: [],
    post: null,
    responsible: null,
    ...changes,
  };
}

/** The golden files have the line ends that git gives them; `readCalendar` checks the real ones. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

describe('the next breaches as a calendar', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneBefore;
  });

  for (const [zone, minutes] of Object.entries(ZONES)) {
    it(`is the same bytes in ${zone}, with the days as they are`, async () => {
      process.env['TZ'] = zone;
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes);
      const { results } = firstRegister().assessment;
      const text = renderCalendar({
        items: turningItems(results),
        title: 'Første register',
        asOf: AS_OF,
        language: 'nb',
        fieldTitle,
      });
      await expect(withoutReturns(text)).toMatchFileSnapshot(`${GOLDEN}/krav.nb.ics`);
      expect(readCalendar(text).map(({ uid, day }) => `${day} ${uid}`)).toEqual([
        '2027-08-01 breach-krav-K-09a@baerum-innov',
        '2026-12-16 breach-krav-K-10c@baerum-innov',
      ]);
    });

    it(`keeps every day of 2011 and 2026 in ${zone}, also those its clocks skip`, () => {
      process.env['TZ'] = zone;
      for (const start of ['2011-01-01', '2026-01-01']) {
        const days = Array.from({ length: 366 }, (_, index) => addDays(isoDay(start), index));
        const items = days.map((day, index) => item({ day, id: `K-${index}` }));
        const read = readCalendar(
          renderCalendar({ items, title: 'År', asOf: AS_OF, language: 'nb', fieldTitle }),
        );
        expect(read.map(({ day }) => isoDay(day))).toEqual(days);
      }
    });
  }

  it('is empty, and still a calendar, when nothing is in sight', () => {
    expect(
      readCalendar(
        renderCalendar({ items: [], title: 'Tomt', asOf: AS_OF, language: 'en', fieldTitle }),
      ),
    ).toEqual([]);
  });
});

describe('the worklist as a calendar', () => {
  it('has what has a day, with words', async () => {
    const items = dueItems(firstRegister().assessment, 90, () => null);
    const text = renderCalendar({
      items,
      title: 'Første register',
      asOf: AS_OF,
      language: 'en',
      fieldTitle,
    });
    await expect(withoutReturns(text)).toMatchFileSnapshot(`${GOLDEN}/due.en.ics`);
    expect(readCalendar(text)).toHaveLength(items.filter(({ day }) => day !== null).length);
  });

  it('keeps the UID of what has moved', () => {
    const uidOn = (day: string) =>
      readCalendar(
        renderCalendar({
          items: [item({ day: isoDay(day) })],
          title: '',
          asOf: AS_OF,
          language: 'nb',
          fieldTitle,
        }),
      ).map(({ uid }) => uid);
    expect(uidOn('2026-12-01')).toEqual(uidOn('2027-03-01'));
  });

  it('gives two exemptions of one krav a UID each', () => {
    const two = [item({ kind: 'exemption' }), item({ kind: 'exemption', day: addDays(AS_OF, 9) })];
    expect(
      readCalendar(
        renderCalendar({ items: two, title: 'To', asOf: AS_OF, language: 'nb', fieldTitle }),
      ).map(({ uid }) => uid),
    ).toEqual(['exemption-krav-K-1@baerum-innov', 'exemption-krav-K-1-2@baerum-innov']);
  });

  for (const hostile of [...HOSTILE, 'æøå👍 '.repeat(60), 'a\nEND:VEVENT\r\nBEGIN:VALARM']) {
    it(`stays one event with ${JSON.stringify(hostile).slice(0, 60)} in it`, () => {
      const attacked = item({
        id: hostile,
        title: hostile,
        about: [{ kind: 'text', text: hostile }],
      });
      const read = readCalendar(
        renderCalendar({
          items: [attacked],
          title: hostile,
          asOf: AS_OF,
          language: 'nb',
          fieldTitle,
        }),
      );
      expect(read).toHaveLength(1);
    });
  }
});
