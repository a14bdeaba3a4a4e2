import { itemKeys } from '../read/item-keys.ts';
import { isList, isObject, type Json, property } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import type { Post, Quarantined, RefusedContent } from '../read/post.ts';
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
  /** The same post, but for its id. */
  | {
      readonly kind: 'renamed';
      readonly before: Post;
      readonly post: Post;
      readonly fields: readonly FieldChange[];
    }
  /** Its file can no longer be read, or its schema refuses it. */
  | { readonly kind: 'set-aside'; readonly post: Quarantined }
  /** A new file that cannot be read, or that its schema refuses. */
  | { readonly kind: 'added-set-aside'; readonly post: Quarantined }
  /** Its file is another, and is quarantined as it was; the fields that changed where both can be read. */
  | {
      readonly kind: 'changed-set-aside';
      readonly post: Quarantined;
      readonly fields: readonly FieldChange[];
    }
  /** Its file was quarantined and is not any more. */
  | { readonly kind: 'read-again'; readonly post: Post };

/** The posts that are not the same in two registers, in the order of types, then ids; a moved file alone is no change. */
export function postChanges(base: Register, head: Register): PostChange[] {
  const [before, after] = [byKey(base.posts), byKey(head.posts)];
  const quarantinedBefore = byKey(base.quarantined);
  const quarantinedAfter = byKey(head.quarantined);
  const changes = [
    ...after.all().flatMap((post): PostChange[] => {
      const was = before.get(post);
      if (was === post) return [];
      if (was === undefined) {
        const wasThere = quarantinedBefore.has(post) || isHidden(base, post);
        return [wasThere ? { kind: 'read-again', post } : { kind: 'added', post }];
      }
      const fields = fieldChanges(was.value, post.value);
      return fields.length === 0 ? [] : [{ kind: 'changed', before: was, post, fields }];
    }),
    ...before
      .all()
      .flatMap((post): PostChange[] =>
        after.has(post) || quarantinedAfter.has(post) || isHidden(head, post)
          ? []
          : [{ kind: 'removed', post }],
      ),
    ...quarantinedAfter.all().flatMap((post): PostChange[] => {
      if (after.has(post)) return [];
      if (before.has(post)) return [{ kind: 'set-aside', post }];
      if (quarantinedBefore.has(post)) return changedSetAside(post, base, head);
      const isNew = post.extent === 'post' && !isHidden(base, post);
      return [{ kind: isNew ? 'added-set-aside' : 'set-aside', post }];
    }),
  ];
  return withRenames(changes).sort(inOrderOf(head));
}

/** Takes the type and id of a post as it was, and gives its id as it is: another where it was renamed. */
export type NameNow = (type: string, id: string) => string;

/** The ids that renamed posts have now. */
export function newNames(changes: readonly PostChange[]): NameNow {
  const names = new Map(
    changes.flatMap((change) =>
      change.kind === 'renamed'
        ? [[`${change.before.type}/${change.before.id}`, change.post.id] as const]
        : [],
    ),
  );
  return (type, id) => names.get(`${type}/${id}`) ?? id;
}

/** A post that is gone and a new one that is the same but for its id are one, renamed. */
function withRenames(changes: readonly PostChange[]): PostChange[] {
  const gone = new Map<string, Post[]>();
  for (const change of changes) {
    if (change.kind !== 'removed') continue;
    const key = withoutId(change.post);
    gone.set(key, [...(gone.get(key) ?? []), change.post]);
  }
  const renamed = new Map<Post, Post>();
  for (const change of changes) {
    if (change.kind !== 'added') continue;
    const before = gone.get(withoutId(change.post))?.shift();
    if (before !== undefined) renamed.set(change.post, before);
  }
  const taken = new Set(renamed.values());
  return changes.flatMap((change): PostChange[] => {
    if (change.kind === 'removed') return taken.has(change.post) ? [] : [change];
    if (change.kind !== 'added') return [change];
    const before = renamed.get(change.post);
    if (before === undefined) return [change];
    const { post } = change;
    const fields = fieldChanges(before.value, post.value);
    return [{ kind: 'renamed', before, post, fields }];
  });
}

/** The same for posts of a type that hold the same but for their ids, in whichever order it is written. */
export function withoutId({ type, value }: Post): string {
  const { id: _, ...rest } = value;
  const inOrder = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([type, inOrder]);
}

/** Finds the post that a new one was before it got its id; undefined where there was none, or several may be meant. */
export function renamedFrom(
  post: Post,
  before: readonly Post[],
  after: readonly Post[],
): Post | undefined {
  const kept = new Set(after.map(({ id }) => id));
  const same = withoutId(post);
  const gone = before.filter((each) => !kept.has(each.id) && withoutId(each) === same);
  return gone.length === 1 ? gone[0] : undefined;
}

function changedSetAside(post: Quarantined, base: Register, head: Register): PostChange[] {
  const was = contentOf(post, base);
  const is = contentOf(post, head);
  if (was === undefined || is === undefined || isSame(was, is)) return [];
  const fields =
    was.kind === 'fields' && is.kind === 'fields' ? fieldChanges(was.value, is.value) : [];
  return [{ kind: 'changed-set-aside', post, fields }];
}

function contentOf(
  { type, id }: Quarantined,
  { refused }: Register,
): RefusedContent['content'] | undefined {
  return refused.find((each) => each.type === type && each.id === id)?.content;
}

/** Whether a post may lie in a folder of its type that could not be read: then it is not gone. */
function isHidden({ quarantined }: Register, { type, path }: Post | Quarantined): boolean {
  return quarantined.some(
    (each) => each.extent === 'folder' && each.type === type && path.startsWith(`${each.path}/`),
  );
}

/** By type and id. Two maps, since making one text of the two for each post of a large register takes long. */
interface ByKey<T> {
  readonly get: (key: Named) => T | undefined;
  readonly has: (key: Named) => boolean;
  readonly all: () => readonly T[];
}

type Named = Pick<Post, 'type' | 'id'>;

function byKey<T extends Post | Quarantined>(posts: readonly T[]): ByKey<T> {
  const types = new Map<string, Map<string, T>>();
  for (const post of posts) {
    const ofType = types.get(post.type) ?? new Map<string, T>();
    types.set(post.type, ofType.set(post.id, post));
  }
  const get = ({ type, id }: Named) => types.get(type)?.get(id);
  return {
    get,
    has: (key) => get(key) !== undefined,
    all: () => [...types.values()].flatMap((ofType) => [...ofType.values()]),
  };
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
  if (before === after) return;
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

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
