import { sameKnownWithin } from '../../life/known.ts';
import { elementsOf } from '../../life/lives.ts';
import { type Bindings, turnsWithDay } from '../../query/expression.ts';
import { isObject } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { Day } from '../../time/day.ts';
import { contains, type Interval, intersection } from '../../time/interval.ts';
import type { StepFunction } from '../../time/step.ts';
import type { CountedItem } from '../count/counted-items.ts';
import type { Contribution } from '../days/contribution.ts';
import type { CompiledExpression, CompiledKrav } from '../definition/compile.ts';
import { type Krav, subjectType, tellOf } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import type { AnsweredCondition, Memory, Remembered } from '../evaluate/context.ts';
import type { EvaluatedItem } from '../evaluate/evaluated-item.ts';
import { ownLivslop } from '../evaluate/matching-items.ts';

/** What holds for whoever asks on any of these days. */
export interface Known<T> {
  readonly within: Interval;
  readonly value: T;
}

/** What the parts of one post add to a count day by day. */
export type Curves = readonly StepFunction<Contribution>[];

/** The answers about single posts on a day, with what each adds to a count. */
export interface PostMemory extends Memory {
  readonly counted: Remembered<readonly CountedItem[]>;
}

/**
 * What was worked out of posts for a krav, and for all that ask the same of them. A post is the same object
 * while its file and the rules of its type are, so it stands for their keys.
 */
export interface PostMemo {
  /** The answers of the expressions, as known on a day. */
  readonly on: (asOf: Day) => PostMemory;
  readonly curves: (post: Post, asOf: Day, work: () => Curves) => Known<Curves>;
}

/** Takes a krav that can be judged and the rules it was compiled under. */
export type PostMemos = (compiled: CompiledKrav, rules: Rules) => PostMemo;

export function postMemos(): PostMemos {
  const memos = new Map<string, PostMemo>();
  return (compiled, rules) => {
    const key = questionOf(compiled, rules);
    const memo = memos.get(key) ?? postMemo(compiled);
    memos.set(key, memo);
    return memo;
  };
}

/** All that decides what is asked of a post: no limit, title or severity does. */
export function questionOf({ krav, expressions, where }: CompiledKrav, rules: Rules): string {
  const source = (asked: CompiledExpression) =>
    asked.kind === 'ready' ? [asked.expression.source] : asked.kind;
  const asked = [where.map(({ value, from }) => [from, source(value)])];
  const others = Object.values(expressions).map(source);
  return JSON.stringify([
    krav.form,
    rules.typeKey(subjectType(krav)),
    ...ownTerms(krav),
    asked,
    others,
  ]);
}

/** What a form asks of a post besides its expressions. */
function ownTerms(krav: Krav): readonly unknown[] {
  switch (krav.form) {
    case 'antall':
      return [krav.tell, byRule(krav.rules, ({ pausedCounts }) => pausedCounts)];
    case 'hendelser':
      return [krav.tell];
    case 'vilkar':
      return [];
  }
}

function postMemo(compiled: CompiledKrav): PostMemo {
  const knownWithin = (post: Post, asOf: Day) => sameWithin(compiled, post, asOf);
  const answeredWithin = turnsDaily(compiled)
    ? (_: Post, asOf: Day) => ({ from: asOf, to: asOf })
    : knownWithin;
  const items = keptByPost<readonly EvaluatedItem[]>(answeredWithin);
  const counted = keptByPost<readonly CountedItem[]>(answeredWithin);
  const condition = keptByPost<AnsweredCondition>(answeredWithin);
  const bindings = keptByPost<Bindings>(knownWithin);
  return {
    on: (asOf) => ({
      items: (post, work) => items(post, asOf, work).value,
      counted: (post, work) => counted(post, asOf, work).value,
      condition: (post, work) => condition(post, asOf, work).value,
      bindings: (post, work) => bindings(post, asOf, work).value,
    }),
    curves: keptByPost<Curves>(knownWithin),
  };
}

/** Keeps one thing of each post, for the days on which it is the same as on the as-of day. */
function keptByPost<T>(
  withinOf: (post: Post, asOf: Day) => Interval,
): (post: Post, asOf: Day, work: () => T) => Known<T> {
  const kept = new Map<Post, Known<T>>();
  return (post, asOf, work) => {
    const last = kept.get(post);
    if (last !== undefined && contains(last.within, asOf)) return last;
    const now = { within: withinOf(post, asOf), value: work() };
    kept.set(post, now);
    return now;
  };
}

/** Whether the answers about a post may be others on another day although nothing more is known. */
function turnsDaily({ expressions }: CompiledKrav): boolean {
  return [expressions.naar, expressions.skal].some(
    (asked) => asked.kind === 'ready' && turnsWithDay(asked.expression),
  );
}

/** The days around a day on which a post is known as it is on that day. */
function sameWithin({ krav, subject }: CompiledKrav, post: Post, asOf: Day): Interval {
  const own = sameKnownWithin(post.value, subject?.type.livslop ?? null, asOf);
  const list = tellOf(krav)?.list ?? [];
  const inside = subject === null || list.length === 0 ? null : ownLivslop(subject, list);
  if (inside === null) return own;
  return elementsOf(post.value, list)
    .flatMap(({ value }) => (isObject(value) ? [sameKnownWithin(value, inside.livslop, asOf)] : []))
    .reduce(intersection, own);
}
