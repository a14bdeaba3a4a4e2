import type { Post } from '../read/post.ts';
import { type FieldChange, fieldChanges } from './changes.ts';

/** Where a post is in a revision. */
export type PostStanding =
  | { readonly kind: 'there'; readonly post: Post }
  /** Its file cannot be read, or its schema refuses it. */
  | { readonly kind: 'set-aside'; readonly path: string }
  | { readonly kind: 'absent' }
  /** There is no register.yaml that can be used, so nobody can say. */
  | { readonly kind: 'register-unusable' };

export type HistoryKind =
  | 'added'
  | 'changed'
  | 'moved'
  | 'renamed'
  | 'removed'
  | 'returned'
  | 'set-aside'
  | 'read-again'
  | 'register-unusable';

/** What became of a post in a revision. Compared is with the last revision in which it could be read. */
export interface HistoryEvent {
  readonly kind: HistoryKind;
  /** Where its file lies, or lay when it was removed; null where nobody can say. */
  readonly path: string | null;
  /** Where it lay before, when that is another place; else null. */
  readonly movedFrom: string | null;
  readonly fields: readonly FieldChange[];
}

/** Takes where a post is in one revision after the other; gives what became of it, or null when nothing did. */
export type HistoryFollower = (standing: PostStanding) => HistoryEvent | null;

/** Follows one post. It is the same while type and id are, wherever its file lies and however long it was gone. */
export function followPost(): HistoryFollower {
  let before: PostStanding['kind'] = 'absent';
  let lastPost: Post | null = null;
  let lastPath: string | null = null;

  return (standing) => {
    const was = before;
    if (was === 'absent' && standing.kind === 'register-unusable') return null;
    before = standing.kind;
    switch (standing.kind) {
      case 'absent':
        return was === 'absent' ? null : { ...NOTHING, kind: 'removed', path: lastPath };
      case 'register-unusable':
        return was === 'register-unusable' ? null : { ...NOTHING, kind: 'register-unusable' };
      case 'set-aside': {
        const movedFrom = otherPath(standing.path);
        lastPath = standing.path;
        if (was === 'set-aside' && movedFrom === null) return null;
        return { ...NOTHING, kind: 'set-aside', path: standing.path, movedFrom };
      }
      case 'there':
        return whenThere(standing.post, was);
    }
  };

  function whenThere(post: Post, was: PostStanding['kind']): HistoryEvent | null {
    const movedFrom = otherPath(post.path);
    const fields =
      lastPost === null || lastPost === post ? [] : fieldChanges(lastPost.value, post.value);
    const isFirst = lastPost === null;
    lastPost = post;
    lastPath = post.path;
    const event = { path: post.path, movedFrom, fields };
    if (was === 'set-aside' || was === 'register-unusable') return { ...event, kind: 'read-again' };
    if (was === 'absent') return { ...event, kind: isFirst ? 'added' : 'returned' };
    if (movedFrom !== null) return { ...event, kind: 'moved' };
    return fields.length === 0 ? null : { ...event, kind: 'changed' };
  }

  function otherPath(path: string): string | null {
    return lastPath === null || lastPath === path ? null : lastPath;
  }
}

const NOTHING = { path: null, movedFrom: null, fields: [] } as const;
