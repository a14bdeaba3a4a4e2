import { dayOf, isoOf } from './days.ts';
import { daysMentioned, type LifeOnDay, plannedEndOf, readLife } from './life.ts';
import type {
  GroupValue,
  Match,
  OracleElement,
  OracleKrav,
  OracleLivslop,
  OraclePost,
  OracleRegister,
} from './model.ts';

/** What is counted: a post, or an element of a list in it. */
export interface Item {
  id: string;
  post: OraclePost;
  element: OracleElement | null;
  lifeOn(day: number): LifeOnDay;
  matchOn(day: number): Match;
  group: GroupValue | null;
  plannedEnd: number | undefined;
  /** The first day, up to A, on which the life is anything but not running; undefined where it has no beginning, or begins later. */
  firstDay: number | undefined;
  /** The first day after A that only the planned curve has. */
  firstPlannedDay: number | undefined;
}

/** The posts that count: without examples where the register says so. */
export function countedPosts(register: OracleRegister): OraclePost[] {
  return register.posts.filter((post) => register.examplesCount || post.value['eksempel'] !== true);
}

/** The list that `tell` names, or undefined where it names a type alone. */
export function listInTell(tell: string): string | undefined {
  return tell.split('.')[1];
}

function firstDayOf(
  life: (day: number) => LifeOnDay,
  mentioned: number[],
  asOf: number,
): number | undefined {
  const lives = (day: number) => life(day).sure !== 'not-running' || life(day).planned;
  const start = Math.min(asOf, ...mentioned);
  if (lives(start - 1)) return undefined;
  for (let day = start; day <= asOf; day += 1) if (lives(day)) return day;
  return undefined;
}

function firstPlannedDayOf(
  life: (day: number) => LifeOnDay,
  mentioned: number[],
  asOf: number,
): number | undefined {
  const last = Math.max(asOf, ...mentioned);
  for (let day = asOf + 1; day <= last; day += 1) if (life(day).planned) return day;
  return undefined;
}

function remember<Value>(answer: (day: number) => Value): (day: number) => Value {
  const known = new Map<number, Value>();
  return (day) => {
    if (!known.has(day)) known.set(day, answer(day));
    return known.get(day) as Value; // set on the line above
  };
}

function itemOf(
  krav: OracleKrav,
  asOf: number,
  id: string,
  post: OraclePost,
  element: OracleElement | null,
  own: { value: Record<string, unknown>; livslop: OracleLivslop | null },
): Item {
  const life = remember(readLife(own.value, own.livslop, asOf));
  const mentioned = daysMentioned(own.value, own.livslop);
  return {
    id,
    post,
    element,
    lifeOn: life,
    matchOn: remember((day) => krav.matches(post, element, isoOf(day))),
    group: krav.group === null ? null : krav.group(post, element),
    plannedEnd: plannedEndOf(own.value, own.livslop),
    firstDay: firstDayOf(life, mentioned, asOf),
    firstPlannedDay: firstPlannedDayOf(life, mentioned, asOf),
  };
}

/** Every item of the krav's type, in the order of the posts. */
export function itemsOf(register: OracleRegister, krav: OracleKrav, asOfText: string): Item[] {
  const asOf = dayOf(asOfText);
  const list = listInTell(krav.value.tell);
  return countedPosts(register).flatMap((post) => {
    const ofPost = { value: post.value, livslop: register.livslop };
    if (list === undefined) return [itemOf(krav, asOf, post.id, post, null, ofPost)];
    const elements = (post.value[list] ?? []) as OracleElement[]; // the generated schema says so
    return elements.map((element, index) => {
      const livslop = register.elementLivslop ?? null;
      const own = livslop === null ? ofPost : { value: element, livslop };
      return itemOf(krav, asOf, `${post.id}/${list}/${index}`, post, element, own);
    });
  });
}
