import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/krav/assess.ts';
import {
  firstWorseDay,
  isWorse,
  partKey,
  partStates,
  type Trouble,
} from '../../../src/krav/comparison/trouble.ts';
import { WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import { addDays, type Day, formatIsoDay, isoDay } from '../../../src/time/day.ts';
import { runsWithin, type StepFunction, stepFunction } from '../../../src/time/step.ts';
import { memoryTree } from '../../memory-tree.ts';
import { registerIn } from '../../register-in.ts';
import { counting, project, registerOf } from '../rules/judged.ts';

const AS_OF = isoDay('2026-06-01');
const trouble = (rank: Trouble['rank'], shortfall = 0): Trouble => ({ rank, shortfall });

describe('one trouble', () => {
  it.each<[Trouble, Trouble, boolean]>([
    [trouble(1), trouble(0), true],
    [trouble(2), trouble(1, 9), true],
    [trouble(1, 9), trouble(2), false],
    [trouble(2, 2), trouble(2, 1), true],
    [trouble(2, 1), trouble(2, 1), false],
    [trouble(0), trouble(0), false],
  ])('%j is worse than %j: %s', (one, other, expected) => {
    expect(isWorse(one, other)).toBe(expected);
  });

  it('is first worse on a day after the as-of day, and none after the last', () => {
    const from = (offset: number, to: number): StepFunction<Trouble> =>
      stepFunction(trouble(0), [
        { from: addDays(AS_OF, offset), value: trouble(2, 1) },
        { from: addDays(AS_OF, to), value: trouble(0) },
      ]);
    const never = stepFunction(trouble(0), []);
    const within = { asOf: AS_OF, last: addDays(AS_OF, 10) };
    expect(firstWorseDay(from(-5, 20), never, within)).toBe(addDays(AS_OF, 1));
    expect(firstWorseDay(from(-5, 1), never, within)).toBeNull();
    expect(firstWorseDay(from(3, 4), never, within)).toBe(addDays(AS_OF, 3));
    expect(firstWorseDay(from(10, 12), never, within)).toBe(addDays(AS_OF, 10));
    expect(firstWorseDay(from(11, 12), never, within)).toBeNull();
    expect(firstWorseDay(from(3, 9), from(3, 6), within)).toBe(addDays(AS_OF, 6));
    expect(firstWorseDay(from(3, 6), from(3, 9), within)).toBeNull();
  });
});

describe('the name of a part', () => {
  it('is another for each part, also where a number and a text look alike', () => {
    const parts = [
      { side: null, group: null, post: null },
      { side: 'below', group: null, post: null },
      { side: 'above', group: null, post: null },
      { side: 'below', group: '1', post: null },
      { side: 'below', group: 1n, post: null },
      { side: 'below', group: 'null', post: null },
      { side: null, group: null, post: 'A' },
    ] as const;
    expect(new Set(parts.map(partKey)).size).toBe(parts.length);
    expect(partKey({ ...parts[3] })).toBe(partKey(parts[3]));
  });
});

type Posts = Parameters<typeof registerOf>[0];

/** Each part as `side group post: rank shortfall, FROM rank shortfall, …`, with the days ahead in the year that is looked at. */
function states(posts: Posts, krav: string, asOf: Day = AS_OF): readonly string[] {
  const [result] = assess(
    registerIn(memoryTree(registerOf(posts, krav))),
    asOf,
    WHOLE_PROMISE,
  ).results;
  if (result === undefined) throw new Error('the krav was not judged');
  return partStates(result, asOf).map(({ part, now, ahead }) => {
    const days = runsWithin(ahead, { from: asOf, to: addDays(asOf, 365) });
    const turns = days
      .slice(1)
      .map(({ from, value }) => `${formatIsoDay(from)} ${value.rank} ${value.shortfall}`);
    const name = [part.side, part.group, part.post].map((each) => each ?? '-').join(' ');
    return [`${name}: ${now.rank} ${now.shortfall}`, ...turns].join(', ');
  });
}

const UNTIL_2026 = project('P-1', '2026-01-01..2026-12-31');
const UNTIL_2027 = project('P-2', '2026-01-01..2027-03-31', 'b');
const EVER = project('P-3', '2026-01-01..2031-12-31', 'b');

describe('the parts of a krav', () => {
  it('of a count are its sides, with what is missing now and ahead', () => {
    const krav = counting('minst: 2\nhoyst: 2\n');
    expect(states([UNTIL_2026, UNTIL_2027], krav)).toEqual([
      'below - -: 0 0, 2027-01-01 2 2',
      'above - -: 0 0',
    ]);
    expect(states([UNTIL_2026, UNTIL_2027, EVER], krav)).toEqual([
      'below - -: 0 0, 2027-04-01 2 1',
      'above - -: 2 1, 2027-01-01 0 0',
    ]);
    // Nobody knows that there is nothing where nothing is registered.
    expect(states([], krav)).toEqual(['below - -: 2 2', 'above - -: 1 0']);
  });

  it('of a side that is not asked for is none', () => {
    expect(states([UNTIL_2026], counting('minst: 1\n'))).toEqual([
      'below - -: 0 0, 2027-01-01 2 1',
      'above - -: 0 0',
    ]);
    expect(states([UNTIL_2026], counting('hoyst: 0\n'))).toEqual([
      'below - -: 0 0',
      'above - -: 2 1, 2027-01-01 0 0',
    ]);
  });

  it('of a count in groups are the sides of each group', () => {
    const krav = counting('minst: 1\nper: post.art\ngrupper: [a, b]\n');
    expect(states([UNTIL_2026, EVER], krav)).toEqual([
      'below a -: 0 0, 2027-01-01 2 1',
      'above a -: 0 0',
      'below b -: 0 0',
      'above b -: 0 0',
    ]);
  });

  it('are ahead without the days that are tolerated', () => {
    const krav = counting('minst: 2\ntoleranse_dager: 30\n');
    expect(states([UNTIL_2026, EVER], krav)).toEqual([
      'below - -: 0 0, 2027-01-31 2 1',
      'above - -: 0 0',
    ]);
  });

  it('may not hold where it is not known', () => {
    const [path] = UNTIL_2026;
    const unclear: [string, string] = [path, 'id: P-1\nart: a\nstart: snart\n'];
    expect(states([unclear, EVER], counting('minst: 2\n'))).toEqual([
      'below - -: 1 0',
      'above - -: 0 0',
    ]);
  });

  const events = (rest: string) =>
    `id: K-1\ntittel: Prøve\nform: hendelser\ntell: prosjekt.hendelser\ndato: element.dato\nperiode: år\nalvor: feil\ntolkning: Prøve.\n${rest}`;

  it('of events is the whole, with what the last period lacks', () => {
    const [path, text] = EVER;
    const held: [string, string] = [path, `${text}hendelser:\n  - {dato: 2025-03-01, art: a}\n`];
    const krav = events('minst: 3\ngjelder_fra: 2024-01-01\n');
    expect(states([held], krav)).toEqual(['- - -: 2 0']);
    expect(states([held], events('minst: 1\ngjelder_fra: 2025-01-01\n'))).toEqual(['- - -: 0 0']);
  });

  it('of a condition are the posts, or the whole where there are none', () => {
    const krav =
      'id: K-1\ntittel: Prøve\nform: vilkar\ngjelder: prosjekt\nskal: post.art == "a"\nalvor: feil\ntolkning: Prøve.\n';
    expect(states([UNTIL_2026, EVER], krav)).toEqual(['- - P-1: 0 0', '- - P-3: 2 0']);
    expect(states([], krav)).toEqual(['- - -: 0 0']);
  });

  it('of a krav that is set aside is the whole, which nobody knows', () => {
    expect(states([EVER], counting('minst: nei\n'))).toEqual(['- - -: 1 0']);
  });
});
