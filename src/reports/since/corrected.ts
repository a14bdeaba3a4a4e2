import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { dailyResult, type KravResult, type WorstVerdict } from '../../krav/result.ts';
import type { LifeState } from '../../life/life.ts';
import type { Post } from '../../read/post.ts';
import { addDays, EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import {
  combine,
  constant,
  runsWithin,
  type Step,
  type StepFunction,
  stepFunction,
} from '../../time/step.ts';

/** Days for which it is another answer now than then whether a post runs; a post that the register does not have is absent. */
export interface CorrectedLife extends Interval {
  readonly post: Post;
  readonly before: LifeState | 'absent';
  readonly after: LifeState | 'absent';
}

/** What was said of a promise for one day; not judged outside the days that the promise is judged for. */
export type DayAnswer = WorstVerdict | 'not-judged';

/** Days for which it is another answer now than then whether a promise is kept. */
export interface CorrectedPromise extends Interval {
  readonly krav: string;
  readonly title: string;
  readonly before: DayAnswer;
  readonly after: DayAnswer;
}

/**
 * The days up to and including the earlier as-of day on which a post has another answer. Quarantined posts on
 * either side are left out: nobody knows what they say. An absent post changes an answer on days it runs.
 */
export function correctedLives(then: Assessment, now: Assessment): CorrectedLife[] {
  const before = byKey(then.register.posts);
  const after = byKey(now.register.posts);
  const quarantined = new Set(
    [...then.register.quarantined, ...now.register.quarantined].map(keyOf),
  );
  const gone = then.register.posts.filter((post) => !after.has(keyOf(post)));
  return [...now.register.posts, ...gone]
    .filter(
      (post) =>
        post.type !== KRAV_TYPE &&
        !quarantined.has(keyOf(post)) &&
        now.register.types.get(post.type)?.livslop != null,
    )
    .flatMap((post) => {
      const key = keyOf(post);
      return differences(
        lifeIn(then, before.get(key)),
        lifeIn(now, after.get(key)),
        then,
        (a, b) => a !== b && !(isIdle(a) && isIdle(b)),
      ).map((stretch): CorrectedLife => ({ post, ...stretch }));
    });
}

/** The days up to and including the earlier as-of day for which a promise at every moment has another answer. */
export function correctedPromises(then: Assessment, now: Assessment): CorrectedPromise[] {
  const before = new Map(then.results.map((result) => [result.krav.id, result]));
  return now.results.flatMap((result) => {
    const { krav } = result;
    const was = before.get(krav.id);
    if (was === undefined) return [];
    return differences(answers(was), answers(result), then, (a, b) => a !== b).map(
      (stretch): CorrectedPromise => ({ krav: krav.id, title: krav.title, ...stretch }),
    );
  });
}

function keyOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}/${id}`;
}

function byKey(posts: readonly Post[]): ReadonlyMap<string, Post> {
  return new Map(posts.map((post) => [keyOf(post), post]));
}

function lifeIn(
  assessment: Assessment,
  post: Post | undefined,
): StepFunction<LifeState | 'absent'> {
  return post === undefined ? constant<'absent'>('absent') : assessment.lifeOf(post).sure;
}

function isIdle(state: LifeState | 'absent'): boolean {
  return state === 'absent' || state === 'not-running';
}

function answers(result: KravResult): StepFunction<DayAnswer> {
  const days = dailyResult(result)?.days ?? [];
  return stepFunction<DayAnswer>(
    'not-judged',
    days.flatMap(({ from, to, value }): Step<DayAnswer>[] => [
      { from, value },
      ...(to === EVER_AFTER ? [] : [{ from: addDays(to, 1), value: 'not-judged' as const }]),
    ]),
  );
}

function differences<T>(
  before: StepFunction<T>,
  after: StepFunction<T>,
  { asOf }: Assessment,
  differ: (before: T, after: T) => boolean,
): (Interval & { readonly before: T; readonly after: T })[] {
  const pairs = combine(
    before,
    after,
    (was, is) => ({ was, is }),
    (a, b) => a.was === b.was && a.is === b.is,
  );
  return runsWithin(pairs, { from: EVER_BEFORE, to: asOf })
    .filter(({ value: { was, is } }) => differ(was, is))
    .map(({ from, to, value }) => ({ from, to, before: value.was, after: value.is }));
}
