import type { Post } from '../../read/post.ts';
import { constant } from '../../time/step.ts';
import { type CountedItem, countedItem, sureOf } from '../count/counted-items.ts';
import { sidesOf, verdictOf } from '../count/judge-items.ts';
import { type CountInput, countWindowOf, isInForceOn, uncountedBy } from '../count/window.ts';
import { contributionsOf } from '../days/contribution.ts';
import { countOverDays, type Uncounted } from '../days/count-curve.ts';
import { plainVerdicts } from '../days/side-verdicts.ts';
import type { Count, Sides } from '../days/verdict.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { CountKrav } from '../definition/krav.ts';
import { countingPosts, type KravContext, type Memory, registeredOf } from '../evaluate/context.ts';
import { matchOverDays } from '../evaluate/expression-over-days.ts';
import { candidatesIn, evaluateItemsOf } from '../evaluate/matching-items.ts';
import type { KravResult } from '../result.ts';
import type { Curves, RunningCount } from './running-count.ts';

/** The verdict and the count of a day, without what came before it and what comes after. */
export interface Answer {
  readonly verdict: KravResult['verdict'];
  readonly count: Count;
}

/** Whether one count decides the verdict, and not those of groups. */
export function hasOneCount({ subject, krav }: CompiledKrav): boolean {
  return subject !== null && krav.form === 'antall' && krav.per === null;
}

/**
 * The answer that `judgeKrav` gives of a krav with one count on the as-of day, at the cost of what is new;
 * where days are tolerated also of one sweep over all days.
 */
export function countOnDay(
  compiled: CompiledKrav,
  krav: CountKrav,
  context: KravContext & { readonly memory: Memory; readonly count: RunningCount },
): Answer {
  const { asOf, span, memory } = context;
  const posts = countingPosts(context, krav.tell.type);
  const curvesOf = (post: Post) => curvesIn(compiled, krav, post, context);
  const beside = registeredOf(compiled, krav, context);
  const uncounted = uncountedBy(krav, beside.setAside, beside.keptSince);
  const count = withUncounted(context.count(posts, asOf, curvesOf), uncounted, asOf);
  if (!isInForceOn(krav, asOf)) return { verdict: 'not-in-force', count };
  if (krav.toleranceDays === 0)
    return { verdict: verdictOf(sidesByCount(krav, count, beside.nothingRegistered)), count };
  const itemsOf = (post: Post) => countedIn(compiled, krav, post, context);
  const items = posts.flatMap((post) => memory.answer(post, () => itemsOf(post)));
  const facts: CountInput = { ...beside, krav, asOf, span, items: items.map(({ item }) => item) };
  const countWindow = countWindowOf(facts);
  const curve = countOverDays(sureOf(items), countWindow.uncounted);
  return { verdict: verdictOf(sidesOf(facts, countWindow, curve)), count };
}

/** What all that may count of a post adds to the count day by day. */
function curvesIn(
  compiled: CompiledKrav,
  krav: CountKrav,
  post: Post,
  context: Pick<KravContext, 'asOf' | 'lifeOf'>,
): Curves {
  return candidatesIn(compiled, krav, post, context).map(({ id, life, bindings }) => {
    const match = matchOverDays(compiled.expressions.hvor, bindings, context.asOf).steps;
    return contributionsOf({ id, life, match }, krav.pausedCounts).sure;
  });
}

/** The same with all that is known of it, for a sweep over all days. */
function countedIn(
  compiled: CompiledKrav,
  krav: CountKrav,
  post: Post,
  context: Pick<KravContext, 'asOf' | 'lifeOf'>,
): readonly CountedItem[] {
  return evaluateItemsOf(compiled, krav, post, context).map(({ item }) =>
    countedItem(item, item.match, krav.pausedCounts),
  );
}

function withUncounted(
  { low, high }: Count,
  { setAside, keptSince }: Uncounted,
  asOf: KravContext['asOf'],
): Count {
  const isKept = keptSince === null || keptSince <= asOf;
  return { low, high: isKept ? high + setAside : Number.POSITIVE_INFINITY };
}

/** Without tolerance a day is judged by its own count. */
function sidesByCount({ min, max }: CountKrav, count: Count, nothingRegistered: boolean): Sides {
  const on = (side: 'below' | 'above', value: number | null) =>
    value === null
      ? null
      : (plainVerdicts(constant(count), { side, value }, nothingRegistered)[0]?.value ?? null);
  return { below: on('below', min), above: on('above', max) };
}
