import type { Post } from '../../read/post.ts';
import { constant, valueOn } from '../../time/step.ts';
import { askedIn } from '../asked-items.ts';
import { countingPosts, type Ground, type Memory } from '../candidates.ts';
import { surroundings } from '../cases.ts';
import type { CompiledKrav } from '../compile.ts';
import { countOverDays, highOf, lowOf, type Uncounted } from '../count.ts';
import type { CountKrav } from '../definition.ts';
import { type CountCase, frameOf, isInForceOn, uncountedBy } from '../frame.ts';
import { type CountedItem, countedItem, sureOf } from '../item.ts';
import { sidesOf, verdictOf } from '../judgement.ts';
import type { Count, KravResult, Sides } from '../result.ts';
import { plainVerdicts } from '../side.ts';

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
 * The answer that `judgeKrav` gives of a krav with one count on the as-of day, at the cost of one look at
 * each post; where days are tolerated also of one sweep over all days.
 */
export function countOnDay(
  compiled: CompiledKrav,
  krav: CountKrav,
  ground: Ground & { readonly memory: Memory },
): Answer {
  const { asOf, span, memory } = ground;
  const items = countingPosts(ground, krav.tell.type).flatMap((post) =>
    memory.answer(post, () => countedIn(compiled, krav, post, ground)),
  );
  const beside = surroundings(compiled, krav, ground);
  const count = countOf(items, uncountedBy(krav, beside.setAside, beside.keptSince), asOf);
  if (!isInForceOn(krav, asOf)) return { verdict: 'not-in-force', count };
  if (krav.toleranceDays === 0)
    return { verdict: verdictOf(sidesByCount(krav, count, beside.nothingRegistered)), count };
  const facts: CountCase = { ...beside, krav, asOf, span, items: items.map(({ item }) => item) };
  const frame = frameOf(facts);
  const curve = countOverDays(sureOf(items), frame.uncounted);
  return { verdict: verdictOf(sidesOf(facts, frame, curve)), count };
}

/** What may count of a post, with what it adds to the count day by day. */
function countedIn(
  compiled: CompiledKrav,
  krav: CountKrav,
  post: Post,
  ground: Pick<Ground, 'asOf' | 'lifeOf'>,
): readonly CountedItem[] {
  return askedIn(compiled, krav, post, ground).map(({ item }) =>
    countedItem(item, item.match, krav.pausedCounts),
  );
}

function countOf(
  items: readonly CountedItem[],
  { setAside, keptSince }: Uncounted,
  asOf: Ground['asOf'],
): Count {
  let low = 0;
  let high = setAside;
  for (const { contributions } of items) {
    const value = valueOn(contributions.sure, asOf);
    low += lowOf(value);
    high += highOf(value);
  }
  const isKept = keptSince === null || keptSince <= asOf;
  return { low, high: isKept ? high : Number.POSITIVE_INFINITY };
}

/** Without tolerance a day is judged by its own count. */
function sidesByCount({ min, max }: CountKrav, count: Count, nothingRegistered: boolean): Sides {
  const on = (side: 'below' | 'above', value: number | null) =>
    value === null
      ? null
      : (plainVerdicts(constant(count), { side, value }, nothingRegistered)[0]?.value ?? null);
  return { below: on('below', min), above: on('above', max) };
}
