import { itemKeys } from '../read/item-keys.ts';
import { isList, isObject, type Json, property } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import type { Post, Quarantined } from '../read/post.ts';
import type { Register } from './register.ts';

/** A step into a value: a property, or an item of a list with its name and its place on the side where it is. */
export type FieldStep =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'item'; readonly name: string };

/** One field that is not as it was. What was not there, or is not any more, is undefined. */
export interface FieldChange {
  readonly steps: readonly FieldStep[];
  /** JSON pointer into the post as it is now; as it was, for what is gone. */
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What became of a post. It is the same post while type and id are the same, wherever its file lies. */
export type PostChange =
  | { readonly kind: 'added'; readonly post: Post }
  | { readonly kind: 'removed'; readonly post: Post }
  | {
      readonly kind: 'changed';
      readonly before: Post;
      readonly post: Post;
      readonly fields: readonly FieldChange[];
    }
  /** Its file can no longer be read, or its schema refuses it. */
  | { readonly kind: 'set-aside'; readonly post: Quarantined }
  /** Its file was quarantined and is not any more. */
  | { readonly kind: 'read-again'; readonly post: Post };

/** The posts that are not the same in two registers, in the order of types, then ids; a moved file alone is no change. */
export function postChanges(base: Register, head: Register): PostChange[] {
  const before = byKey(base.posts);
  const after = byKey(head.posts);
  const quarantinedBefore = byKey(base.quarantined);
  const quarantinedAfter = byKey(head.quarantined);
  const changes = [
    ...[...after].flatMap(([key, post]): PostChange[] => {
      const was = before.get(key);
      if (was === undefined) {
        const wasThere = quarantinedBefore.has(key) || isHidden(base, post);
        return [wasThere ? { kind: 'read-again', post } : { kind: 'added', post }];
      }
      const fields = fieldChanges(was.value, post.value);
      return fields.length === 0 ? [] : [{ kind: 'changed', before: was, post, fields }];
    }),
    ...[...before].flatMap(([key, post]): PostChange[] =>
      after.has(key) || quarantinedAfter.has(key) || isHidden(head, post)
        ? []
        : [{ kind: 'removed', post }],
    ),
    ...[...quarantinedAfter].flatMap(([key, post]): PostChange[] =>
      quarantinedBefore.has(key) || after.has(key) ? [] : [{ kind: 'set-aside', post }],
    ),
  ];
  return changes.sort(inOrderOf(head));
}

/** Whether a post may lie in a folder of its type that could not be read: then it is not gone. */
function isHidden({ quarantined }: Register, { type, path }: Post): boolean {
  return quarantined.some(
    (each) => each.extent === 'folder' && each.type === type && path.startsWith(`${each.path}/`),
  );
}

function byKey<T extends Post | Quarantined>(posts: readonly T[]): Map<string, T> {
  return new Map(posts.map((post) => [`${post.type}/${post.id}`, post]));
}

function inOrderOf({ config }: Register): (a: PostChange, b: PostChange) => number {
  const place = new Map(config.types.map(({ name }, index) => [name, index]));
  const rank = ({ post }: PostChange) => place.get(post.type) ?? place.size;
  return (a, b) =>
    rank(a) - rank(b) || (a.post.id < b.post.id ? -1 : a.post.id > b.post.id ? 1 : 0);
}

/** The fields that differ between two values, as deep as both have them; items of lists are paired by their names. */
export function fieldChanges(before: Json, after: Json): FieldChange[] {
  return [...walk(before, after, [], '')];
}

function* walk(
  before: Json | undefined,
  after: Json | undefined,
  steps: readonly FieldStep[],
  pointer: string,
): Generator<FieldChange, void, undefined> {
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const step = { kind: 'property', name } as const;
      const inside = extend(pointer, name);
      yield* walk(property(before, name), property(after, name), [...steps, step], inside);
    }
  } else if (isList(before) && isList(after)) {
    const was = named(before);
    const is = named(after);
    for (const name of new Set([...was.keys(), ...is.keys()])) {
      const step = { kind: 'item', name } as const;
      const old = was.get(name);
      const now = is.get(name);
      const inside = `${pointer}/${now?.index ?? old?.index ?? 0}`;
      yield* walk(old?.item, now?.item, [...steps, step], inside);
    }
  } else if (!isSame(before, after)) {
    yield { steps, pointer, before, after };
  }
}

function named(list: readonly Json[]): Map<string, { item: Json; index: number }> {
  const names = itemKeys(list);
  return new Map(list.map((item, index) => [names[index] ?? '', { item, index }]));
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
