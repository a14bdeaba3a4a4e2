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
  const kept = new WeakMap<Post, Kept>();
  const untilOf = untilFor(compiled);
  return (asOf) => ({
    recall: <T>(post: Post, work: () => T): T => {
      const known = kept.get(post);
      // A krav asks one thing of a post, so what is kept is what `work` gave.
      if (known !== undefined && known.from <= asOf && asOf <= known.until)
        return known.answer as T;
      const answer = work();
      kept.set(post, { from: asOf, until: untilOf(post, asOf), answer });
      return answer;
    },
  });
}

/** The last day through which a krav gets the same answers about a post as on the as-of day. */
function untilFor({ krav, subject, expressions }: CompiledKrav): (post: Post, asOf: Day) => Day {
  if (subject === null) return () => EVER_AFTER;
  const livslop = subject.type.livslop;
  if (krav.form === 'vilkar') {
    const asked = [expressions.naar, expressions.skal];
    const turns = asked.some((each) => each.kind === 'ready' && turnsWithDay(each.expression));
    return (post, asOf) => (turns ? asOf : sameLifeUntil(post.value, livslop, asOf));
  }
  const { list } = krav.tell;
  const inside = list.length === 0 ? null : ownLivslop(subject, list);
  return (post, asOf) => {
    const own = sameLifeUntil(post.value, livslop, asOf);
    if (inside === null) return own;
    return elementsOf(post.value, list)
      .map(({ value }) => sameLifeUntil(value, inside, asOf))
      .reduce((a, b) => earliest(a, b), own);
  };
}
