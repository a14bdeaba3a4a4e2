import type { Life } from '../../life/life.ts';
import { statusOn } from '../../life/log.ts';
import type { Bindings } from '../../query/expression.ts';
import type { Post } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import { type Interval, intersection } from '../../time/interval.ts';
import type { CompiledCondition } from '../definition/compiled.ts';
import { type DayMatch, matchOnDay } from '../evaluate/expression-over-days.ts';
import { postBindings } from '../evaluate/matching-items.ts';
import type { PostResult } from './result.ts';

/** What a condition says of a post on a day; `must` is the same as `when` where it does not apply. */
export interface ConditionAnswer {
  readonly when: DayMatch;
  readonly must: DayMatch;
  /** The days around it with the same answers, while the same is known of the post. */
  readonly within: Interval;
}

/** A post as conditions see it, for as long as the same is known of it. */
export function conditionBindings(
  { subject }: CompiledCondition,
  post: Post,
  life: Life,
  asOf: Day,
): Bindings {
  return { ...postBindings(subject, post, life), status: statusOn(life.entries, asOf) };
}

export function answerCondition(
  compiled: CompiledCondition,
  known: Bindings,
  asOf: Day,
): ConditionAnswer {
  const bindings = { ...known, dato: asOf };
  const when = matchOnDay(compiled.when, bindings);
  if (when.is !== 'true') return { when, must: when, within: when.within };
  const must = matchOnDay(compiled.must, bindings);
  return { when, must, within: intersection(when.within, must.within) };
}

/** What the answers make of the post: pending where the condition does not apply. */
export function verdictOfPost({ when, must }: Pick<ConditionAnswer, 'when' | 'must'>): PostVerdict {
  if (when.is === 'false') return 'pending';
  if (when.is === 'unknown' || must.is === 'unknown') return 'unknown';
  return must.is === 'true' ? 'met' : 'broken';
}

type PostVerdict = PostResult['verdict'];

/** The worst of the posts; pending where the condition applies to none. */
export function worstOfPosts(verdicts: ReadonlySet<PostVerdict>): PostVerdict {
  if (verdicts.has('broken')) return 'broken';
  if (verdicts.has('unknown')) return 'unknown';
  return verdicts.has('met') ? 'met' : 'pending';
}
