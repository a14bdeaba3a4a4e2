import type { Finding } from '../diagnostic/finding.ts';
import { type Lives, livesOn } from '../life/lives.ts';
import type { Post, Quarantined } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import type { CompiledKrav } from './definition/compiled.ts';
import { subjectType } from './definition/krav.ts';
import { type TypeView, typeViews } from './definition/type-view.ts';
import type { KravContext, Memory } from './evaluate/context.ts';
import type { EvaluatedItem } from './evaluate/evaluated-item.ts';
import type { Judged } from './evaluate/judged.ts';
import type { JudgedResult } from './result.ts';

/**
 * What judging a register found of its posts and its krav, for whoever judges it again after some files have
 * changed. It holds under one set of rules: another register.yaml or another schema needs a new memo. Posts are
 * told apart as objects, so a post must be the same one while its file is.
 */
export interface JudgementMemo {
  readonly typesIn: (register: RegisterContent) => ReadonlyMap<string, TypeView>;
  readonly on: (asOf: Day) => DayMemo;
}

/** The same as known on one day. */
export interface DayMemo {
  readonly livesIn: (register: RegisterContent) => Lives;
  /** A krav as it is compiled before it is known which ids exist. */
  readonly compiled: (post: Post, compile: () => CompiledKrav) => CompiledKrav;
  /** The answer of a krav: found before where all that it is about is the same, else what `judge` gives. */
  readonly judged: (
    compiled: CompiledKrav,
    context: KravContext,
    judge: (context: KravContext) => Judged<JudgedResult>,
  ) => Judged<JudgedResult>;
  /** What is found of the lives of one post. */
  readonly ofLives: (post: Post, find: () => readonly Finding[]) => readonly Finding[];
}

/** So many days are kept: the day asked about, the day before it, and the last day reported. */
const MOST_DAYS = 3;

export function judgementMemo(): JudgementMemo {
  let types: ReadonlyMap<string, TypeView> | undefined;
  const days = new Map<Day, DayMemo>();
  return {
    typesIn: (register) => {
      types ??= typeViews(register);
      return types;
    },
    on: (asOf) => {
      const known = days.get(asOf) ?? dayMemo(asOf);
      days.set(asOf, known);
      for (const oldest of [...days.keys()].slice(0, -MOST_DAYS)) days.delete(oldest);
      return known;
    },
  };
}

/** What was found with all that a krav is about. */
interface Answered {
  readonly posts: readonly Post[];
  readonly quarantined: readonly Quarantined[];
  readonly span: KravContext['span'];
  readonly answer: Judged<JudgedResult>;
}

function dayMemo(asOf: Day): DayMemo {
  let lives: Lives | undefined;
  const compiled = new WeakMap<Post, CompiledKrav>();
  const answered = new WeakMap<CompiledKrav, Answered>();
  const items = new WeakMap<CompiledKrav, Memory>();
  const ofLives = new WeakMap<Post, readonly Finding[]>();
  return {
    livesIn: (register) => {
      lives ??= livesOn(register, asOf);
      return lives;
    },
    compiled: (post, compile) => kept(compiled, post, compile),
    judged: (krav, context, judge) => {
      const type = subjectType(krav.krav);
      if (type === null || context.supposed.length > 0) return judge(context);
      const posts = context.register.postsOf(type);
      const quarantined = context.register.quarantinedOf(type);
      const before = answered.get(krav);
      if (
        before !== undefined &&
        isSameSpan(before.span, context.span) &&
        isSame(before.posts, posts) &&
        isSame(before.quarantined, quarantined)
      )
        return before.answer;
      const memory = kept(items, krav, itemMemory);
      const answer = judge({ ...context, memory });
      answered.set(krav, { posts, quarantined, span: context.span, answer });
      return answer;
    },
    ofLives: (post, find) => kept(ofLives, post, find),
  };
}

function itemMemory(): Memory {
  const known = new WeakMap<Post, readonly EvaluatedItem[]>();
  return { items: (post, work) => kept(known, post, work) };
}

/** What is kept of something; else what `find` finds, which is kept from now on. */
function kept<K extends object, T>(all: WeakMap<K, T>, key: K, find: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const found = find();
  all.set(key, found);
  return found;
}

function isSameSpan(a: KravContext['span'], b: KravContext['span']): boolean {
  return a.from === b.from && a.to === b.to && a.horizonDays === b.horizonDays;
}

function isSame<T>(before: readonly T[], now: readonly T[]): boolean {
  return before.length === now.length && before.every((each, index) => each === now[index]);
}
