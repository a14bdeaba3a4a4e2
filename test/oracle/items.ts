import { dayOf, isoOf } from './days.ts';
import { daysMentioned, goesOnIfExtended, type LifeOnDay, plannedEndOf, readLife } from './life.ts';
import type {
  GroupValue,
  Match,
  OracleElement,
  OracleKrav,
  OracleLivslop,
  OraclePost,
  OracleRegister,
} from './model.ts';
import type { Rule } from './rules.ts';

/** What is counted, once: a post, or an element of a list in it. */
export interface Copy {
  post: OraclePost;
  element: OracleElement | null;
  lifeOn(day: number): LifeOnDay;
  matchOn(day: number, rule: Rule): Match;
  group: GroupValue | null;
  plannedEnd: number | undefined;
  /** Whether it would go on the day after its planned end if that were later: not where a stop is announced. */
  goesOnIfExtended: boolean;
  /** The last day its life mentions; minus infinity where it mentions none. */
  lastMentioned: number;
  /** The first day, up to A, on which the life is anything but not running; undefined where it has no beginning, or begins later. */
  firstDay: number | undefined;
  /** The first day after A that only the planned curve has. */
  firstPlannedDay: number | undefined;
}

/** All that has one id: as a rule one copy, more where posts have the same id. */
export interface Item {
  id: string;
  copies: Copy[];
  /** Whether each post of the id has it: a list may be longer in one of them. */
  isInAll: boolean;
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

/** The same function, asked once for each day. */
export function remember<Value>(answer: (day: number) => Value): (day: number) => Value {
  const known = new Map<number, Value>();
  return (day) => {
    if (!known.has(day)) known.set(day, answer(day));
    return known.get(day) as Value; // set on the line above
  };
}

function copyOf(
  krav: OracleKrav,
  asOf: number,
  post: OraclePost,
  element: OracleElement | null,
  own: { value: Record<string, unknown>; livslop: OracleLivslop | null },
): Copy {
  const life = remember(readLife(own.value, own.livslop, asOf));
  const mentioned = daysMentioned(own.value, own.livslop);
  const byRule = new Map<string | undefined, (day: number) => Match>();
  const matching = (hvor: string | undefined) => {
    const known = byRule.get(hvor);
    if (known !== undefined) return known;
    const found = remember((day) => krav.matches(post, element, isoOf(day), hvor));
    byRule.set(hvor, found);
    return found;
  };
  return {
    post,
    element,
    lifeOn: life,
    matchOn: (day, { hvor }) => matching(hvor)(day),
    group: krav.group === null ? null : krav.group(post, element),
    plannedEnd: plannedEndOf(own.value, own.livslop),
    goesOnIfExtended: goesOnIfExtended(own.value, own.livslop, asOf),
    lastMentioned: Math.max(...mentioned),
    firstDay: firstDayOf(life, mentioned, asOf),
    firstPlannedDay: firstPlannedDayOf(life, mentioned, asOf),
  };
}

/** The copies that a post gives, each with its id. */
function copiesIn(
  register: OracleRegister,
  krav: OracleKrav,
  asOf: number,
  post: OraclePost,
): [id: string, copy: Copy][] {
  const list = listInTell(krav.value.tell);
  const ofType = post.livslop === undefined ? register.livslop : post.livslop;
  const ofPost = { value: post.value, livslop: ofType };
  if (list === undefined) return [[post.id, copyOf(krav, asOf, post, null, ofPost)]];
  const elements = (post.value[list] ?? []) as OracleElement[]; // the generated schema says so
  return elements.map((element, index) => {
    const livslop = register.elementLivslop ?? null;
    const own = livslop === null ? ofPost : { value: element, livslop };
    return [`${post.id}/${list}/${index}`, copyOf(krav, asOf, post, element, own)];
  });
}

/** Every item of the krav's type, in the order of the posts. */
export function itemsOf(register: OracleRegister, krav: OracleKrav, asOfText: string): Item[] {
  const asOf = dayOf(asOfText);
  const posts = countedPosts(register);
  const items = new Map<string, Item>();
  for (const post of posts) {
    const written = posts.filter(({ id }) => id === post.id).length;
    for (const [id, copy] of copiesIn(register, krav, asOf, post)) {
      const copies = [...(items.get(id)?.copies ?? []), copy];
      items.set(id, {
        id,
        copies,
        isInAll: copies.length === written,
      });
    }
  }
  return [...items.values()];
}
