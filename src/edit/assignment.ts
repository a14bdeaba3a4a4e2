import { isList, isObject, type Json, type JsonObject, property } from '../read/json.ts';
import { typedValue } from '../read/schema/typed-value.ts';
import { type SchemaView, viewItems } from '../read/schema/view.ts';
import type { Edit, Path } from './edit.ts';
import { viewOf } from './key-order.ts';

/** Why an assignment is none. */
export type AssignmentFault =
  | { readonly kind: 'form'; readonly text: string }
  /** No item of the list answers to the name; `known` are the names there are. */
  | {
      readonly kind: 'no-item';
      readonly field: string;
      readonly asked: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'several-items'; readonly field: string; readonly asked: string }
  | { readonly kind: 'not-list'; readonly field: string };

const ASSIGNMENT = /^((?:[^=[\]]|\[[^\]]*\])+?)(\+=|-=|=)([\s\S]*)$/u;

/**
 * Takes `slutt=31.08.2028`, `finansiering[foi-fondet].tilsagn_kr=500000`, `partnere+={navn: X, rolle: Y}`,
 * `tiltak-=T-4-09`, or `saksnr=` (takes the field away); gives the edit of a value with this schema.
 */
export function assignment(
  text: string,
  value: JsonObject,
  view: SchemaView,
): Edit | AssignmentFault {
  const [, left = '', sign = '', right = ''] = ASSIGNMENT.exec(text.normalize('NFC')) ?? [];
  const steps = stepsIn(left.trim());
  if (steps === null || steps.length === 0) return { kind: 'form', text };
  const path = resolved(steps, value);
  if (!isPath(path)) return path;
  const here = path.reduce<Json | undefined>(inner, value);
  const written = right.trim();
  const field = left.trim();
  switch (sign) {
    case '+=':
      if (here !== undefined && !isList(here)) return { kind: 'not-list', field };
      return {
        kind: 'insert',
        path,
        at: here?.length ?? 0,
        value: typedValue(written, viewItems(viewOf(view, path))),
      };
    case '-=': {
      if (!isList(here)) return { kind: 'not-list', field };
      const index = itemNamed(here, written, field);
      return typeof index === 'number' ? { kind: 'remove', path: [...path, index] } : index;
    }
    default:
      return written === ''
        ? { kind: 'remove', path }
        : { kind: 'set', path, value: typedValue(written, viewOf(view, path)) };
  }
}

/** A field of a map, or an item of a list by what it is called. */
type Step = { readonly key: string } | { readonly item: string };

/** `finansiering[foi-fondet].tilsagn_kr` as steps; null where it is none. */
export function stepsIn(left: string): Step[] | null {
  const steps: Step[] = [];
  const piece = /(?:^|\.)([^.[\]]+)|\[([^\]]*)\]/uy;
  let at = 0;
  while (at < left.length) {
    piece.lastIndex = at;
    const found = piece.exec(left);
    if (found === null) return null;
    const [whole, key, item = ''] = found;
    steps.push(key === undefined ? { item: item.trim() } : { key });
    at += whole.length;
  }
  return steps;
}

function resolved(steps: readonly Step[], value: JsonObject): Path | AssignmentFault {
  let here: Json | undefined = value;
  let field = '';
  const path: (string | number)[] = [];
  for (const step of steps) {
    if ('key' in step) {
      path.push(step.key);
      field += `${field === '' ? '' : '.'}${step.key}`;
      here = property(here, step.key);
      continue;
    }
    if (!isList(here)) return { kind: 'not-list', field };
    const index = itemNamed(here, step.item, field);
    if (typeof index !== 'number') return index;
    path.push(index);
    field += `[${step.item}]`;
    here = here[index];
  }
  return path;
}

/** The item that is the text, or has it in one of its fields (`kilde=…` says in which), or else by its number from 1. */
function itemNamed(
  list: readonly Json[],
  asked: string,
  field: string,
): number | Extract<AssignmentFault, { kind: 'no-item' | 'several-items' }> {
  const [, key, text] = /^([\p{L}_][\p{L}\p{N}_-]*)=(.*)$/u.exec(asked) ?? [];
  const found = list.flatMap((item, index) => {
    if (!isObject(item)) return String(item) === asked ? [index] : [];
    if (key !== undefined && text !== undefined)
      return String(property(item, key) ?? '') === text ? [index] : [];
    return Object.values(item).some((inner) => isScalar(inner) && String(inner) === asked)
      ? [index]
      : [];
  });
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined) return { kind: 'several-items', field, asked };
  const number = /^\d+$/.test(asked) ? Number(asked) : 0;
  if (number >= 1 && number <= list.length) return number - 1;
  return { kind: 'no-item', field, asked, known: list.flatMap(nameOf) };
}

/** What each item of a list is called in an assignment: the first text in it where only it has that, else its number. */
export function itemNames(list: Json | null): string[] {
  if (!isList(list)) return [];
  return list.map((item, index) => {
    const [name = ''] = nameOf(item);
    const isName = name !== '' && !name.includes(']') && itemNamed(list, name, '') === index;
    return isName ? name : String(index + 1);
  });
}

/** What stands at a place that an assignment names; undefined where nothing does. */
export function valueAtSteps(value: Json | null, path: string): Json | undefined {
  const steps = stepsIn(path);
  if (steps === null || !isObject(value)) return undefined;
  const found = resolved(steps, value);
  return isPath(found) ? found.reduce<Json | undefined>(inner, value) : undefined;
}

function nameOf(item: Json): string[] {
  if (!isObject(item)) return isScalar(item) ? [String(item)] : [];
  const first = Object.values(item).find(isScalar);
  return first === undefined ? [] : [String(first)];
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return value !== null && ['string', 'number', 'boolean'].includes(typeof value);
}

function isPath(found: Path | AssignmentFault): found is Path {
  return Array.isArray(found);
}

function inner(here: Json | undefined, step: string | number): Json | undefined {
  return isList(here) ? here[Number(step)] : property(here, String(step));
}
