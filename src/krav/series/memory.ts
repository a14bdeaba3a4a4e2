import { elementsOf } from '../../life/living.ts';
import { sameLifeUntil } from '../../life/same-until.ts';
import { turnsWithDay } from '../../query/expression.ts';
import type { Post } from '../../read/post.ts';
import { type Day, EVER_AFTER, earliest } from '../../time/day.ts';
import { type Memory, ownLivslop } from '../candidates.ts';
import type { CompiledKrav } from '../compile.ts';

/** What was worked out of a post, and the days on which it holds; both ends included. */
interface Kept {
  readonly from: Day;
  readonly until: Day;
  readonly answer: unknown;
}

/** Remembers, for one krav, what was worked out of each post, for as long as no day can make it another. */
export type SeriesMemory = (asOf: Day) => Memory;

export function seriesMemory(compiled: CompiledKrav): SeriesMemory {
  const answers = shelf(turnsDaily(compiled) ? (_, asOf) => asOf : untilFor(compiled));
  const known = shelf(untilFor(compiled));
  return (asOf) => ({
    answer: (post, work) => answers(post, asOf, work),
    known: (post, work) => known(post, asOf, work),
  });
}

type Until = (post: Post, asOf: Day) => Day;

/** Keeps one thing of each post, through the last day on which it is the same as on the as-of day. */
function shelf(untilOf: Until): <T>(post: Post, asOf: Day, work: () => T) => T {
  const kept = new WeakMap<Post, Kept>();
  return <T>(post: Post, asOf: Day, work: () => T): T => {
    const last = kept.get(post);
    // A shelf is used for one thing, so what is kept is what `work` gave.
    if (last !== undefined && last.from <= asOf && asOf <= last.until) return last.answer as T;
    const answer = work();
    kept.set(post, { from: asOf, until: untilOf(post, asOf), answer });
    return answer;
  };
}

/** Whether the answers about a post may be others on another day although nothing more is known. */
function turnsDaily({ krav, expressions }: CompiledKrav): boolean {
  return (
    krav.form === 'vilkar' &&
    [expressions.naar, expressions.skal].some(
      (asked) => asked.kind === 'ready' && turnsWithDay(asked.expression),
    )
  );
}

/** Counts are asked for all days at once, so only what is known, and the lives, can make them others. */
function untilFor({ krav, subject }: CompiledKrav): Until {
  if (subject === null) return () => EVER_AFTER;
  const livslop = subject.type.livslop;
  const list = krav.form === 'vilkar' ? [] : krav.tell.list;
  const inside = list.length === 0 ? null : ownLivslop(subject, list);
  return (post, asOf) => {
    const own = sameLifeUntil(post.value, livslop, asOf);
    if (inside === null) return own;
    return elementsOf(post.value, list)
      .map(({ value }) => sameLifeUntil(value, inside, asOf))
      .reduce((a, b) => earliest(a, b), own);
  };
}
