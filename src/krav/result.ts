import type { ConditionsResult } from './conditions/result.ts';
import type { CountResult } from './count/result.ts';
import type { Count } from './days/verdict.ts';
import type { EventsResult } from './events/result.ts';
import type { QuarantinedResult } from './quarantined.ts';

/** The answer of a krav on a day: one type for each form, told apart by `form`. */
export type KravResult = JudgedResult | QuarantinedResult;

/** The same of a krav that can be read. */
export type JudgedResult = CountResult | EventsResult | ConditionsResult;

/** The answer where the form is judged on every day of a window, with gaps and a forecast; null for other forms. */
export function dailyResult(result: KravResult): CountResult | null {
  switch (result.form) {
    case 'antall':
      return result;
    case 'hendelser':
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** The answer where the form compares its `count` with limits, whatever it is a number of; null for other forms. */
export function limitedResult(result: KravResult): CountResult | EventsResult | null {
  switch (result.form) {
    case 'antall':
    case 'hendelser':
      return result;
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** The answer where the form is judged for each calendar period; null for other forms. */
export function resultByPeriod(result: KravResult): EventsResult | null {
  switch (result.form) {
    case 'hendelser':
      return result;
    case 'antall':
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** The answer where the form is judged for each post by itself; null for other forms. */
export function resultByPost(result: KravResult): ConditionsResult | null {
  switch (result.form) {
    case 'vilkar':
      return result;
    case 'antall':
    case 'hendelser':
    case 'quarantined':
      return null;
  }
}

/** What is shown beside the limits, and compared over time: the count, or the posts for which a condition is met. */
export function countOf(result: KravResult): Count {
  switch (result.form) {
    case 'antall':
    case 'hendelser':
      return result.count;
    case 'quarantined':
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case 'vilkar': {
      const low = result.counted.length;
      return { low, high: low + result.possible.length };
    }
  }
}

export type { ConditionsResult, PostResult } from './conditions/result.ts';
export type {
  CountOnDay,
  CountResult,
  GroupStanding,
  NotCounted,
  Standing,
} from './count/result.ts';
export type {
  Count,
  SideName,
  UnknownItem,
  Verdict,
  WorstVerdict,
} from './days/verdict.ts';
export type { EventsResult, PeriodResult } from './events/result.ts';
export type { CurrentGap } from './forecast/current-gap.ts';
export type { Gap } from './forecast/gaps.ts';
export type { Lasting } from './forecast/lasting.ts';
export type { NextBreach } from './forecast/next-breach.ts';
export type { NextUnknown } from './forecast/next-unknown.ts';
export type { Remedy } from './forecast/remedies.ts';
export type { SideReserve } from './forecast/reserve.ts';
export type { QuarantinedResult } from './quarantined.ts';
