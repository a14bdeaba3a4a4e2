import { report } from '../../diagnostic/catalogue.ts';
import { type Finding, keyAt } from '../../diagnostic/finding.ts';
import type { LifeState } from '../../life/life.ts';
import type { Post } from '../../read/post.ts';
import type { NameNow } from '../../register/changes.ts';
import { type Day, EVER_BEFORE, isBounded } from '../../time/day.ts';
import { combine, constant, runsWithin, type StepFunction } from '../../time/step.ts';
import type { Assessment } from '../assessment.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { countOf, dailyResult, type KravResult } from '../result.ts';

/**
 * What a change alters of that which is already reported: each post whose life gets another answer for a day up
 * to the last reported one, and each krav where no such post is to blame. Takes both sides judged as of that day,
 * so that what was not yet known then alters nothing; and the ids that renamed posts have in the head.
 */
export function rewritten(base: Assessment, head: Assessment, nameNow: NameNow): Finding[] {
  const until = head.asOf;
  const krav = changedKrav(base, head);
  const ids = krav.map(({ id }) => id);
  const posts = changedPosts(base, head, nameNow).map(({ post, from }) =>
    report('log/rewritten', { until, from, krav: ids }, keyAt(post.path, logOf(post, head)), {
      type: post.type,
      post: post.id,
      field: logOf(post, head),
    }),
  );
  if (posts.length > 0) return posts;
  return krav.map(({ id, path, from }) =>
    report('log/rewritten', { until, from: from ?? until, krav: [] }, keyAt(path, ''), {
      type: KRAV_TYPE,
      post: id,
      field: '',
    }),
  );
}

function logOf({ type, value }: Post, { register }: Assessment): string {
  const log = register.types.get(type)?.livslop?.log ?? null;
  return log !== null && Object.hasOwn(value, log) ? `/${log}` : '';
}

interface ChangedPost {
  readonly post: Post;
  readonly from: Day;
}

function changedPosts(base: Assessment, head: Assessment, nameNow: NameNow): ChangedPost[] {
  const until = head.asOf;
  const before = byKey(base.register.posts, nameNow);
  const after = byKey(head.register.posts);
  const quarantined = new Set(
    [...base.register.quarantined, ...head.register.quarantined].map(
      (each) => `${each.type}/${each.id}`,
    ),
  );
  const gone = [...before].filter(([key]) => !after.has(key));
  return [...after, ...gone].flatMap(([key, post]) => {
    const livslop = base.register.types.get(post.type)?.livslop ?? null;
    if (livslop === null || quarantined.has(key)) return [];
    const [was, is] = [before.get(key), after.get(key)];
    const from = firstDifference(sure(base, was), sure(head, is), until, (a, b) => a === b);
    return from === null ? [] : [{ post, from }];
  });
}

function byKey(posts: readonly Post[], nameNow: NameNow = (_, id) => id): Map<string, Post> {
  return new Map(posts.map((post) => [`${post.type}/${nameNow(post.type, post.id)}`, post]));
}

const NEVER: StepFunction<LifeState> = constant<LifeState>('not-running');

function sure(assessment: Assessment, post: Post | undefined): StepFunction<LifeState> {
  return post === undefined ? NEVER : assessment.lifeOf(post).sure;
}

interface ChangedKrav {
  readonly id: string;
  readonly path: string;
  readonly from: Day | null;
}

function changedKrav(base: Assessment, head: Assessment): ChangedKrav[] {
  const before = new Map(base.results.map((result) => [result.krav.id, result]));
  return head.results.flatMap((result): ChangedKrav[] => {
    const was = before.get(result.krav.id);
    if (was === undefined || answer(was) === answer(result)) return [];
    return [
      { id: result.krav.id, path: result.krav.path, from: firstOtherDay(was, result, head.asOf) },
    ];
  });
}

/** What is said of a krav on the day itself, and of its days up to then. */
function answer(result: KravResult): string {
  const { low, high } = countOf(result);
  return JSON.stringify([result.form, result.verdict, low, high, answerOfForm(result)]);
}

function answerOfForm(result: KravResult) {
  switch (result.form) {
    case 'antall': {
      const { sides, daysBroken, daysUnknown, daysExempt } = result;
      return [sides, daysBroken, daysUnknown, daysExempt];
    }
    case 'hendelser':
      return [
        result.sides,
        result.periods.map(({ name, low, high, verdict }) => [name, low, high, verdict]),
      ];
    case 'quarantined':
      return [];
    case 'vilkar':
      return result.posts.map(({ post, verdict }) => [post, verdict]);
  }
}

function firstOtherDay(was: KravResult, is: KravResult, until: Day): Day | null {
  const before = dailyResult(was);
  const after = dailyResult(is);
  if (before === null || after === null) return null;
  return firstDifference(
    before.curves.sure,
    after.curves.sure,
    until,
    (a, b) => a.low === b.low && a.high === b.high,
  );
}

function firstDifference<T>(
  was: StepFunction<T>,
  is: StepFunction<T>,
  until: Day,
  isSame: (a: T, b: T) => boolean,
): Day | null {
  const differs = combine(was, is, (a, b) => !isSame(a, b));
  const first = runsWithin(differs, { from: EVER_BEFORE, to: until }).find(({ value }) => value);
  if (first === undefined) return null;
  return isBounded(first.from) ? first.from : first.to;
}
