import { report } from '../diagnostic/catalogue.ts';
import { aboutField, type Finding, valueAt } from '../diagnostic/finding.ts';
import { isList, type Json, property } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import { findingsQuestion } from '../read/register/questions.ts';
import { livslopNames } from '../read/schema/livslop-type.ts';
import { keyword, propertyNames, type SchemaView, viewProperty } from '../read/schema/view.ts';
import { type Day, parseIsoDay } from '../time/day.ts';
import type { FieldsOfFile, Register } from './register.ts';
import { markedPlaces, type Place, visitMarked } from './schema-places.ts';

/**
 * Dates that do not agree with each other: an end before its start (the plan of a livsløp, and every
 * pair of date fields `fra` and `til`, also as the endings of two names: `gjelder_fra`,
 * `gjelder_til`), a status log out of order, an announcement after the fact.
 */
export function checkDates(register: Register): Finding[] {
  return [...register.types.keys()].flatMap((type) => {
    const places = markedPlaces(register.placesOf(type), dateMark);
    if (places === null) return [];
    return register
      .fieldsOf(type)
      .flatMap((post) => register.asked(post, DATES, () => datesIn(post, places)));
  });
}

const DATES = findingsQuestion('dates');

function datesIn(post: FieldsOfFile, places: Place<DateMark>): Finding[] {
  const found: Finding[] = [];
  visitMarked(places, post.value, (mark, value, pointer) => {
    for (const pair of mark.pairs)
      for (const each of interval(post, value, pair, pointer)) found.push(each);
    for (const log of mark.logs)
      for (const each of logDates(post, property(value, log), extend(pointer, log)))
        found.push(each);
  });
  return found;
}

/** Names of the fields with a start and an end. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

interface DateMark {
  readonly pairs: readonly Pair[];
  /** Names of the fields with a status log. */
  readonly logs: readonly string[];
}

function dateMark(view: SchemaView): DateMark | null {
  const livslop = livslopNames(view);
  const pairs = new Map(pairsByName(view).map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const { from, to } = livslop?.plan ?? { from: null, to: null };
  if (from !== null && to !== null) pairs.set(`${from} ${to}`, { from, to });
  const logs = livslop?.log == null ? [] : [livslop.log];
  return pairs.size === 0 && logs.length === 0 ? null : { pairs: [...pairs.values()], logs };
}

function pairsByName(view: SchemaView): Pair[] {
  const isDate = (name: string): boolean => {
    const format = keyword(viewProperty(view, name), 'format');
    return format === 'dato' || format === 'date';
  };
  return propertyNames(view).flatMap((from) => {
    if (!/(?:^|_)fra$/.test(from)) return [];
    const to = from.replace(/fra$/, 'til');
    return isDate(from) && isDate(to) ? [{ from, to }] : [];
  });
}

function interval(post: FieldsOfFile, value: Json, { from, to }: Pair, pointer: string): Finding[] {
  const start = dayOf(property(value, from));
  const end = dayOf(property(value, to));
  if (start === null || end === null || start <= end) return [];
  const field = extend(pointer, to);
  return [
    report('post/interval', { daysBefore: start - end }, valueAt(post.path, field), {
      ...aboutField(post, field),
      related: [valueAt(post.path, extend(pointer, from))],
    }),
  ];
}

function logDates(post: FieldsOfFile, log: Json | undefined, pointer: string): Finding[] {
  if (!isList(log)) return [];
  let before: { readonly day: Day; readonly field: string } | null = null;
  return log.flatMap((entry, index) => {
    const day = dayOf(property(entry, 'dato'));
    if (day === null) return [];
    const here = extend(pointer, index);
    const field = extend(here, 'dato');
    const found = announcedLate(post, entry, day, here);
    if (before !== null && day < before.day) {
      const details = { ...aboutField(post, field), related: [valueAt(post.path, before.field)] };
      found.push(
        report('log/order', { on: day, before: before.day }, valueAt(post.path, field), details),
      );
    }
    before = { day, field };
    return found;
  });
}

function announcedLate(post: FieldsOfFile, entry: Json, day: Day, pointer: string): Finding[] {
  const announced = dayOf(property(entry, 'meldt'));
  if (announced === null || announced <= day) return [];
  const field = extend(pointer, 'meldt');
  const details = {
    ...aboutField(post, field),
    related: [valueAt(post.path, extend(pointer, 'dato'))],
  };
  return [report('log/announced', { on: day, announced }, valueAt(post.path, field), details)];
}

function dayOf(value: Json | undefined): Day | null {
  return typeof value === 'string' ? (parseIsoDay(value) ?? null) : null;
}
