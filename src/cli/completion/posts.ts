import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { Post } from '../../read/post.ts';
import { findPosts } from '../../register/find-posts.ts';
import type { Register } from '../../register/register.ts';
import { postTitle } from '../../reports/posts/title.ts';
import type { Candidate } from './candidate.ts';

/** The ids of a type's posts with their titles. */
export function idsOf(register: Register, type: string): Candidate[] {
  return register.postsOf(type).map(withTitle);
}

/** The ids of all posts; of several with one id, what tells them apart. */
export function allIds(register: Register): Candidate[] {
  const counts = new Map<string, number>();
  for (const { id } of register.posts) counts.set(id, (counts.get(id) ?? 0) + 1);
  return register.posts.map((post) =>
    counts.get(post.id) === 1
      ? withTitle(post)
      : { ...withTitle(post), value: `${post.type}/${post.id}` },
  );
}

/** The ids of all krav with their titles. */
export function kravIds(register: Register): Candidate[] {
  return idsOf(register, KRAV_TYPE);
}

/** The post that a word names; null where it names none, or several. */
export function postNamed(register: Register, word: string | undefined): Post | null {
  const found = word === undefined ? null : findPosts(register, word);
  return found?.kind === 'one' ? found.post : null;
}

function withTitle(post: Post): Candidate {
  return { value: post.id, about: postTitle(post) };
}
