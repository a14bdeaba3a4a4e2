import type { Assessment } from '../krav/assessment.ts';
import { KRAV_TYPE } from '../krav/read-krav.ts';
import type { Verdict } from '../krav/result.ts';
import type { LifeState } from '../life/life.ts';
import type { Post } from '../read/post.ts';
import { type Day, EVER_BEFORE } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { combine, runsWithin } from '../time/step.ts';

/** What has changed since an earlier day: what happened after it, kept apart from what was put right about the days before. */
export interface SinceReport {
  /** As the user asked: a day or a revision. */
  readonly label: string;
  /** The last day that was known about then. */
  readonly day: Day;
  /** The log lines of the days after it, in order of day. */
  readonly happened: readonly Happened[];
  /** The krav with another verdict now than then. */
  readonly verdicts: readonly {
    readonly krav: string;
    readonly title: string;
    readonly before: Verdict;
    readonly after: Verdict;
  }[];
  /** Days up to then for which the answer is another now. */
  readonly corrected: readonly Corrected[];
  /** Posts that were not there then, and that are not there now. */
  readonly added: readonly Post[];
  readonly removed: readonly Post[];
}

export interface Happened {
  readonly post: Post;
  readonly day: Day;
  readonly status: string;
}

export interface Corrected extends Interval {
  readonly post: Post;
  readonly before: LifeState;
  readonly after: LifeState;
}

/** Takes what was judged on the earlier day (by the files of that time where a revision was asked for), and what is judged now. */
export function sinceReport(label: string, then: Assessment, now: Assessment): SinceReport {
  const day = then.asOf;
  const posts = now.register.posts.filter(({ type }) => type !== KRAV_TYPE);
  const before = new Map(then.register.posts.map((post) => [keyOf(post), post]));
  const after = new Set(now.register.posts.map(keyOf));
  const verdicts = new Map(then.results.map((result) => [result.krav.id, result.verdict]));
  return {
    label,
    day,
    happened: posts
      .flatMap((post) => happenedIn(post, now, day))
      .sort((a, b) => a.day - b.day || compare(a.post.id, b.post.id)),
    verdicts: now.results.flatMap(({ krav, verdict }) => {
      const was = verdicts.get(krav.id);
      return was === undefined || was === verdict
        ? []
        : [{ krav: krav.id, title: krav.title, before: was, after: verdict }];
    }),
    corrected: posts.flatMap((post) => {
      const was = before.get(keyOf(post));
      return was === undefined ? [] : correctedIn(was, post, then, now);
    }),
    added: posts.filter((post) => !before.has(keyOf(post))),
    removed: then.register.posts.filter(
      (post) => post.type !== KRAV_TYPE && !after.has(keyOf(post)),
    ),
  };
}

function keyOf({ type, id }: Post): string {
  return `${type}/${id}`;
}

function happenedIn(post: Post, now: Assessment, since: Day): Happened[] {
  return now
    .lifeOf(post)
    .entries.filter(({ day }) => day > since && day <= now.asOf)
    .map(({ day, status }) => ({ post, day, status }));
}

function correctedIn(was: Post, is: Post, then: Assessment, now: Assessment): Corrected[] {
  const pairs = combine(
    then.lifeOf(was).sure,
    now.lifeOf(is).sure,
    (before, after) => ({ before, after }),
    (a, b) => a.before === b.before && a.after === b.after,
  );
  return runsWithin(pairs, { from: EVER_BEFORE, to: then.asOf })
    .filter(({ value: { before, after } }) => before !== after)
    .map(({ from, to, value }) => ({ post: is, from, to, ...value }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
