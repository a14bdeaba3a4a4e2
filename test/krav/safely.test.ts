import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countResult } from '../../src/krav/count/count-result.ts';
import { type CountInput, countWindowOf } from '../../src/krav/count/window.ts';
import type { Match } from '../../src/krav/days/contribution.ts';
import type { CountKrav } from '../../src/krav/definition/krav.ts';
import type { Item } from '../../src/krav/evaluate/item.ts';
import type { LifeState } from '../../src/life/life.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { constant, type StepFunction, stepFunction, valueOn } from '../../src/time/step.ts';
import {
  countOn,
  daysWithin,
  isExempt,
  isHarmful,
  verdictOn,
  type Walk,
  worstOn,
} from './day-by-day.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 75);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261127);
const FIRST = isoDay('2026-01-01');
const AS_OF = addDays(FIRST, 20);
const HORIZON = 15;

const dayArbitrary = fc.integer({ min: 0, max: 40 }).map((days) => addDays(FIRST, days));

function stepsOf<T>(values: readonly [T, ...T[]]): fc.Arbitrary<StepFunction<T>> {
  return fc
    .tuple(
      fc.constantFrom(...values),
      fc.array(fc.tuple(dayArbitrary, fc.constantFrom(...values)), { maxLength: 4 }),
    )
    .map(([before, changes]) =>
      stepFunction(
        before,
        changes.sort(([a], [b]) => a - b).map(([from, value]) => ({ from, value })),
      ),
    );
}

const items: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      sure: stepsOf<LifeState>(['running', 'running', 'not-running', 'paused', 'unknown']),
      match: fc.oneof(
        { weight: 3, arbitrary: fc.constant(constant<Match>('true')) },
        { weight: 1, arbitrary: stepsOf<Match>(['true', 'true', 'false', 'unknown']) },
      ),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ sure, match }, index) => ({
      id: `P-${index}`,
      postId: `P-${index}`,
      path: `P-${index}.yaml`,
      life: {
        sure,
        planned: null,
        plan: null,
        entries: [],
        overrun: false,
        lateStart: null,
        unreadable: [],
      },
      match,
      matchUnder: () => match,
      membership: constant({ kind: 'none' as const }),
      planFields: { from: null, to: null, log: null, unreadable: null },
      unclear: { reason: 'krav/missing-field' as const, field: null },
    })),
  );

/** A krav with one rule. */
function kravOf(krav: Omit<CountKrav, 'rules' | 'current'>): CountKrav {
  const rule = { from: EVER_BEFORE, value: krav, decision: null, writtenAt: new Map() };
  return { ...krav, rules: [rule], current: rule };
}

const inputs: fc.Arbitrary<CountInput> = fc
  .record({
    items,
    min: fc.option(fc.integer({ min: 0, max: 3 })),
    max: fc.option(fc.integer({ min: 0, max: 4 })),
    pausedCounts: fc.boolean(),
    toleranceDays: fc.constantFrom(0, 0, 1, 2, 5),
    exempt: fc.option(fc.tuple(dayArbitrary, fc.integer({ min: 0, max: 6 }))),
    from: fc.option(dayArbitrary),
    to: fc.option(dayArbitrary),
    isFileQuarantined: fc.constantFrom(false, false, true),
    keptSince: fc.option(dayArbitrary),
  })
  .map((made) => ({
    krav: kravOf({
      form: 'antall',
      id: 'K-1',
      path: 'K-1.yaml',
      title: '',
      basis: [],
      interpretation: '',
      alvor: 'feil',
      corrections: [],
      inForce: { from: made.from ?? EVER_BEFORE, to: made.to ?? EVER_AFTER },
      exemptions:
        made.exempt === null
          ? []
          : [
              {
                from: made.exempt[0],
                to: addDays(made.exempt[0], made.exempt[1]),
                reason: '',
                decision: null,
              },
            ],
      expected: { counts: [], doesNotCount: [] },
      min: made.min ?? (made.max === null ? 1 : null),
      max: made.max,
      alvorAbove: 'feil',
      tell: { type: 'prosjekt', list: [] },
      where: null,
      per: null,
      groups: [],
      pausedCounts: made.pausedCounts,
      toleranceDays: made.toleranceDays,
      warningDays: 0,
      leadTime: null,
    }),
    isJudgeable: true,
    items: made.items,
    quarantined: made.isFileQuarantined
      ? [{ type: 'prosjekt', id: 'Q', path: 'Q.yaml', extent: 'post' as const, unread: false }]
      : [],
    keptSince: made.keptSince,
    nothingRegistered: false,
    asOf: AS_OF,
    span: { from: null, to: null, horizonDays: HORIZON },
    leadTimes: null,
    copies: new Map(),
    examplesLeftOut: 0,
  }));

function walkOf(input: CountInput): Walk {
  const { days } = countWindowOf(input);
  return { input, from: days.from, to: days.to };
}

function check(property: (walk: Walk, result: ReturnType<typeof countResult>) => void): void {
  fc.assert(
    fc.property(inputs, (input) => {
      property(walkOf(input), countResult(input));
    }),
    { numRuns: RUNS, seed: SEED },
  );
}

