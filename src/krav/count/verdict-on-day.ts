import type { Day } from '../../time/day.ts';
import { isInForceOn } from '../days/in-force.ts';
import { sidesOfCount, worstSide } from '../days/side-verdicts.ts';
import type { Count, Sides, Verdict } from '../days/verdict.ts';
import type { CountKrav } from '../definition/krav.ts';
import type { CountedItem } from './counted-items.ts';
import { sidesOf } from './sides.ts';
import { type CountInput, countWindowOf, uncountedBy } from './window.ts';

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
  /** The most posts that may be in what could not be read. */
  readonly quarantined: number;
  readonly keptSince: Day | null;
}

/** What a krav is judged by on every day. */
export interface Tolerated {
  readonly input: CountInput;
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
  if (krav.toleranceDays > 0) return answer(worstSide(toleratedSides(everyDay())));
  return answer(worstSide(sidesOfCount(krav, { low, high }, posts + quarantined === 0)));
}

function toleratedSides({ input, items }: Tolerated): Sides {
  return sidesOf(input, countWindowOf(input), items);
}
