import type { Post } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import { type Interval, intersection } from '../../time/interval.ts';
import {
  answerCondition,
  conditionBindings,
  verdictOfPost,
  worstOfPosts,
} from '../conditions/answer.ts';
import type { Answer } from '../count/verdict-on-day.ts';
import { isInForceOn } from '../days/in-force.ts';
import type { CompiledCondition } from '../definition/compiled.ts';
import type { ConditionKrav } from '../definition/krav.ts';
import type { KnownPosts } from './known-posts.ts';
import {
  type Asked,
  addTo,
  type DatedVersions,
  dayBlocks,
  numberAt,
  sumUp,
  visitRecords,
  visitSpells,
} from './records.ts';

/** For how many posts a condition is what, in each version. */
export type ConditionCounts = Readonly<Record<'met' | 'unknown' | 'broken', Int32Array>>;

/** Judges a condition file by file; files that could not be read are not known. */
export function conditionsOver(
  compiled: CompiledCondition,
  asked: readonly Asked[],
  { versions, days }: DatedVersions,
  known: KnownPosts,
): ConditionCounts {
  const numbers = () => new Int32Array(days.length);
  const counts = { met: numbers(), unknown: numbers(), broken: numbers() };
  const blocks = dayBlocks(days);
  visitRecords(compiled.krav.type, asked, versions, {
    quarantined: (_, span) => addTo(counts.unknown, span, 1),
    post: (post, span) =>
      visitSpells(
        blocks,
        span,
        (day) => ({ day, within: known.within(compiled, post, day) }),
        ({ day, within }, whileKnown) => {
          const verdictOn = verdictsOf(post, day, within);
          visitSpells(blocks, whileKnown, verdictOn, ({ verdict }, sameVerdict) => {
            if (verdict !== 'pending') addTo(counts[verdict], sameVerdict, 1);
          });
        },
      ),
  });
  for (const posts of Object.values(counts)) sumUp(posts);
  return counts;

  /** Takes a day and those on which the same is known of the post. */
  function verdictsOf(post: Post, day: Day, whileKnown: Interval) {
    const life = known.lives(compiled, day).of(post);
    const bindings = conditionBindings(compiled, post, life, day);
    return (asOf: Day) => {
      const answer = answerCondition(compiled, bindings, asOf);
      return { verdict: verdictOfPost(answer), within: intersection(answer.within, whileKnown) };
    };
  }
}

/** The answer that `judgeConditions` gives in a version. */
export function conditionAnswer(
  krav: ConditionKrav,
  counts: ConditionCounts,
  version: number,
  asOf: Day,
): Answer {
  const of = (verdict: keyof ConditionCounts) => numberAt(counts[verdict], version);
  const low = of('met');
  const verdicts = (['met', 'unknown', 'broken'] as const).filter((verdict) => of(verdict) > 0);
  return {
    verdict: isInForceOn(krav, asOf) ? worstOfPosts(new Set(verdicts)) : 'not-in-force',
    count: { low, high: low + of('unknown') },
  };
}
