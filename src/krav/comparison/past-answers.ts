import { addDays, type Day, EVER_BEFORE, earliest } from '../../time/day.ts';
import { contains, type Interval, isEmpty } from '../../time/interval.ts';
import {
  runsWithin,
  type Step,
  type StepFunction,
  stepFunction,
  valueOn,
} from '../../time/step.ts';
import { judgeConditions } from '../conditions/judge-conditions.ts';
import { countResult } from '../count/count-result.ts';
import { countInputOf } from '../count/judge-count.ts';
import { type PastSide, pastSides } from '../count/past-sides.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { SideName } from '../days/verdict.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { Alvor, ConditionKrav, CountKrav, EventKrav, GroupName } from '../definition/krav.ts';
import { byRule, ruleOn } from '../definition/rule.ts';
import type { KravContext } from '../evaluate/context.ts';
import { judgeEvents } from '../events/judge-events.ts';
import type { PeriodResult } from '../events/result.ts';

/** What is said of a part of a krav on a day: a verdict, and how grave it is where it is broken or unknown. */
export type PastAnswer = string;

/** Nothing is asked, or the krav is not in force. */
export const NOT_IN_FORCE: PastAnswer = 'not-in-force';

/** A part of a krav on all days up to the as-of day. */
export interface PastPart {
  readonly group: GroupName | null;
  /** Null for the krav as a whole. */
  readonly side: SideName | null;
  /** It sums up the sides of the groups, on the days that the krav tells of. */
  readonly isSum: boolean;
  readonly answers: StepFunction<PastAnswer>;
  /** All that decides the answer of a day by itself: what each item adds, the limits, the tolerance and the severity. */
  readonly groundOn: (day: Day) => string;
  /** Days on which something begins that is told apart: a period. */
  readonly begins: readonly Day[];
  /** Days on which the ground may become another. */
  readonly turns: () => readonly Day[];
}

/** What a krav says of every day up to the as-of day, by its parts. */
export interface PastAnswers {
  readonly parts: ReadonlyMap<string, PastPart>;
  /** The first day that answers are told of when nobody asks for others. */
  readonly from: Day;
  /** The last: the as-of day, or the end of the period that it lies in. */
  readonly to: Day;
}

/** Takes a krav compiled under the rules of the context. */
export function pastAnswers(compiled: CompiledKrav, context: KravContext): PastAnswers {
  const { krav } = compiled;
  switch (krav.form) {
    case 'antall':
      return ofCount(compiled, krav, context);
    case 'hendelser':
      return ofEvents(compiled, krav, context);
    case 'vilkar':
      return ofCondition(compiled, krav, context);
  }
}

function ofCount(compiled: CompiledKrav, krav: CountKrav, context: KravContext): PastAnswers {
  const { input } = countInputOf(compiled, krav, context);
  const result = countResult(input);
  const sides = pastSides(input).map((side) =>
    compiled.subject === null
      ? { ...side, judged: side.judged.map((run) => ({ ...run, value: 'unknown' as const })) }
      : side,
  );
  const parts = sides.map((side) => partOf(krav, side));
  const whole = krav.per === null ? [] : [wholeOf(krav, result.days, parts)];
  return {
    parts: keyed([...parts, ...whole]),
    from: result.window?.from ?? context.asOf,
    to: context.asOf,
  };
}

function partOf(krav: CountKrav, side: PastSide): PastPart {
  const alvor = byRule(krav.rules, (rule) =>
    side.side === 'above' ? rule.alvorAbove : rule.alvor,
  );
  const tolerance = byRule(krav.rules, (rule) => rule.toleranceDays);
  const items = [...side.items].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    group: side.group,
    side: side.side,
    isSum: false,
    answers: answersOf(side.judged, alvor),
    groundOn: (day) =>
      JSON.stringify([
        valueOn(side.limit, day),
        valueOn(tolerance, day),
        valueOn(alvor, day),
        isInForceOn(krav, day),
        countText(valueOn(side.counts, day)),
        items.flatMap(([id, curves]) => {
          const adds = curves.map((curve) => valueOn(curve, day)).filter((value) => value > 0);
          return adds.length === 0 ? [] : [[id, adds.sort()]];
        }),
      ]),
    begins: [],
    turns: () => [
      ...daysOf(side.limit),
      ...daysOf(tolerance),
      ...daysOf(alvor),
      ...daysOf(side.counts),
      ...items.flatMap(([, curves]) => curves.flatMap(daysOf)),
    ],
  };
}

