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
import type { Records } from './records.ts';
import { addTo, type DayBlocks, numberAt, sumUp, visitSpells } from './spans.ts';

/** For how many posts a condition is what, in each version. */
export type ConditionCounts = Readonly<Record<'met' | 'unknown' | 'broken', Int32Array>>;

/** Judges a condition file by file; files that could not be read are not known. */
export function conditionsOver(
  compiled: CompiledCondition,
  { posts, quarantined }: Pick<Records, 'posts' | 'quarantined'>,
  blocks: DayBlocks,
  known: KnownPosts,
): ConditionCounts {
  const numbers = () => new Int32Array(blocks.days.length);
  const counts = { met: numbers(), unknown: numbers(), broken: numbers() };
  for (const standing of quarantined) addTo(counts.unknown, standing, 1);
  for (const standing of posts) {
    const { post } = standing;
    visitSpells(
      blocks,
      standing,
      (day) => ({ day, within: known.within(compiled, post, day) }),
      ({ day, within }, whileKnown) => {
        const verdictOn = verdictsOf(post, day, within);
        visitSpells(blocks, whileKnown, verdictOn, ({ verdict }, sameVerdict) => {
          if (verdict !== 'pending') addTo(counts[verdict], sameVerdict, 1);
        });
      },
    );
  }
  for (const each of Object.values(counts)) sumUp(each);
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
