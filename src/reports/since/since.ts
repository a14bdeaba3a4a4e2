import type { Assessment } from '../../krav/assessment.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { KravResult } from '../../krav/result.ts';
import { isList, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { type PostChange, postChanges } from '../../register/changes.ts';
import type { Register } from '../../register/register.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { type MovedBreach, movedBreaches } from './breaches.ts';
import {
  type CorrectedLife,
  type CorrectedPromise,
  correctedLives,
  correctedPromises,
} from './corrected.ts';

/** What a report is compared with: the same files on an earlier day, or the files of a commit on its own day. */
export type SinceWhat =
  | { readonly kind: 'day' }
  /** Its full name. `isReport`: judged on the day of a report that was made from it, not on its own. */
  | { readonly kind: 'commit'; readonly commit: string; readonly isReport: boolean };

/** What has changed since an earlier day: what happened after it, kept apart from what was put right about the days before. */
export interface SinceReport {
  readonly what: SinceWhat;
  /** The last day that was known about then. */
  readonly day: Day;
  /** What the logs, or dates alone, say of the days after it, in order of day. */
  readonly happened: readonly Happened[];
  /** The krav with another verdict now than then. */
  readonly verdicts: readonly {
    readonly krav: string;
    readonly title: string;
    readonly before: KravResult;
    readonly after: KravResult;
  }[];
  /** What the logs say now of the days up to then, and did not say then; none where the same files are compared. */
  readonly late: readonly Happened[];
  /** The promises with another next breach now than then. */
  readonly breaches: readonly MovedBreach[];
  /** Days up to then for which it is another answer now whether a post runs. */
  readonly lives: readonly CorrectedLife[];
  /** Days up to then for which it is another answer now whether a promise is kept. */
  readonly promises: readonly CorrectedPromise[];
  /** The posts that are not written as they were; none where the same files are compared. */
  readonly posts: readonly PostChange[];
  /** As it is now, for the schemas' words. */
  readonly register: Register;
}

export interface Happened {
  readonly post: Post;
  readonly day: Day;
  readonly event: HappenedEvent;
}

/** A line of the log; or, where dates alone decide, the first or last day. */
export type HappenedEvent =
  /** `text`: what the line itself says; null where it says no more than the status. */
  | { readonly kind: 'logged'; readonly status: string; readonly text: string | null }
  | { readonly kind: 'began' }
  | { readonly kind: 'ended' };

/** Takes what was judged on the earlier day (by the files of that time where a revision was asked for), and what is judged now. */
export function sinceReport(what: SinceWhat, then: Assessment, now: Assessment): SinceReport {
  const earlier = new Map(then.results.map((result) => [result.krav.id, result]));
  return {
    what,
    day: then.asOf,
    happened: now.register.posts
      .filter(({ type }) => type !== KRAV_TYPE)
      .flatMap((post) => happenedTo(post, now, then.asOf))
      .sort(inOrder),
    verdicts: now.results.flatMap((after) => {
      const { krav, verdict } = after;
      const before = earlier.get(krav.id);
      return before === undefined || before.verdict === verdict
        ? []
        : [{ krav: krav.id, title: krav.title, before, after }];
    }),
    late: what.kind === 'day' ? [] : loggedLate(then, now),
    breaches: movedBreaches(then, now),
    lives: correctedLives(then, now),
    promises: correctedPromises(then, now),
    posts: what.kind === 'day' ? [] : postChanges(then.register, now.register),
    register: now.register,
  };
}

/** The lines about the days up to then that the posts of that time did not have. */
function loggedLate(then: Assessment, now: Assessment): Happened[] {
  return then.register.posts
    .flatMap((before) => {
      const post = now.register.postOf(before.type, before.id);
      if (post === undefined || post.type === KRAV_TYPE) return [];
      const known = loggedIn(before, then).map(lineKey);
      return loggedIn(post, now).filter((line) => {
        if (line.day > then.asOf) return false;
        const at = known.indexOf(lineKey(line));
        if (at >= 0) known.splice(at, 1);
        return at < 0;
      });
    })
    .sort(inOrder);
}

function lineKey({ day, event }: Happened): string {
  return JSON.stringify([day, event]);
}

/** What the log of a post says, line by line, as far as it is known. */
function loggedIn(post: Post, { lifeOf, register }: Assessment): Happened[] {
  const log = register.types.get(post.type)?.livslop?.log ?? null;
  return lifeOf(post).entries.map(({ day, status, index }) => ({
    post,
    day,
    event: { kind: 'logged', status, text: lineText(post, log, index) },
  }));
}

function happenedTo(post: Post, now: Assessment, since: Day): Happened[] {
  const { plan } = now.lifeOf(post);
  const log = now.register.types.get(post.type)?.livslop?.log ?? null;
  const isAfter = ({ day }: { readonly day: Day }) => day > since && day <= now.asOf;
  const logged = loggedIn(post, now).filter(isAfter);
  if (plan === null || log !== null) return logged;
  return [
    { post, day: plan.from, event: { kind: 'began' as const } },
    { post, day: plan.to, event: { kind: 'ended' as const } },
  ].filter((each) => isBounded(each.day) && plan.from <= plan.to && isAfter(each));
}

/** What a line of the log says in its own words. */
function lineText({ value }: Post, log: string | null, index: number): string | null {
  const lines = log === null ? undefined : property(value, log);
  const text = isList(lines) ? property(lines[index], 'tekst') : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function inOrder(a: Happened, b: Happened): number {
  return a.day - b.day || compare(a.post.id, b.post.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
