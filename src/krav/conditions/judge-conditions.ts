import type { SetAside } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import { valueOn } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import { exemptDays } from '../days/side-verdicts.ts';
import type { UnknownItem } from '../days/verdict.ts';
import type { ConditionKrav } from '../definition/krav.ts';
import type { ConditionsResult, PostResult } from './result.ts';

/** A post that a condition may apply to, with the answers to `naar` and `skal` on the as-of day. */
export interface ConditionItem {
  readonly id: string;
  readonly path: string;
  readonly when: Answer;
  readonly must: Answer;
}

export interface Answer {
  readonly is: Match;
  /** Why it is not known; null when it is. */
  readonly unclear: Pick<UnknownItem, 'reason' | 'field'> | null;
}

/** All that a krav of the form `vilkar` is judged by. */
export interface ConditionCase {
  readonly krav: ConditionKrav;
  readonly items: readonly ConditionItem[];
  readonly setAside: readonly SetAside[];
  readonly asOf: Day;
}

/** Judges a condition on the as-of day: the worst of the posts it applies to, pending while it applies to none. */
export function judgeCondition({ krav, items, setAside, asOf }: ConditionCase): ConditionsResult {
  const all = [...items.map(judgePost), ...setAside.map(judgeSetAside)];
  const decided = all.filter(({ verdict }) => verdict !== 'pending');
  const posts = decided.length > 0 ? decided : all;
  const isInForce = contains(krav.inForce, asOf) && !valueOn(exemptDays(krav.exemptions), asOf);
  const met = decided.filter(({ verdict }) => verdict === 'met');
  const unknown = decided.filter(({ verdict }) => verdict === 'unknown');
  return {
    form: krav.form,
    krav,
    verdict: isInForce ? worst(decided) : 'not-in-force',
    posts,
    counted: met.map(({ post }) => post),
    possible: unknown.map(({ post }) => post),
    unknown: unknown.flatMap((result) => (result.unknown === null ? [] : [result.unknown])),
  };
}

function judgePost({ id, path, when, must }: ConditionItem): PostResult {
  if (when.is === 'false') return { post: id, path, verdict: 'pending', unknown: null };
  const deciding = when.is === 'unknown' ? when : must;
  if (deciding.is === 'unknown') {
    const unclear = deciding.unclear ?? {
      reason: 'krav/missing-field',
      field: null,
    };
    return {
      post: id,
      path,
      verdict: 'unknown',
      unknown: { post: id, path, ...unclear },
    };
  }
  return {
    post: id,
    path,
    verdict: must.is === 'true' ? 'met' : 'broken',
    unknown: null,
  };
}

function judgeSetAside({ id, path }: SetAside): PostResult {
  return {
    post: id,
    path,
    verdict: 'unknown',
    unknown: { post: id, path, reason: 'krav/set-aside', field: null },
  };
}

function worst(posts: readonly PostResult[]): PostResult['verdict'] {
  const verdicts = new Set(posts.map(({ verdict }) => verdict));
  if (verdicts.has('broken')) return 'broken';
  if (verdicts.has('unknown')) return 'unknown';
  return verdicts.has('met') ? 'met' : 'pending';
}