/** The krav as a whole: a group that nobody knows of makes it unknown where all its groups are met. */
function wholeOf(
  krav: CountKrav,
  days: ReturnType<typeof countResult>['days'],
  parts: readonly PastPart[],
): PastPart {
  const alvor = byRule(krav.rules, (rule) => rule.alvor);
  return {
    group: null,
    side: null,
    isSum: true,
    answers: answersOf(days, alvor),
    groundOn: (day) => JSON.stringify(parts.map((part) => part.groundOn(day))),
    begins: [],
    turns: () => parts.flatMap((part) => part.turns()),
  };
}

function ofEvents(compiled: CompiledKrav, krav: EventKrav, context: KravContext): PastAnswers {
  const { asOf } = context;
  const { periods } = judgeEvents(compiled, krav, context).result;
  const steps = periods.flatMap((period): Step<PastAnswer>[] => {
    const day = earliest(period.to, asOf);
    const value = compiled.subject === null ? 'unknown' : periodAnswer(krav, period, day);
    return [
      { from: period.from, value },
      { from: addDays(period.to, 1), value: NOT_IN_FORCE },
    ];
  });
  const periodOn = (day: Day) => periods.find((period) => contains(period, day));
  const part: PastPart = {
    group: null,
    side: null,
    isSum: false,
    answers: stepFunction(NOT_IN_FORCE, steps),
    groundOn: (day) => {
      const period = periodOn(day);
      if (period === undefined) return '';
      const { rule, counted, possible, low, high } = period;
      const asked = [rule.min, rule.max, rule.alvor, rule.alvorAbove];
      return JSON.stringify([
        period.name,
        asked,
        [...counted].sort(),
        [...possible].sort(),
        countText({ low, high }),
      ]);
    },
    begins: periods.map(({ from }) => from),
    turns: () => [],
  };
  return { parts: keyed([part]), from: periods[0]?.from ?? asOf, to: periods.at(-1)?.to ?? asOf };
}

function periodAnswer(krav: EventKrav, { verdict, rule, low }: PeriodResult, day: Day): PastAnswer {
  if (verdict !== 'broken' && verdict !== 'unknown') return verdict;
  const { alvor, alvorAbove } = ruleOn(krav.rules, day);
  const isAbove = verdict === 'broken' && rule.max !== null && low > rule.max;
  return `${verdict} ${isAbove ? alvorAbove : alvor}`;
}

function ofCondition(
  compiled: CompiledKrav,
  krav: ConditionKrav,
  context: KravContext,
): PastAnswers {
  const { asOf } = context;
  const { verdict, posts } = judgeConditions(compiled, krav, context).result;
  const isGrave = verdict === 'broken' || verdict === 'unknown';
  const answer = isGrave ? `${verdict} ${krav.alvor}` : verdict;
  const part: PastPart = {
    group: null,
    side: null,
    isSum: false,
    answers: stepFunction(NOT_IN_FORCE, [
      { from: asOf, value: answer },
      { from: addDays(asOf, 1), value: NOT_IN_FORCE },
    ]),
    groundOn: (day) =>
      JSON.stringify([
        krav.alvor,
        isInForceOn(krav, day),
        posts.map(({ post, verdict: own }) => [post, own]).sort(),
      ]),
    begins: [],
    turns: () => [],
  };
  return { parts: keyed([part]), from: asOf, to: asOf };
}

function answersOf(
  judged: readonly (Interval & { readonly value: DayVerdict })[],
  alvor: StepFunction<Alvor>,
): StepFunction<PastAnswer> {
  const steps = judged.flatMap((run) => {
    if (isEmpty(run)) return [];
    const parts = runsWithin(alvor, run).map(({ from, value }) => ({
      from,
      value: answerOf(run.value, value),
    }));
    return [...parts, { from: addDays(run.to, 1), value: NOT_IN_FORCE }];
  });
  const begins = steps.findLast(({ from }) => from === EVER_BEFORE)?.value ?? NOT_IN_FORCE;
  return stepFunction(
    begins,
    steps.filter(({ from }) => Number.isFinite(from)),
  );
}

function answerOf(verdict: DayVerdict, alvor: Alvor): PastAnswer {
  switch (verdict) {
    case 'broken':
    case 'unknown':
      return `${verdict} ${alvor}`;
    case 'met':
    case 'tolerated':
      return 'met';
    case 'exempt':
    case 'no-limit':
      return NOT_IN_FORCE;
  }
}

function keyed(parts: readonly PastPart[]): ReadonlyMap<string, PastPart> {
  return new Map(
    parts.map((part) => [
      JSON.stringify([
        part.side,
        typeof part.group,
        part.group === null ? null : String(part.group),
      ]),
      part,
    ]),
  );
}

function countText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${low}–${high}`;
}

function daysOf<T>(steps: StepFunction<T>): Day[] {
  return steps.map(({ from }) => from).filter(Number.isFinite);
}
