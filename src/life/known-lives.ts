import { isObject } from '../read/json.ts';
import type { ElementLivslop, Livslop, Post } from '../read/post.ts';
import type { RegisterContent } from '../register/register.ts';
import type { Day } from '../time/day.ts';
import { contains, intersection, interval } from '../time/interval.ts';
import { datesOf, type WrittenDates } from './dates.ts';
import { type Known, sameDatesWithin, sameKnownWithin } from './known.ts';
import { type Life, lifeByDates, lifeOf } from './life.ts';
import { elementsOf, type Lives, type LivingElement } from './lives.ts';

/** Lives of posts as known on many days: each is worked out once for as long as the same is known. */
export interface KnownLives {
  readonly of: (post: Post, livslop: Livslop | null, asOf: Day) => Known<Life>;
  readonly inside: (post: Post, list: ElementLivslop, asOf: Day) => Known<readonly LivingElement[]>;
}

/** Posts are told apart as objects, so a post must be the same one while its file and its rules are. */
export function knownLives(): KnownLives {
  const dates = new Map<Post, WrittenDates>();
  const own = keptWhileKnown<Post, Life>();
  const inside = new Map<ElementLivslop, Keep<Post, readonly LivingElement[]>>();

  function life(post: Post, livslop: Livslop | null, asOf: Day): Known<Life> {
    if (livslop === null) return { within: EVER, value: lifeOf(post.value, null, asOf) };
    const written = dates.get(post) ?? datesOf(post.value, livslop);
    dates.set(post, written);
    return { within: sameDatesWithin(written, asOf), value: lifeByDates(written, asOf) };
  }
  return {
    of: (post, livslop, asOf) => own(post, asOf, () => life(post, livslop, asOf)),
    inside: (post, list, asOf) => {
      const kept = inside.get(list) ?? keptWhileKnown();
      inside.set(list, kept);
      return kept(post, asOf, () => elementsKnown(post, list, asOf));
    },
  };
}

/** The lives of a register as known on a day. */
export function livesKnownOn(known: KnownLives, { types }: RegisterContent, asOf: Day): Lives {
  return {
    of: (post) => known.of(post, types.get(post.type)?.livslop ?? null, asOf).value,
    inside: (post, list) => known.inside(post, list, asOf).value,
  };
}

function elementsKnown(
  { value }: Post,
  { list, livslop }: ElementLivslop,
  asOf: Day,
): Known<readonly LivingElement[]> {
  const living = elementsOf(value, list).flatMap((element) => {
    if (!isObject(element.value)) return [];
    const within = sameKnownWithin(element.value, livslop, asOf);
    return [{ within, element: { ...element, life: lifeOf(element.value, livslop, asOf) } }];
  });
  return {
    within: living.map(({ within }) => within).reduce(intersection, EVER),
    value: living.map(({ element }) => element),
  };
}

const EVER = interval(undefined, undefined);

/** Gives what is known of something on a day: what was found before if it holds on the day, else what `find` finds. */
export type Keep<Key, T> = (key: Key, asOf: Day, find: () => Known<T>) => Known<T>;

/** So many periods of one thing are kept: what turns every day is not worth more. */
const MOST_PERIODS = 8;

export function keptWhileKnown<Key extends object, T>(): Keep<Key, T> {
  const kept = new Map<Key, Known<T>[]>();
  return (key, asOf, find) => {
    const periods = kept.get(key) ?? [];
    const last = periods.at(-1);
    if (last !== undefined && contains(last.within, asOf)) return last;
    const known = periods.findLast(({ within }) => contains(within, asOf));
    if (known !== undefined) return known;
    const found = find();
    periods.push(found);
    if (periods.length > MOST_PERIODS) periods.shift();
    kept.set(key, periods);
    return found;
  };
}
