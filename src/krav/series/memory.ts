import { sameKnownWithin } from '../../life/known.ts';
import { elementsOf } from '../../life/lives.ts';
import { turnsWithDay } from '../../query/expression.ts';
import type { Post } from '../../read/post.ts';
import { type Day, EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import { contains, type Interval, intersection } from '../../time/interval.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { Memory } from '../evaluate/context.ts';
import { ownLivslop } from '../evaluate/matching-items.ts';

/** What was worked out of a post, and the days on which it holds. */
interface Kept {
  readonly within: Interval;
  readonly answer: unknown;
}

/** Remembers, for one krav, what was worked out of each post, for as long as no day can make it another. */
export type SeriesMemory = (asOf: Day) => Memory;

export function seriesMemory(compiled: CompiledKrav): SeriesMemory {
  const answers = shelf(turnsDaily(compiled) ? onlyOn : knownWithin(compiled));
  const known = shelf(knownWithin(compiled));
  return (asOf) => ({
    answer: (post, work) => answers(post, asOf, work),
    known: (post, work) => known(post, asOf, work),
  });
}

/** The days around a day on which a post is known as it is on that day. */
export type Within = (post: Post, asOf: Day) => Interval;

/** Keeps one thing of each post, for the days on which it is the same as on the as-of day. */
function shelf(withinOf: Within): <T>(post: Post, asOf: Day, work: () => T) => T {
  const kept = new WeakMap<Post, Kept>();
  return <T>(post: Post, asOf: Day, work: () => T): T => {
    const last = kept.get(post);
    // A shelf is used for one thing, so what is kept is what `work` gave.
    if (last !== undefined && contains(last.within, asOf)) return last.answer as T;
    const answer = work();
    kept.set(post, { within: withinOf(post, asOf), answer });
    return answer;
  };
}

function onlyOn(_: Post, asOf: Day): Interval {
  return { from: asOf, to: asOf };
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
export function knownWithin({ krav, subject }: CompiledKrav): Within {
  if (subject === null) return () => ({ from: EVER_BEFORE, to: EVER_AFTER });
  const livslop = subject.type.livslop;
  const list = krav.form === 'vilkar' ? [] : krav.tell.list;
  const inside = list.length === 0 ? null : ownLivslop(subject, list);
  return (post, asOf) => {
    const own = sameKnownWithin(post.value, livslop, asOf);
    if (inside === null) return own;
    return elementsOf(post.value, list)
      .map(({ value }) => sameKnownWithin(value, inside, asOf))
      .reduce(intersection, own);
  };
}
