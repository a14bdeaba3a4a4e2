import { addDays, type Day, EVER_BEFORE } from '../../time/day.ts';
import { contains, type Interval, isEmpty } from '../../time/interval.ts';
import {
  combine,
  daysWithin,
  runsWithin,
  type StepFunction,
  stepFunction,
  valueOn,
} from '../../time/step.ts';
import { countResult } from '../count/count-result.ts';
import { countInputOf } from '../count/judge-count.ts';
import { type PastSide, pastSides } from '../count/past-sides.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { CompiledCount } from '../definition/compiled.ts';
import type { Alvor, CountKrav } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import type { KravContext } from '../evaluate/context.ts';
import {
  countText,
  EXEMPT,
  keyed,
  NOT_IN_FORCE,
  type PastAnswer,
  type PastAnswers,
  type PastPart,
} from './past-answer.ts';

/** What a krav of the form `antall` says of each day, by group and side. */
export function pastCount(compiled: CompiledCount, context: KravContext): PastAnswers {
  const { krav } = compiled;
  const { input } = countInputOf(compiled, context);
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
    inForce: daysWithin([krav.inForce]),
    from: result.window?.from ?? context.asOf,
    to: context.asOf,
  };
}

function partOf(krav: CountKrav, side: PastSide): PastPart {
  const alvor = byRule(krav.rules, (rule) =>
    side.side === 'above' ? rule.alvorAbove : rule.alvor,
  );
  const tolerance = byRule(krav.rules, (rule) => rule.toleranceDays);
  return {
    group: side.group,
    side: side.side,
    isSum: false,
    answers: whileInForce(krav, answersOf(side.judged, alvor)),
    grounds: [
      {
        textOn: (day) =>
          JSON.stringify([
            valueOn(side.limit, day),
            valueOn(tolerance, day),
            valueOn(alvor, day),
            contains(krav.inForce, day),
            isInForceOn(krav, day),
            countText(valueOn(side.counts, day)),
          ]),
        adds: side.items,
      },
    ],
    begins: [],
    turns: () => [
      ...daysOf(side.limit),
      ...daysOf(tolerance),
      ...daysOf(alvor),
      ...daysOf(side.counts),
      ...[...side.items.values()].flatMap((curves) => curves.flatMap(daysOf)),
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
    answers: whileInForce(krav, answersOf(days, alvor)),
    grounds: parts.flatMap(({ grounds }) => grounds),
    begins: [],
    turns: () => parts.flatMap((part) => part.turns()),
  };
}

function whileInForce(
  { inForce }: CountKrav,
  answers: StepFunction<PastAnswer>,
): StepFunction<PastAnswer> {
  return combine(answers, daysWithin([inForce]), (answer, holds) =>
    holds ? answer : NOT_IN_FORCE,
  );
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
      return EXEMPT;
    case 'no-limit':
      return NOT_IN_FORCE;
  }
}

function daysOf<T>(steps: StepFunction<T>): Day[] {
  return steps.map(({ from }) => from).filter(Number.isFinite);
}
