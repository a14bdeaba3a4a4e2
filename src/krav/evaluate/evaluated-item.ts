import type { Bindings } from '../../query/expression.ts';
import type { Json } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import type { matchOverDays, membershipOverDays } from './expression-over-days.ts';
import type { Item } from './item.ts';

/** A post or element that may count, before it has been asked whether it matches. */
export interface Candidate
  extends Omit<Item, 'postId' | 'match' | 'matchUnder' | 'membership' | 'unclear'> {
  readonly post: Post;
  readonly value: Json;
  readonly pointer: string;
  readonly bindings: Bindings;
}

/** A candidate with what the expressions answered about it. */
export interface EvaluatedItem {
  readonly candidate: Candidate;
  readonly item: Item;
  readonly match: ReturnType<typeof matchOverDays>;
  readonly group: ReturnType<typeof membershipOverDays>;
}
