import { isList, isObject, type Json, type JsonObject, property } from '../read/json.ts';
import type { ElementLivslop, Livslop, Post } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { datesOf } from './dates.ts';
import { DATES } from './kept-dates.ts';
import { EVER_RUNNING, type Life, lifeByDates, lifeOf } from './life.ts';

/** A life with whose it is: a post's own, or that of an element inside it. */
export interface LocatedLife {
  readonly post: Post;
  /** JSON pointer of the element in the post; '' for the post's own life. */
  readonly pointer: string;
  readonly livslop: Livslop;
  readonly life: Life;
}

/** An element of a list in a post, with its JSON pointer and its number in the list. */
export interface Element {
  /** An object, or a plain value. */
  readonly value: Json;
  readonly pointer: string;
  readonly index: number;
}

/** The elements of a list in a post. */
export function elementsOf(value: JsonObject, list: readonly string[]): Element[] {
  const found = list.reduce<ReturnType<typeof property>>((at, name) => property(at, name), value);
  if (!isList(found)) return [];
  return found.map((value, index) => ({ value, pointer: `/${list.join('/')}/${index}`, index }));
}

/** An element with a life of its own. */
export interface LivingElement extends Element {
  readonly life: Life;
}

/** The lives of a register as known on a day. */
export interface Lives {
  /** A post's own life. */
  readonly of: (post: Post) => Life;
  /** The elements of a list in a post, each with its life, in the order they are written. */
  readonly inside: (post: Post, list: ElementLivslop) => readonly LivingElement[];
}

/** Every post and every element that may live, running on every day: for whoever asks of what does not rest on lives. */
export const LIVING_ANYHOW: Lives = {
  of: () => EVER_RUNNING,
  inside: ({ value }, { list }) =>
    elementsOf(value, list).flatMap((element) =>
      isObject(element.value) ? [{ ...element, life: EVER_RUNNING }] : [],
    ),
};

/** The elements of a list in a value with their lives as known on a day; a plain value has none. */
export function livingElements(
  value: JsonObject,
  { list, livslop }: ElementLivslop,
  asOf: Day,
): LivingElement[] {
  return elementsOf(value, list).flatMap((element) =>
    isObject(element.value) ? [{ ...element, life: lifeOf(element.value, livslop, asOf) }] : [],
  );
}

/** The lives of a register as known on a day, each worked out once when it is first asked for. */
export function livesOn(register: RegisterContent, asOf: Day): Lives {
  const own = new Map<Post, Life>();
  const inside = new Map<Post, Map<ElementLivslop, readonly LivingElement[]>>();
  return {
    of: (post) => {
      const known = own.get(post);
      if (known !== undefined) return known;
      const livslop = register.types.get(post.type)?.livslop ?? null;
      const life =
        livslop === null
          ? EVER_RUNNING
          : lifeByDates(
              register.asked(post, DATES, () => datesOf(post.value, livslop)),
              asOf,
            );
      own.set(post, life);
      return life;
    },
    inside: (post, list) => {
      const ofPost = inside.get(post) ?? new Map<ElementLivslop, readonly LivingElement[]>();
      inside.set(post, ofPost);
      const living = ofPost.get(list) ?? livingElements(post.value, list, asOf);
      ofPost.set(list, living);
      return living;
    },
  };
}

/** All lives of a post that its dates and log decide: its own, and those of its elements. */
export function livesOf(
  post: Post,
  livslop: Livslop | null,
  elements: readonly ElementLivslop[],
  lives: Lives,
): LocatedLife[] {
  const own = livslop === null ? [] : [{ post, pointer: '', livslop, life: lives.of(post) }];
  const inside = elements.flatMap((list) =>
    lives
      .inside(post, list)
      .map(({ pointer, life }) => ({ post, pointer, livslop: list.livslop, life })),
  );
  return [...own, ...inside];
}
