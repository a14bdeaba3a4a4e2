import type { ReferenceFault } from '../diagnostic/codes/ref.ts';
import { isList, isObject, type Json, property } from '../read/json.ts';
import type { Quarantined } from '../read/post.ts';
import {
  isClosed,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../read/schema/view.ts';
import { nearest } from '../text/nearest.ts';
import { type NearWords, nearWords } from './near-words.ts';
import { type RegisterContent, viewOfType } from './register.ts';

/**
 * Whether a value is one that an `x-referanse` (`tiltak`, `innsatsomrade.maal.id`, `*`) allows; if
 * not, the nearest that is. Also known is what cannot be told: where the reference itself leads
 * nowhere, and where a value may be in a file that is quarantined.
 */
export type References = (
  reference: string,
  value: string,
) => 'known' | { readonly nearest: string | null };

/** Takes a register; each list of ids is gathered when it is first asked for. */
export function references(register: RegisterContent): References {
  const targets = new Map<string, Target>();
  return (reference, value) => {
    const target = targets.get(reference) ?? gather(register, reference);
    targets.set(reference, target);
    if (target.isOpen || target.values.has(value)) return 'known';
    return { nearest: target.near(value)[0] ?? null };
  };
}

/** Why no value can meet a reference, or null. */
export function referenceFault(
  register: RegisterContent,
  reference: string,
): ReferenceFault | null {
  if (reference === '*') return null;
  const { type, fields } = splitReference(register, reference);
  if (!register.types.has(type)) {
    return { kind: 'type', type, nearest: nearest(type, register.types.keys()) ?? null };
  }
  let view = viewOfType(register, type);
  for (const field of fields) {
    const inside = throughLists(view);
    view = viewProperty(inside, field);
    if (view.facets.length > 0) continue;
    if (inside.facets.length > 0 && !isClosed(inside)) return null;
    const near = nearest(field, propertyNames(inside)) ?? null;
    return { kind: 'field', type, field: fields.join('.'), nearest: near };
  }
  return null;
}

interface Target {
  readonly values: ReadonlySet<string>;
  /** There may be values that nobody can see. */
  readonly isOpen: boolean;
  readonly near: NearWords;
}

function gather(register: RegisterContent, reference: string): Target {
  if (referenceFault(register, reference) !== null) return target([], true);
  if (reference === '*') {
    const all = [...register.posts, ...register.quarantined];
    const values = all.flatMap(({ type, id }) => [id, `${type}/${id}`]);
    return {
      ...target(values, mayHoldOthers(register.quarantined)),
      near: nearWords(all.map(({ id }) => id)),
    };
  }
  const { type, fields } = splitReference(register, reference);
  if (fields.length === 0) {
    const quarantined = register.quarantinedOf(type);
    const ids = [...register.postsOf(type), ...quarantined].map(({ id }) => id);
    return target(ids, mayHoldOthers(quarantined));
  }
  const values = register.postsOf(type).flatMap(({ value }) => valuesAt(value, fields));
  return target(values, register.quarantinedOf(type).length > 0);
}

/** Whether there may be posts whose ids nobody can see. */
function mayHoldOthers(quarantined: readonly Quarantined[]): boolean {
  return quarantined.some(({ extent }) => extent === 'folder');
}

function target(values: readonly string[], isOpen: boolean): Target {
  return { values: new Set(values), isOpen, near: nearWords(values) };
}

/** The longest beginning that is a type's name, and the path of fields after it. */
function splitReference(
  { types }: RegisterContent,
  reference: string,
): { readonly type: string; readonly fields: readonly string[] } {
  const parts = reference.split('.');
  for (let length = parts.length; length > 1; length -= 1) {
    const type = parts.slice(0, length).join('.');
    if (types.has(type)) return { type, fields: parts.slice(length) };
  }
  return { type: parts[0] ?? '', fields: parts.slice(1) };
}

function valuesAt(value: Json, fields: readonly string[]): string[] {
  if (isList(value)) return value.flatMap((element) => valuesAt(element, fields));
  const [field, ...rest] = fields;
  if (field !== undefined) {
    const inner = isObject(value) ? property(value, field) : undefined;
    return inner === undefined ? [] : valuesAt(inner, rest);
  }
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** The view of what is in a list, where only lists are described here. */
function throughLists(view: SchemaView): SchemaView {
  const inside = viewItems(view);
  return propertyNames(view).length > 0 || inside.facets.length === 0 ? view : throughLists(inside);
}
