import type { Post } from '../read/post.ts';
import type { Register } from '../register/register.ts';
import { nearest } from '../text/nearest.ts';

/** What an id on the command line means. */
export type FoundPost =
  | { readonly kind: 'one'; readonly post: Post }
  | { readonly kind: 'none'; readonly nearest: string | null; readonly setAside: string | null }
  /** The same id in several types: written `type/id` each is one. */
  | { readonly kind: 'several'; readonly written: readonly string[] };

/** Takes `id` or `type/id`. */
export function findPost(register: Register, asked: string): FoundPost {
  const named = (post: Post) => `${post.type}/${post.id}`;
  const found = register.posts.filter((post) => post.id === asked || named(post) === asked);
  const [first, second] = found;
  if (first !== undefined && second === undefined) return { kind: 'one', post: first };
  if (first !== undefined) return { kind: 'several', written: found.map(named) };
  const aside = register.setAside.find(({ id, type }) => id === asked || `${type}/${id}` === asked);
  const near = nearest(
    asked,
    register.posts.map(({ id }) => id),
  );
  return { kind: 'none', nearest: near ?? null, setAside: aside?.path ?? null };
}
