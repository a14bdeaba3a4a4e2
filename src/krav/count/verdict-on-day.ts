import type { Day } from '../../time/day.ts';
import { isInForceOn } from '../days/in-force.ts';
import { sidesOfCount, worstSide } from '../days/side-verdicts.ts';
import type { Count, SideName, SideVerdict, Verdict } from '../days/verdict.ts';
import type { CountKrav } from '../definition/krav.ts';
import { type CountsBefore, toleratedVerdict, withUncounted } from './tolerated.ts';
import { uncountedBy } from './window.ts';

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

/**
 * The answer that `judgeCount` gives on the as-of day of a krav with one count, at the cost of adding up.
 * `before` is asked for only where a broken day may be tolerated, since those before then decide too.
 */
export function answerOn(
  krav: CountKrav,
  { count: ofPosts, posts, quarantined, keptSince }: CountedOn,
  asOf: Day,
  before: () => CountsBefore,
): Answer {
  const uncounted = uncountedBy(krav, quarantined, keptSince);
  const count = withUncounted(ofPosts, uncounted, asOf);
  if (!isInForceOn(krav, asOf)) return { verdict: 'not-in-force', count };
  const nothingRegistered = posts + quarantined === 0;
  const plain = sidesOfCount(krav, count, nothingRegistered);
  const tolerated = (side: SideName): SideVerdict | null => {
    if (plain[side] !== 'broken' || krav.toleranceDays === 0) return plain[side];
    const broken = { krav, side, day: asOf, count: ofPosts, uncounted, nothingRegistered };
    return toleratedVerdict(broken, before());
  };
  return { verdict: worstSide({ below: tolerated('below'), above: tolerated('above') }), count };
}
