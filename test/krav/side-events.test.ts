import { describe, expect, it } from 'vitest';
import { type Breach, eventId } from '../../src/krav/breaches/breach.ts';
import { type SideOnDays, type SideState, sideEvents } from '../../src/krav/breaches/events.ts';
import { addDays, type Day, isoDay } from '../../src/time/day.ts';
import { stepFunction } from '../../src/time/step.ts';

const FIRST = isoDay('2026-01-01');
const day = (index: number): Day => addDays(FIRST, index);
const STATES: Readonly<Record<string, SideState>> = { '.': 'clear', x: 'broken', '?': 'unknown' };

/** A side as a text with a character for each day from the first of January: clear `.`, broken `x`, unknown `?`. */
function side(days: string): SideOnDays {
  const steps = [...days].map((each, index) => ({
    from: day(index),
    value: STATES[each] ?? 'clear',
  }));
  const states = stepFunction<SideState>('unknown', steps);
  return { krav: 'K-1', group: null, post: null, side: 'below', states, alvorOn: () => 'feil' };
}

/** What was known by the last day of a text: no day after it is. */
function knownBy(days: string, known: readonly Breach[] = []) {
  return sideEvents(known, side(days), day(days.length - 1));
}

const BREACH = 'K-1/below/2026-01-';
const ids = (events: ReturnType<typeof knownBy>['events']) =>
  events.map((event) => eventId(event).replaceAll(BREACH, '').replaceAll('2026-01-', ''));
const spans = (breaches: readonly Breach[]) =>
  breaches.map(({ from, to }) => [from - FIRST + 1, to === null ? null : to - FIRST + 1]);

describe('what becomes known of a side, from one day to a later one', () => {
  it.each<[before: string, now: string, events: string[], breaches: (number | null)[][]]>([
    ['....', '.......', [], []],
    ['..xx', '..xxx', [], [[3, null]]],
    ['..xx', '..xxx.', ['03/closed/06'], [[3, 5]]],
    ['..xx', '..xx?', [], [[3, null]]],
    ['..xx', '..xx?.', ['03/closed/06'], [[3, 5]]],
    [
      '..xx.',
      '..xx..xx',
      ['07/opened'],
      [
        [3, 4],
        [7, null],
      ],
    ],
    [
      '..xx.',
      '..xx..x.',
      ['07/opened', '07/closed/08'],
      [
        [3, 4],
        [7, 7],
      ],
    ],
    ['....', '..xx', ['03/opened'], [[3, null]]],
    [
      '....',
      '.x.x.',
      ['02/opened', '02/closed/03', '04/opened', '04/closed/05'],
      [
        [2, 2],
        [4, 4],
      ],
    ],
    ['?xx.', '?xx.', [], [[2, 3]]],
    ['..xx', '.....', ['03/corrected/none'], []],
    ['..xx', '...xx', ['03/corrected/04..'], [[4, null]]],
    ['..xx', '.xxxx', ['03/corrected/02..'], [[2, null]]],
    ['..xx', '.xxx.', ['03/corrected/02..04', '02/closed/05'], [[2, 4]]],
    ['..xx.', '..xxx', ['03/corrected/03..'], [[3, null]]],
    ['..xx.', '..xxx.', ['03/corrected/03..05'], [[3, 5]]],
    ['..xxx.', '..x...', ['03/corrected/03..03'], [[3, 3]]],
    ['..xx.', '..xx?', [], [[3, 4]]],
    ['..xx.', '..??.', [], [[3, 4]]],
    ['..xx.', '...x?', ['03/corrected/04..04'], [[4, 4]]],
    ['..xx.', '......', ['03/corrected/none'], []],
    ['..xx', '..??', [], [[3, null]]],
    ['.x.x.', '.xxx.', ['02/corrected/02..04', '04/corrected/02..04'], [[2, 4]]],
  ])('%s, then %s', (before, now, events, breaches) => {
    const { breaches: known } = knownBy(before);
    const found = knownBy(now, known);
    expect(ids(found.events)).toEqual(events);
    expect(spans(found.breaches)).toEqual(breaches);
  });

  it('does not touch a breach that begins after the day that is asked about', () => {
    const { breaches } = knownBy('..xx.');
    const earlier = sideEvents(breaches, side('....'), day(1));
    expect(earlier).toEqual({ events: [], breaches });
  });

  it('tells nothing twice', () => {
    for (const days of ['..xx.x', '?x?x', '.x.x.x.', 'xxx']) {
      const { breaches } = knownBy(days);
      expect(knownBy(days, breaches)).toEqual({ events: [], breaches });
    }
  });

  it('keeps the breaches in the order of their days', () => {
    const { breaches } = knownBy('....x');
    expect(spans(knownBy('.x..x', breaches).breaches)).toEqual([
      [2, 2],
      [5, null],
    ]);
  });
});
