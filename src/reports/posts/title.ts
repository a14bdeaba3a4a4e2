import { property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';

/** The title of a post; its id where it has none. */
export function postTitle({ value, id }: Pick<Post, 'value' | 'id'>): string {
  const title = property(value, 'tittel');
  return typeof title === 'string' ? title : id;
}
