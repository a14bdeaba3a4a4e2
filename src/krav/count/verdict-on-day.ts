import type { Day } from '../../time/day.ts';
import { constant } from '../../time/step.ts';
import { countOverDays } from '../days/count-curve.ts';
import { plainVerdicts } from '../days/side-verdicts.ts';
import type { Count, Sides, Verdict } from '../days/verdict.ts';
import type { CountKrav } from '../definition/krav.ts';
import { type CountedItem, sureOf } from './counted-items.ts';
import { sidesOf, verdictOf } from './judge-items.ts';
import { type CountInput, countWindowOf, isInForceOn, uncountedBy } from './window.ts';

/** The verdict and the count of a day, without what came before it and what comes after. */
export interface Answer {
  readonly verdict: Verdict;
  readonly count: Count;
}

/** What was counted on a day. */
export interface CountedOn {
  /** Of the posts that could be read. */
  readonly count: Count;
  readonly posts: number;
  /** How many files could not be read. */
  readonly quarantined: number;
  readonly keptSince: Day | null;
}

/** What a krav is judged by on every day. */
export interface Tolerated {
  readonly facts: CountInput;
  readonly items: readonly CountedItem[];
}

/**
 * The answer that `judgeCount` gives on the as-of day of a krav with one count, at the cost of adding up:
 * `everyDay` is asked for only where days are tolerated, since those before then decide too.
 */
export function answerOn(
  krav: CountKrav,
  { count, posts, quarantined, keptSince }: CountedOn,
  asOf: Day,
  everyDay: () => Tolerated,
): Answer {
  const uncounted = uncountedBy(krav, quarantined, keptSince);
  const isKept = keptSince === null || keptSince <= asOf;
  const { low } = count;
  const high = isKept ? count.high + uncounted.quarantined : Number.POSITIVE_INFINITY;
  const answer = (verdict: Verdict): Answer => ({ verdict, count: { low, high } });
  if (!isInForceOn(krav, asOf)) return answer('not-in-force');
  if (krav.toleranceDays > 0) return answer(verdictOf(toleratedSides(everyDay())));
  return answer(verdictOf(sidesByCount(krav, { low, high }, posts + quarantined === 0)));
}

function toleratedSides({ facts, items }: Tolerated): Sides {
  const countWindow = countWindowOf(facts);
  return sidesOf(facts, countWindow, countOverDays(sureOf(items), countWindow.uncounted));
}

/** Without tolerance a day is judged by its own count. */
function sidesByCount({ min, max }: CountKrav, count: Count, nothingRegistered: boolean): Sides {
  const on = (side: 'below' | 'above', value: number | null) =>
    value === null
      ? null
      : (plainVerdicts(constant(count), { side, value }, nothingRegistered)[0]?.value ?? null);
  return { below: on('below', min), above: on('above', max) };
}
