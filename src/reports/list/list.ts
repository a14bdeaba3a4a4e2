import type { Json } from '../../read/json.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { fieldValues } from '../posts/fields.ts';
import type { PostView } from '../posts/post-view.ts';
import type { LeftOut } from '../sections/left-out.ts';

/** How a list is to be made of the posts that were found. */
export interface ListOrder {
  readonly columns: readonly string[];
  /** The field to sort by, `-` before it for falling order; null for the order of the files. */
  readonly sort: string | null;
  readonly groupBy: string | null;
  /** What the type has besides the posts found. */
  readonly leftOut: LeftOut;
}

/** Posts found, as a table: data first, without a format. */
export interface ListReport {
  readonly type: string;
  readonly columns: readonly string[];
  readonly groups: readonly ListGroup[];
  readonly count: number;
  readonly leftOut: LeftOut;
}

export interface ListGroup {
  /** The values of the group's field; null when the list is not grouped. */
  readonly name: readonly Json[] | null;
  readonly posts: readonly PostView[];
}

/** Sorts and groups posts. Absent values come last; texts are sorted as people expect. */
export function listReport(type: string, posts: readonly PostView[], order: ListOrder): ListReport {
  const sorted = order.sort === null ? posts : sortedBy(posts, order.sort);
  return {
    type,
    columns: order.columns,
    groups: grouped(sorted, order.groupBy),
    count: posts.length,
    leftOut: order.leftOut,
  };
}

function sortedBy(posts: readonly PostView[], sort: string): PostView[] {
  const isFalling = sort.startsWith('-');
  const field = isFalling ? sort.slice(1) : sort;
  const keyed = posts.map((post) => ({ post, key: fieldValues(post, field)[0] ?? null }));
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return isFalling ? compareValues(b.key, a.key) : compareValues(a.key, b.key);
  };
  return keyed.sort(compare).map(({ post }) => post);
}

function compareValues(a: Json, b: Json): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareForPeople(String(a), String(b));
}

function grouped(posts: readonly PostView[], field: string | null): ListGroup[] {
  if (field === null) return [{ name: null, posts }];
  const groups = new Map<string, { name: Json[]; posts: PostView[] }>();
  for (const post of posts) {
    const name = fieldValues(post, field);
    const key = JSON.stringify(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, posts: [post] });
    else group.posts.push(post);
  }
  return [...groups.values()].sort((a, b) => compareValues(a.name.join(' '), b.name.join(' ')));
}
