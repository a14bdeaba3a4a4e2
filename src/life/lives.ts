import { isList, isObject, type JsonObject, property } from '../read/json.ts';
import type { Livslop, Post } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { type Life, lifeOf } from './life.ts';

/** A life with whose it is: a post's own, or that of an element inside it. */
export interface LocatedLife {
  readonly post: Post;
  /** JSON pointer of the element in the post; '' for the post's own life. */
  readonly pointer: string;
  readonly livslop: Livslop;
  readonly life: Life;
}

/** A list whose elements have lives of their own. */
export interface ElementLivslop {
  /** Names of the properties that lead to the list. */
  readonly list: readonly string[];
  readonly livslop: Livslop;
}

/** An element of a list in a post, with its JSON pointer and its number in the list. */
export interface Element {
  readonly value: JsonObject;
  readonly pointer: string;
  readonly index: number;
}

/** The elements of a list in a post; those that are no objects are left out. */
export function elementsOf(value: JsonObject, list: readonly string[]): Element[] {
  const found = list.reduce<ReturnType<typeof property>>((at, name) => property(at, name), value);
  if (!isList(found)) return [];
  return found.flatMap((element, index) =>
    isObject(element) ? [{ value: element, pointer: `/${list.join('/')}/${index}`, index }] : [],
  );
}

/** All lives of a post that its dates and log decide: its own, as worked out for the day, and those of its elements. */
export function livesOf(
  post: Post,
  livslop: Livslop | null,
  elements: readonly ElementLivslop[],
  { asOf, lifeOfPost }: { readonly asOf: Day; readonly lifeOfPost: (post: Post) => Life },
): LocatedLife[] {
  const own =
    livslop === null
      ? []
      : [
          {
            post,
            pointer: '',
            livslop,
            life: lifeOfPost(post),
          },
        ];
  const inside = elements.flatMap((list) =>
    elementsOf(post.value, list.list).map(({ value, pointer }) => ({
      post,
      pointer,
      livslop: list.livslop,
      life: lifeOf(value, list.livslop, asOf),
    })),
  );
  return [...own, ...inside];
}

/** Each post's own life as known on a day, worked out once when first asked for. */
export function livesOn(register: RegisterContent, asOf: Day): (post: Post) => Life {
  const lives = new Map<Post, Life>();
  return (post) => {
    const known = lives.get(post);
    if (known !== undefined) return known;
    const life = lifeOf(post.value, register.types.get(post.type)?.livslop ?? null, asOf);
    lives.set(post, life);
    return life;
  };
}