describe('how safely a promise is kept agrees with a walk over every single day', () => {
  it('for the days since it was last broken, and the longest breach', () => {
    check((walk, { standing }) => {
      const past = daysWithin(walk.from, AS_OF).filter((day) => day <= walk.to);
      const verdicts = past.map((day) => worstOn(walk, day));
      const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
      const lastOther = verdicts.findLastIndex((verdict) => verdict !== 'met');
      const isKept = past.at(-1) === AS_OF && verdicts.at(-1) === 'met';
      let longest: { from: Day; to: Day } | null = null;
      past.forEach((from, index) => {
        let length = 0;
        while (verdicts[index + length] === 'broken') length += 1;
        const to = addDays(from, length - 1);
        if (length > 0 && (longest === null || length > longest.to - longest.from + 1))
          longest = { from, to };
      });
      expect(standing).toEqual({
        since: isKept ? past[lastOther + 1] : null,
        days: isKept ? past.length - lastOther - 1 : 0,
        daysBroken: count('broken'),
        daysUnknown: count('unknown'),
        daysExempt: count('exempt'),
        longest,
      });
    });
  });

  it('for the reserve on each side', () => {
    check((walk, { reserve, margin, headroom }) => {
      const { min, max } = walk.input.krav;
      const firstDay = (hasNone: (day: Day) => boolean) =>
        daysWithin(addDays(AS_OF, 1), walk.to).find(
          (day) => day >= walk.from && !isExempt(walk, day) && hasNone(day),
        ) ?? null;
      const lastOfNone = (today: number | null, hasNone: (day: Day) => boolean) => {
        const has = (day: Day) => isExempt(walk, day) || !hasNone(day);
        if (today !== 0 || has(AS_OF)) return null;
        const some = daysWithin(AS_OF, walk.to).find(has);
        return some === undefined ? null : addDays(some, -1);
      };
      expect(reserve.below).toEqual(
        min === null
          ? null
          : {
              today: margin,
              noneFrom:
                (margin ?? 0) <= 0 ? null : firstDay((day) => countOn(walk, day, null).low <= min),
              noneTo: lastOfNone(margin, (day) => countOn(walk, day, null).low <= min),
            },
      );
      expect(reserve.above).toEqual(
        max === null
          ? null
          : {
              today: headroom,
              noneFrom:
                (headroom ?? 0) <= 0
                  ? null
                  : firstDay((day) => countOn(walk, day, null).high >= max),
              noneTo: lastOfNone(headroom, (day) => countOn(walk, day, null).high >= max),
            },
      );
    });
  });

  it('for until when each that counts is needed', () => {
    check((walk, { slack, counted }) => {
      const { items } = walk.input;
      const expected = items.flatMap(({ id, life }, item) => {
        if (!counted.includes(id)) return [];
        const lives = (day: Day) => ['running', 'paused'].includes(valueOn(life.sure, day));
        const far = addDays(FIRST, 100);
        const ahead = daysWithin(addDays(AS_OF, 1), far);
        const last = ahead.findLast(lives);
        if (last === undefined) return [];
        const end = last === far ? EVER_AFTER : last;
        const until = Math.min(last, walk.to) as Day; // the earlier of two days
        const before = addDays(AS_OF, -1);
        const tried = daysWithin(before, until);
        const needed =
          tried.find((day) => !isHarmful(walk, { item, end: day, until: last })) ?? before;
        return [
          {
            post: id,
            end,
            neededTo: needed === before ? null : needed,
            days: Math.max(0, until - (needed === before ? AS_OF : needed)),
            openEnd: needed !== before && needed === walk.to,
          },
        ];
      });
      expect(slack).toEqual(expected);
    });
  });

  it('for the first day ahead that cannot be judged', () => {
    check((walk, { nextUnknown }) => {
      const { min, max } = walk.input.krav;
      const turns = (side: 'below' | 'above', limit: number | null) =>
        limit === null
          ? []
          : daysWithin(addDays(AS_OF, 1), walk.to)
              .filter(
                (day) =>
                  day >= walk.from &&
                  verdictOn(walk, side, day, null) === 'unknown' &&
                  (day === walk.from ||
                    verdictOn(walk, side, addDays(day, -1), null) !== 'unknown'),
              )
              .map((from) => ({ group: null, side, from, ...countOn(walk, from, null) }));
      const all = [...turns('below', min), ...turns('above', max)].sort((a, b) => a.from - b.from);
      expect(nextUnknown).toEqual(all[0] ?? null);
    });
  });

  it('for how many of those that may count decide what is not known', () => {
    check((walk, { breaksIf, sides, possible }) => {
      const { min, max, toleranceDays } = walk.input.krav;
      const { low, high } = countOn(walk, AS_OF, null);
      const deciding = (breaks: (stopped: number) => boolean) =>
        daysWithin(1 as Day, possible.length as Day).find((many) => breaks(many)) ?? null;
      const isCounted = Number.isFinite(high);
      const below = deciding((stopped) => high - stopped < (min ?? 0));
      const above = deciding((running) => low + running > (max ?? high));
      const isBelow = sides.below === 'unknown' && isCounted && high >= (min ?? 0);
      const isAbove = sides.above === 'unknown' && isCounted && low <= (max ?? high);
      if (toleranceDays === 0 || isBelow) expect(breaksIf.below).toBe(isBelow ? below : null);
      expect(breaksIf.above).toBe(isAbove ? above : null);
    });
  });
});
