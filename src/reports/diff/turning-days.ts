import type { KravChange } from '../../krav/comparison/compare.ts';
import { ruleOn } from '../../krav/definition/rule.ts';
import { type Count, type CountResult, dailyResult } from '../../krav/result.ts';
import { type Day, EVER_AFTER, earliest } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import { type BreachKind, breachByRule } from '../krav/breach-kind.ts';

/** How many count on a day, what the limits say of it, and how many if everything planned starts as planned. */
export interface CountThen extends Count {
  /** Which breach it is; null where there is none. */
  readonly broken: BreachKind | null;
  readonly withPlanned: Count;
}

/** A day on which something turns, before and after the change. */
export interface TurningDay {
  readonly day: Day;
  readonly before: CountThen;
  readonly after: CountThen;
}

const MOST_DAYS = 4;

/** The as-of day and the first days after it on which a count turns, of a krav counted over days; empty for others, and with groups. */
export function turningDays({ base, head }: KravChange, asOf: Day): TurningDay[] {
  const before = base && dailyResult(base);
  const after = head && dailyResult(head);
  if (before === null || after === null) return [];
  if (after.groups.length > 0 || before.groups.length > 0) return [];
  const last = [before, after]
    .flatMap(({ window }) => (window === null ? [] : [window.to]))
    .reduce(earliest, EVER_AFTER);
  const steps = [before.curves, after.curves]
    .flatMap(({ sure, planned }) => [sure, planned])
    .flatMap((curve) => curve.map(({ from }) => from));
  const days = [...new Set(steps)]
    .filter((day) => day > asOf && day <= last)
    .sort((a, b) => a - b)
    .slice(0, MOST_DAYS);
  return [asOf, ...days].map((day) => ({
    day,
    before: then(before, day),
    after: then(after, day),
  }));
}

function then({ krav, curves }: CountResult, day: Day): CountThen {
  const rule = ruleOn(krav.rules, day);
  const { min, max } = rule;
  const count = valueOn(curves.sure, day);
  const isBelow = min !== null && count.high < min;
  const isAbove = max !== null && count.low > max;
  const side = isBelow ? 'below' : isAbove ? 'above' : null;
  const broken = side === null ? null : breachByRule({ side }, rule);
  return { ...count, broken, withPlanned: valueOn(curves.planned, day) };
}
