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
import type { Words } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import { statusesIn } from '../check/scope.ts';
import {
  ACTIVE_WORDS,
  type FieldFilter,
  VIRTUAL_NAMES,
  type VirtualField,
  virtualField,
} from './field-filter.ts';

/** What is wrong with a filter, in words, and the nearest that would be right. */
export interface FilterProblem {
  readonly kind: 'unknown-field' | 'not-allowed-value' | 'no-number' | 'no-day' | 'no-truth';
  readonly nearest: string | null;
  readonly words: Words;
}

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

/** Whether any text may stand in the filter: it asks for absence, or for a part of a text. */
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
  const near = nearest(name, known) ?? null;
  const list = (more: string): string =>
    known.length <= SHOWN
      ? known.join(', ')
      : `${known.slice(0, SHOWN).join(', ')} … ${known.length - SHOWN} ${more}`;
  return {
    kind: 'unknown-field',
    nearest: near,
    words: {
      nb: `Det finnes ikke noe felt «${name}» her.${meant(near).nb}${known.length === 0 ? '' : ` Feltene er: ${list('til')}`}`,
      en: `There is no field «${name}» here.${meant(near).en}${known.length === 0 ? '' : ` The fields are: ${list('more')}`}`,
    },
  };
}

function notAllowed(name: string, value: string, allowed: readonly string[]): FilterProblem {
  const near = nearest(value, allowed) ?? null;
  return {
    kind: 'not-allowed-value',
    nearest: near,
    words: {
      nb: `«${name}» kan ikke være «${value}».${meant(near).nb} Skriv en av: ${allowed.join(', ')}`,
      en: `«${name}» cannot be «${value}».${meant(near).en} Write one of: ${allowed.join(', ')}`,
    },
  };
}

const WANTED: Readonly<Record<'no-number' | 'no-day' | 'no-truth', Words>> = {
  'no-number': { nb: 'et tall', en: 'a number' },
  'no-day': { nb: 'en dag, slik: 31.08.2026', en: 'a day, like this: 31.08.2026' },
  'no-truth': { nb: 'ja eller nei', en: 'yes or no (ja, nei)' },
};

function wrongKind(kind: keyof typeof WANTED, name: string, value: string): FilterProblem {
  return {
    kind,
    nearest: null,
    words: {
      nb: `«${name}» er ${WANTED[kind].nb}, men «${value}» er ikke det.`,
      en: `«${name}» is ${WANTED[kind].en}, but «${value}» is not.`,
    },
  };
}

function meant(near: string | null): Words {
  if (near === null) return { nb: '', en: '' };
  return { nb: ` Mente du «${near}»?`, en: ` Did you mean «${near}»?` };
}
