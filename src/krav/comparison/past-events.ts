import { addDays, type Day, earliest } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import { daysWithin, type Step, stepFunction } from '../../time/step.ts';
import type { CompiledEvents } from '../definition/compiled.ts';
import type { EventKrav } from '../definition/krav.ts';
import { ruleOn } from '../definition/rule.ts';
import type { KravContext } from '../evaluate/context.ts';
import { judgeEvents } from '../events/judge-events.ts';
import type { PeriodResult } from '../events/result.ts';
import {
  countText,
  keyed,
  NOT_IN_FORCE,
  type PastAnswer,
  type PastAnswers,
  type PastPart,
} from './past-answer.ts';

/** What a krav of the form `hendelser` says of each period begun by the as-of day. */
export function pastEvents(compiled: CompiledEvents, context: KravContext): PastAnswers {
  const { krav } = compiled;
  const { asOf } = context;
  const { periods } = judgeEvents(compiled, context).result;
  const steps = periods.flatMap((period): Step<PastAnswer>[] => {
    const day = earliest(period.to, asOf);
    const value = compiled.subject === null ? 'unknown' : periodAnswer(krav, period, day);
    return [
      { from: period.from, value },
      { from: addDays(period.to, 1), value: NOT_IN_FORCE },
    ];
  });
  const periodOn = (day: Day) => periods.find((period) => contains(period, day));
  const groundText = (day: Day): string => {
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
  };
  const part: PastPart = {
    group: null,
    side: null,
    isSum: false,
    answers: stepFunction(NOT_IN_FORCE, steps),
    grounds: [{ textOn: groundText, adds: new Map() }],
    begins: periods.map(({ from }) => from),
    turns: () => [],
  };
  return {
    parts: keyed([part]),
    inForce: daysWithin([krav.inForce]),
    from: periods[0]?.from ?? asOf,
    to: periods.at(-1)?.to ?? asOf,
  };
}

function periodAnswer(krav: EventKrav, { verdict, rule, low }: PeriodResult, day: Day): PastAnswer {
  if (verdict !== 'broken' && verdict !== 'unknown') return verdict;
  const { alvor, alvorAbove } = ruleOn(krav.rules, day);
  const isAbove = verdict === 'broken' && rule.max !== null && low > rule.max;
  return `${verdict} ${isAbove ? alvorAbove : alvor}`;
}
