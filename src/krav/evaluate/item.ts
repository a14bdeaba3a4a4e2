import type { Life } from '../../life/life.ts';
import type { Post } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { StepFunction } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { UnknownReason } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';

/** The group an item belongs to on a day: a name, none (null), or nobody knows. */
export type Membership =
  | { readonly kind: 'in'; readonly group: GroupName }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' };

/** The post that an item is, or is an element of, by the id of the item; undefined where the register has none. Ids may have slashes in them themselves (`id: sti`). */
export function postOfItem(
  register: Pick<Register, 'postOf'>,
  type: string,
  item: string,
): Post | undefined {
  const post = register.postOf(type, item);
  const slash = item.lastIndexOf('/');
  return post !== undefined || slash < 0 ? post : postOfItem(register, type, item.slice(0, slash));
}

/** A post, or an element of a list in it, that a krav may count. */
export interface Item {
  /** The post's id, or `POST/list/INDEX`. */
  readonly id: string;
  /** The id of the post. */
  readonly postId: string;
  readonly path: string;
  readonly life: Life;
  /** Whether it matches, by the rule of each day. */
  readonly match: StepFunction<Match>;
  /** The same on every day by the rule of one. */
  readonly matchUnder: (day: Day) => StepFunction<Match>;
  /** Its group on each day; `none` on every day where the krav has no groups. */
  readonly membership: StepFunction<Membership>;
  /** JSON pointers into the post of the planned start and end and the log, for those who ask what is unclear. */
  readonly planFields: {
    readonly from: string | null;
    readonly to: string | null;
    readonly log: string | null;
    /** The first of them that is there and is no day. */
    readonly unreadable: string | null;
  };
  /** Why its match is not known, on days when it is not. */
  readonly unclear: {
    readonly reason: UnknownReason;
    readonly field: string | null;
  };
}
