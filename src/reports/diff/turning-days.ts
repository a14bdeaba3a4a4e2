import type { KravChange } from '../../krav/comparison/compare.ts';
import type { Count, Curves, KravResult } from '../../krav/result.ts';
import { type Day, earliest } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';

/** How many count on a day, what the limits say of it, and how many if everything planned starts as planned. */
export interface CountThen extends Count {
  readonly broken: boolean;
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
  const before = base?.curves ?? null;
  const after = head?.curves ?? null;
  if (base === null || head === null || before === null || after === null) return [];
  if (head.groups.length > 0 || base.groups.length > 0) return [];
  const last = earliest(
    ...[base, head].flatMap(({ window }) => (window === null ? [] : [window.to])),
  );
  const steps = [before.sure, after.sure, before.planned, after.planned].flatMap((curve) =>
    curve.map(({ from }) => from),
  );
  const days = [...new Set(steps)]
    .filter((day) => day > asOf && day <= last)
    .sort((a, b) => a - b)
    .slice(0, MOST_DAYS);
  return [asOf, ...days].map((day) => ({
    day,
    before: then(base, before, day),
    after: then(head, after, day),
  }));
}

function then({ krav }: KravResult, curves: Curves, day: Day): CountThen {
  const count = valueOn(curves.sure, day);
  const { min, max } = krav.form === 'vilkar' ? { min: null, max: null } : krav;
  const broken = (min !== null && count.high < min) || (max !== null && count.low > max);
  return { ...count, broken, withPlanned: valueOn(curves.planned, day) };
}
