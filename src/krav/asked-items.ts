import type { Post } from '../read/post.ts';
import { matchOverDays, membershipOverDays } from './asking.ts';
import { type Candidate, candidatesIn, countingPosts, type Ground } from './candidates.ts';
import type { CompiledKrav } from './compile.ts';
import type { CountKrav, EventKrav } from './definition.ts';
import type { Item } from './item.ts';

/** A candidate with what the expressions answered about it. */
export interface AskedItem {
  readonly candidate: Candidate;
  readonly item: Item;
  readonly match: ReturnType<typeof matchOverDays>;
  readonly group: ReturnType<typeof membershipOverDays>;
}

/** Asks the expressions of a krav about all that may count. */
export function askedOf(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  ground: Ground,
): readonly AskedItem[] {
  const ask = (post: Post) => askedIn(compiled, krav, post, ground);
  const posts = compiled.subject === null ? [] : countingPosts(ground, krav.tell.type);
  return posts.flatMap((post) => ground.memory?.answer(post, () => ask(post)) ?? ask(post));
}

/** Asks the expressions of a krav about what may count of one post. */
export function askedIn(
  compiled: CompiledKrav,
  krav: CountKrav | EventKrav,
  post: Post,
  ground: Pick<Ground, 'asOf' | 'lifeOf'>,
): readonly AskedItem[] {
  return candidatesIn(compiled, krav, post, ground).map((candidate) => {
    const match = matchOverDays(compiled.expressions.hvor, candidate.bindings, ground.asOf);
    const group = membershipOverDays(compiled.expressions.per, candidate.bindings, ground.asOf);
    const isUnclear = match.steps.some(({ value }) => value === 'unknown');
    const item = {
      ...candidate,
      match: match.steps,
      membership: group.steps,
      unclear: isUnclear ? match.unclear : group.unclear,
    };
    return { candidate, item, match, group };
  });
}
