import { dayOf, optionalDay } from './days.ts';
import type { Match, OracleGroup, OracleMatches, OraclePost } from './model.ts';

/** An expression twice: as CEL, and as a function with the same meaning. */
export interface Predicate {
  cel: string;
  matches: OracleMatches;
}

export interface Grouping {
  cel: string;
  /** What an absent `gruppe` is: not known, or (with `"x-mangler": "tom"`) no group. */
  absent: 'unknown' | 'none';
  group: OracleGroup;
}

/** CEL's `&&`: false absorbs what is not known. */
function and(...parts: Match[]): Match {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

/** CEL's `||` and `exists`: true absorbs what is not known. */
function or(...parts: Match[]): Match {
  if (parts.includes(true)) return true;
  return parts.includes('unknown') ? 'unknown' : false;
}

type Value = Record<string, unknown>;

function equals(value: unknown, wanted: string): Match {
  return value === undefined ? 'unknown' : value === wanted;
}

/** `gjelder(f, dato)`: fra and til closed, open where missing. */
function applies(value: Value, day: number): boolean {
  const from = optionalDay(value['fra']) ?? Number.NEGATIVE_INFINITY;
  const to = optionalDay(value['til']) ?? Number.POSITIVE_INFINITY;
  return from <= day && day <= to;
}

function fundedOn(post: Value, day: number): Match {
  const list = (post['finansiering'] ?? []) as Value[]; // the generated schema says so
  return or(
    ...list.map((each) =>
      and(
        equals(each['kilde'], 'foi-fondet'),
        each['tilsagn_kr'] === undefined ? 'unknown' : Number(each['tilsagn_kr']) > 0,
        applies(each, day),
      ),
    ),
  );
}

function limitReached(post: Value, day: number): Match {
  const limit = optionalDay(post['grense']);
  return limit === undefined ? 'unknown' : limit <= day;
}

/** Predicates over posts. */
export const POST_PREDICATES: readonly Predicate[] = [
  { cel: 'post.merke == "a"', matches: (post) => equals(post.value['merke'], 'a') },
  {
    cel: 'post.finansiering.exists(f, f.kilde == "foi-fondet" && f.tilsagn_kr > 0 && gjelder(f, dato))',
    matches: (post, _element, day) => fundedOn(post.value, dayOf(day)),
  },
  {
    cel: 'dato < "2025-06-01"',
    matches: (_post, _element, day) => dayOf(day) < dayOf('2025-06-01'),
  },
  {
    cel: 'post.grense <= dato',
    matches: (post, _element, day) => limitReached(post.value, dayOf(day)),
  },
  {
    cel: 'post.merke == "a" || post.grense <= dato',
    matches: (post, _element, day) =>
      or(equals(post.value['merke'], 'a'), limitReached(post.value, dayOf(day))),
  },
];

/** Predicates that need an element of a list. */
export const ELEMENT_PREDICATES: readonly Predicate[] = [
  { cel: 'element.fag == "x"', matches: (_post, element) => equals(element?.['fag'], 'x') },
  {
    cel: 'element.fag == "x" && post.merke == "a"',
    matches: (post, element) =>
      and(equals(element?.['fag'], 'x'), equals(post.value['merke'], 'a')),
  },
];

function named(value: unknown, absent: Grouping['absent']): string | null {
  if (value === undefined) return absent === 'none' ? null : 'unknown';
  return String(value);
}

/** Groupings over posts. */
export const POST_GROUPINGS: readonly Grouping[] = [
  {
    cel: 'post.gruppe',
    absent: 'unknown',
    group: (post) => named(post.value['gruppe'], 'unknown'),
  },
  { cel: 'post.gruppe', absent: 'none', group: (post) => named(post.value['gruppe'], 'none') },
  {
    cel: 'post.nivaa',
    absent: 'unknown',
    group: (post) => (post.value['nivaa'] === undefined ? 'unknown' : Number(post.value['nivaa'])),
  },
  {
    cel: 'post.merke == "a"',
    absent: 'unknown',
    group: (post) => equals(post.value['merke'], 'a'),
  },
];

/** Groupings that need an element of a list. */
export const ELEMENT_GROUPINGS: readonly Grouping[] = [
  {
    cel: 'element.gruppe',
    absent: 'unknown',
    group: (_post, element) => named(element?.['gruppe'], 'unknown'),
  },
  {
    cel: 'element.gruppe',
    absent: 'none',
    group: (_post, element) => named(element?.['gruppe'], 'none'),
  },
];

/** The field of many predicates, and another name for it. */
export const FIELD = { old: 'merke', new: 'kjennetegn' };

/** An expression with the field by its new name. */
export function renamedText(cel: string): string {
  return cel.replaceAll(`post.${FIELD.old}`, `post.${FIELD.new}`);
}

/** A post with the field by its new name. */
export function renamedPost(value: Value): Value {
  const { [FIELD.old]: told, ...rest } = value;
  return told === undefined ? rest : { ...rest, [FIELD.new]: told };
}

/** A post by the field's new name, as one by the old; what stands by the old name is of no field. */
function asBefore(post: OraclePost): OraclePost {
  const { [FIELD.old]: _, [FIELD.new]: told, ...rest } = post.value;
  return { ...post, value: told === undefined ? rest : { ...rest, [FIELD.old]: told } };
}

/** What a krav counts by the `hvor` of a rule; all that is of the type where there is none. */
export const matchesByText: OracleMatches = (post, element, day, hvor) => {
  if (hvor === undefined) return true;
  const predicates = [...POST_PREDICATES, ...ELEMENT_PREDICATES];
  const found = predicates.find(({ cel }) => cel === hvor);
  if (found !== undefined) return found.matches(post, element, day, hvor);
  const renamed = predicates.find(({ cel }) => renamedText(cel) === hvor);
  if (renamed === undefined) throw new RangeError(`a predicate that is none of these: ${hvor}`);
  return renamed.matches(asBefore(post), element, day, hvor);
};
