import {
  allowedValues,
  isClosed,
  jsonTypes,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { statusesIn } from '../check/scope.ts';
import {
  ACTIVE_WORDS,
  type FieldFilter,
  VIRTUAL_NAMES,
  type VirtualField,
  virtualField,
} from './field-filter.ts';

/** What is wrong with a filter, and the nearest that would be right. */
export type FilterProblem = { readonly name: string; readonly nearest: string | null } & (
  | { readonly kind: 'unknown-field'; readonly known: readonly string[] }
  | {
      readonly kind: 'not-allowed-value';
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'no-number' | 'no-day' | 'no-truth'; readonly value: string }
);

const SHOWN = 12;
const DAY_FORMATS = new Set(['dato', 'date']);

/**
 * Checks a filter against the schema of the type it is for; null when it may match. Names of fields
 * inside lists are those of their elements.
 */
export function checkFieldFilter(filter: FieldFilter, view: SchemaView): FilterProblem | null {
  const [first = ''] = filter.path;
  const virtual = propertyNames(view).includes(first) ? undefined : virtualField(first);
  if (virtual !== undefined) {
    if (filter.path.length > 1) return unknownField(filter.path.join('.'), []);
    return asksNothing(filter) ? null : checkVirtual(virtual, filter, view);
  }
  let place = view;
  for (const [depth, name] of filter.path.entries()) {
    const names = propertyNames(place);
    if (names.length > 0 && isClosed(place) && !names.includes(name)) {
      return unknownField(name, depth === 0 ? [...names, ...VIRTUAL_NAMES] : names);
    }
    place = elementsOf(viewProperty(place, name));
  }
  return asksNothing(filter) ? null : checkValue(filter, place);
}

/** Whether any text may be in the filter: it asks for absence, or for a part of a text. */
function asksNothing({ text, operator }: FieldFilter): boolean {
  return text === '' || operator === '~';
}

function checkVirtual(
  virtual: VirtualField,
  filter: FieldFilter,
  view: SchemaView,
): FilterProblem | null {
  const [name = ''] = filter.path;
  switch (virtual) {
    case 'status': {
      const allowed = statusesIn(view);
      const isOdd = isEquality(filter) && allowed !== null && !allowed.includes(filter.text);
      return isOdd ? notAllowed(name, filter.text, allowed) : null;
    }
    case 'active':
      return ACTIVE_WORDS.has(filter.text.toLowerCase())
        ? null
        : notAllowed(name, filter.text, [...ACTIVE_WORDS.keys()]);
    case 'updated':
      return filter.day === null ? wrongKind('no-day', name, filter.text) : null;
    case 'daysLeft':
      return filter.number === null ? wrongKind('no-number', name, filter.text) : null;
    default:
      return null;
  }
}

function isEquality({ operator }: FieldFilter): boolean {
  return operator === '=' || operator === '!=';
}

/** A list is asked about its elements. */
function elementsOf(view: SchemaView): SchemaView {
  const items = viewItems(view);
  return items.facets.length === 0 ? view : elementsOf(items);
}

function checkValue(filter: FieldFilter, view: SchemaView): FilterProblem | null {
  const allowed = isEquality(filter) ? allowedValues(view)?.map(String) : undefined;
  const name = filter.path.join('.');
  if (allowed !== undefined && !allowed.includes(filter.text)) {
    const isOther = [filter.day, filter.number, filter.truth].some(
      (value) => value !== null && allowed.includes(String(value)),
    );
    if (!isOther) return notAllowed(name, filter.text, allowed);
  }
  const types = jsonTypes(view);
  const only = (...wanted: string[]): boolean =>
    types !== null && types.size > 0 && [...types].every((type) => wanted.includes(type));
  if (only('integer', 'number', 'null') && filter.number === null) {
    return wrongKind('no-number', name, filter.text);
  }
  if (only('boolean', 'null') && filter.truth === null) {
    return wrongKind('no-truth', name, filter.text);
  }
  const isDay = DAY_FORMATS.has(String(keyword(view, 'format')));
  return isDay && filter.day === null ? wrongKind('no-day', name, filter.text) : null;
}

function unknownField(name: string, known: readonly string[]): FilterProblem {
  return { kind: 'unknown-field', name, nearest: nearest(name, known) ?? null, known };
}

function notAllowed(name: string, value: string, allowed: readonly string[]): FilterProblem {
  return {
    kind: 'not-allowed-value',
    name,
    nearest: nearest(value, allowed) ?? null,
    value,
    allowed,
  };
}

function wrongKind(
  kind: 'no-number' | 'no-day' | 'no-truth',
  name: string,
  value: string,
): FilterProblem {
  return { kind, name, nearest: null, value };
}

/** What is wrong with a filter, for people. */
export function filterProblemWords(problem: FilterProblem, language: Language): string {
  const { names, refusals } = wordsIn(language);
  const { kind, name, nearest: near } = problem;
  switch (kind) {
    case 'unknown-field': {
      const { known } = problem;
      const shown = known.slice(0, SHOWN);
      return names.noField(name, near, shown, known.length - shown.length);
    }
    case 'not-allowed-value':
      return refusals.notAValue(name, problem.value, near, problem.allowed);
    case 'no-number':
    case 'no-day':
    case 'no-truth':
      return refusals.notOfKind(name, kind, problem.value);
  }
}
