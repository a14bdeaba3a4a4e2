import type { Finding } from '../diagnostic/finding.ts';
import type { FieldsOfFile } from './register.ts';

/** The checks that look at one post at a time, whatever else is in the register. */
type CheckOfPost = 'dates' | 'privacy' | 'repeated';

/** What such a check found in a post before under the same rules; else what `find` finds now. */
export type FindingsOfPost = (
  check: CheckOfPost,
  post: FieldsOfFile,
  find: () => readonly Finding[],
) => readonly Finding[];

/** Looks at every post each time. */
export const lookAnew: FindingsOfPost = (_check, _post, find) => find();

/** Looks at a post once; posts are told apart as objects. */
export function keptFindings(): FindingsOfPost {
  const kept: Readonly<Record<CheckOfPost, WeakMap<FieldsOfFile, readonly Finding[]>>> = {
    dates: new WeakMap(),
    privacy: new WeakMap(),
    repeated: new WeakMap(),
  };
  return (check, post, find) => {
    const known = kept[check].get(post);
    if (known !== undefined) return known;
    const found = find();
    kept[check].set(post, found);
    return found;
  };
}
