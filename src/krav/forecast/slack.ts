import type { Life } from '../../life/life.ts';
import { addDays, type Day, EVER_AFTER, earliest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';

/** How much earlier one that counts can end without making any day worse. */
export interface Slack {
  readonly post: string;
  /** The last day that it is known to run or be paused; EVER_AFTER where it has no end. */
  readonly end: Day;
  /** The earliest day on which it can end; null where that is the as-of day. */
  readonly neededTo: Day | null;
  /** How many days before its end that is, as far as has been worked out. */
  readonly days: number;
  /** It is needed on the last day worked out, and nobody knows for how long after it. */
  readonly openEnd: boolean;
}

/** The last day after the as-of day on which a life surely runs or is paused; null where there is none. */
export function lastLivingDay({ sure }: Life, asOf: Day): Day | null {
  const last = sure.findLastIndex(({ value }) => value === 'running' || value === 'paused');
  const next = sure[last + 1];
  const day = next === undefined ? EVER_AFTER : addDays(next.from, -1);
  return day > asOf ? day : null;
}

/** Takes the days in force of the whole promise. */
export function slackOf(
  post: string,
  { end, needed }: { readonly end: Day; readonly needed: Day | null },
  asOf: Day,
  days: Interval,
): Slack {
  const last = earliest(end, days.to);
  return {
    post,
    end,
    neededTo: needed,
    days: Math.max(0, last - (needed ?? asOf)),
    openEnd: needed !== null && needed === days.to,
  };
}
