import { isList, type Json, type JsonObject, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import type { Register } from '../../register/register.ts';
import { parseIsoDay } from '../../time/day.ts';
import { RULE_FIELDS } from '../definition/changes.ts';
import { dayIn, requiredDay } from '../definition/fields.ts';
import { formOf } from '../definition/read-krav.ts';

/** Fields of a krav that decide no answer. */
const WITHOUT_ANSWER: readonly string[] = [
  'id',
  'grunnlag',
  'rettet',
  'ledetid',
  'varsel_dager',
  'eksempler',
];

/** The fields of a krav that were changed, in the order of the file; those that decide no answer left out. */
export function changedFields(base: Post, head: Post): string[] {
  const names = new Set([...Object.keys(head.value), ...Object.keys(base.value)]);
  return [...names].filter(
    (name) => !WITHOUT_ANSWER.includes(name) && !isSame(base.value[name], head.value[name]),
  );
}

/** Those of them that may change from a day on, and were changed in the post itself. */
export function changedOutright(base: Post, head: Post): string[] {
  const fields = RULE_FIELDS[formOf(head.value)];
  return changedFields(base, head).filter((name) => fields.includes(name));
}

/** Entries of a list in the head that the base lacks. */
export function newEntries(base: Post, head: Post, list: string): Json[] {
  const known = new Set(entriesOf(base, list).map(asText));
  return entriesOf(head, list).filter((entry) => !known.has(asText(entry)));
}

/**
 * The krav as it would be without what was only written down late: changes and exemptions that the base lacks,
 * the latter only where they say that they were decided by their first day.
 */
export function withoutLateEntries(base: Post, head: Post): Post {
  const changes = newEntries(base, head, 'endringer');
  const exemptions = newEntries(base, head, 'unntak').filter(isDecidedInTime);
  const value: JsonObject = Object.fromEntries(
    Object.entries(head.value).flatMap(([name, field]): [string, Json][] => {
      const taken = name === 'endringer' ? changes : name === 'unntak' ? exemptions : [];
      if (taken.length === 0 || !isList(field)) return [[name, field]];
      const left = field.filter((entry) => !taken.includes(entry));
      return left.length === 0 ? [] : [[name, left]];
    }),
  );
  return { ...head, value };
}

function isDecidedInTime(entry: Json): boolean {
  const [from, decided] = [property(entry, 'fra'), property(entry, 'vedtatt')];
  if (typeof from !== 'string' || typeof decided !== 'string') return false;
  const [first, on] = [parseIsoDay(from), parseIsoDay(decided)];
  return first !== undefined && on !== undefined && on <= first;
}

/** The rules of a type outside its krav that were changed: of the schema and of register.yaml. */
export function changedTypeRules(base: Register, head: Register, name: string): string[] {
  const [before, after] = [base.types.get(name), head.types.get(name)];
  const changed = (field: string, of: (type: RecordType | undefined) => unknown) =>
    JSON.stringify(of(before), replacer) === JSON.stringify(of(after), replacer) ? [] : [field];
  return [
    ...changed('fort_fra', (type) => type?.keptSince ?? null),
    ...changed('x-livslop', (type) => [type?.livslop, type?.elements]),
    ...changed('x-mangler', (type) => (type === undefined ? null : keywordsIn(type, 'x-mangler'))),
    ...(base.config.examplesCount === head.config.examplesCount ? [] : ['eksempelposter']),
  ];
}

/** Where a keyword stands in the schema of a type, with its value. */
function keywordsIn(type: RecordType, name: string): string[] {
  const found: string[] = [];
  const visit = (at: unknown, path: string): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const [key, value] of Object.entries(at)) {
      if (key === name) found.push(`${path}=${String(value)}`);
      visit(value, `${path}/${key}`);
    }
  };
  visit(type.view.facets, '');
  return found;
}

function replacer(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function entriesOf({ value }: Post, list: string): readonly Json[] {
  const found = value[list];
  return isList(found) ? found : [];
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return asText(a ?? null) === asText(b ?? null);
}

/** The same text for the same value, in whichever order its properties are written. */
function asText(value: Json): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The days from which the changes and exemptions hold that the base lacks. */
export function daysOfNewEntries(base: Post, head: Post) {
  const entries = [...newEntries(base, head, 'endringer'), ...newEntries(base, head, 'unntak')];
  return entries.map((entry) => requiredDay(entry, 'fra'));
}

/** The names of fields under entries of `rettet` that the base lacks and that are dated by the as-of day. */
export function correctedFields(
  before: readonly Json[],
  after: readonly Json[],
  isDated: (day: number) => boolean,
): ReadonlySet<string> {
  const known = new Set(before.map(asText));
  const fields = after
    .filter((entry) => !known.has(asText(entry)))
    .flatMap((entry) => {
      const day = dayIn(entry, 'dato');
      const named = property(entry, 'felt');
      return day !== undefined && isDated(day) && isList(named) ? named : [];
    });
  return new Set(fields.filter((field) => typeof field === 'string'));
}
