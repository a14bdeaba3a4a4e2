import type { Post } from '../../read/post.ts';
import { constant, type StepFunction, valueOn } from '../../time/step.ts';
import { askedIn } from '../asked-items.ts';
import { countingPosts, type Ground, type Memory } from '../candidates.ts';
import { surroundings } from '../cases.ts';
import type { CompiledKrav } from '../compile.ts';
import type { Contribution } from '../contribution.ts';
import { highOf, lowOf } from '../count.ts';
import type { CountKrav } from '../definition.ts';
import { isInForceOn, uncountedBy } from '../frame.ts';
import { countedItem } from '../item.ts';
import { verdictOf } from '../judgement.ts';
import type { Count, KravResult } from '../result.ts';
import { plainVerdicts } from '../side.ts';

/** The verdict and the count of a day, without what came before it and what comes after. */
export interface Answer {
  readonly verdict: KravResult['verdict'];
  readonly count: Count;
}

/** Whether the verdict of a day follows from the count of that day alone. */
export function isJudgedByTheDay({ subject, krav }: CompiledKrav): boolean {
  return (
    subject !== null && krav.form === 'antall' && krav.toleranceDays === 0 && krav.per === null
  );
}

/** The answer that `judgeKrav` gives of such a krav on the as-of day, at the cost of one look at each post. */
export function countOnDay(
  compiled: CompiledKrav,
  krav: CountKrav,
  ground: Ground & { readonly memory: Memory },
): Answer {
  const { asOf } = ground;
  const beside = surroundings(compiled, krav, ground);
  const { setAside, keptSince } = uncountedBy(krav, beside.setAside, beside.keptSince);
  let low = 0;
  let high = setAside;
  for (const post of countingPosts(ground, krav.tell.type)) {
    const contributions = ground.memory.recall(post, () =>
      contributionsOf(compiled, krav, post, ground),
    );
    for (const contribution of contributions) {
      const value = valueOn(contribution, asOf);
      low += lowOf(value);
      high += highOf(value);
    }
  }
  const isKept = keptSince === null || keptSince <= asOf;
  const count = { low, high: isKept ? high : Number.POSITIVE_INFINITY };
  if (!isInForceOn(krav, asOf)) return { verdict: 'not-in-force', count };
  const on = (side: 'below' | 'above', value: number | null) =>
    value === null
      ? null
      : valueOn(plainVerdicts(constant(count), { side, value }, beside.nothingRegistered), asOf);
  const sides = { below: on('below', krav.min), above: on('above', krav.max) };
  return { verdict: verdictOf(sides), count };
}

/** What each that may count of a post adds to the count, day by day. */
function contributionsOf(
  compiled: CompiledKrav,
  krav: CountKrav,
  post: Post,
  ground: Pick<Ground, 'asOf' | 'lifeOf'>,
): readonly StepFunction<Contribution>[] {
  return askedIn(compiled, krav, post, ground).map(
    ({ item }) => countedItem(item, item.match, krav.pausedCounts).contributions.sure,
  );
}
