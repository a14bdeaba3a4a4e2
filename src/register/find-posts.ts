import type { Post, Quarantined } from '../read/post.ts';
import { nearWords } from './near-words.ts';
import type { Register } from './register.ts';

/** What a user's `id` or `type/id` leads to. */
export type Found =
  | { readonly kind: 'one'; readonly post: Post }
  /** A file has that id, but it cannot be trusted; or a folder that cannot be read may hold it. */
  | { readonly kind: 'quarantined'; readonly files: readonly Quarantined[] }
  /** The ids that lie nearest, the nearest first; at most three. */
  | { readonly kind: 'none'; readonly nearest: readonly string[] }
  /** More than one; `names` are what they may be called instead, `type/id`. */
  | {
      readonly kind: 'several';
      readonly posts: readonly Post[];
      readonly names: readonly string[];
    };

/**
 * Takes `id` or `type/id`. Ids are compared exactly. Where a text can be read both ways, the type
 * wins, so that every post can be named.
 */
export function findPosts(register: Register, reference: string): Found {
  const ofType = named(register, reference);
  const matches = <T extends { readonly type: string; readonly id: string }>(all: readonly T[]) => {
    const full = all.filter(({ type, id }) => type === ofType?.type && id === ofType.id);
    return full.length > 0 ? full : all.filter(({ id }) => id === reference);
  };
  const posts = matches(register.posts);
  const [post, another] = posts;
  if (post !== undefined && another === undefined) return { kind: 'one', post };
  if (another !== undefined) {
    const names = [...new Set(posts.map(({ type, id }) => `${type}/${id}`))];
    return { kind: 'several', posts, names };
  }
  const hidden = register.quarantined.filter(
    ({ type, extent }) => extent === 'folder' && (ofType === null || type === ofType.type),
  );
  const files = [...matches(register.quarantined), ...hidden];
  if (files.length > 0) return { kind: 'quarantined', files };
  return { kind: 'none', nearest: nearest(register, reference, ofType) };
}

interface Named {
  readonly type: string;
  readonly id: string;
}

/** The reading as `type/id`, when the text begins with the name of a type. */
function named({ types }: Register, reference: string): Named | null {
  const slash = reference.indexOf('/');
  const type = reference.slice(0, Math.max(slash, 0));
  return types.has(type) ? { type, id: reference.slice(slash + 1) } : null;
}

function nearest({ posts }: Register, reference: string, ofType: Named | null): readonly string[] {
  if (ofType === null) return nearWords(posts.map(({ id }) => id))(reference);
  const ids = posts.filter(({ type }) => type === ofType.type).map(({ id }) => id);
  return nearWords(ids)(ofType.id).map((id) => `${ofType.type}/${id}`);
}
