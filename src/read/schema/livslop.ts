import { report } from '../../diagnostic/catalogue.ts';
import type { LivslopFault } from '../../diagnostic/codes/schema-document.ts';
import type { Finding, Severity } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import { STATUS_CLASSES, texts } from '../livslop.ts';
import {
  allowedValues,
  keyword,
  propertyNames,
  type SchemaDocuments,
  type SchemaView,
  viewDocument,
  viewItems,
  viewProperty,
} from './view.ts';
import { extend, subschemas } from './walk.ts';

/** What is wrong with every `x-livslop` of a document; an error means that no life can be told from it. */
export function livslopFindings(name: string, path: string, documents: SchemaDocuments): Finding[] {
  return subschemas(documents.get(name) ?? {}).flatMap(({ schema, pointer }) => {
    if (!Object.hasOwn(schema, 'x-livslop')) return [];
    const view = viewOfPart(name, pointer, documents);
    const place = extend(pointer, 'x-livslop');
    return faultsOf(schema['x-livslop'] ?? null, view).map(({ fault, at, severity }) => {
      const full = place + at;
      const target = { path, pointer: full, part: 'value' } as const;
      return report(
        'schema/livslop',
        { fault },
        { kind: 'target', target },
        { field: full, severity },
      );
    });
  });
}

/** The view of a schema inside a document, as if it were a document of its own. */
export function viewOfPart(name: string, pointer: string, documents: SchemaDocuments): SchemaView {
  const encoded = pointer.split('/').map(encodeURIComponent).join('/');
  return viewDocument('', new Map([...documents, ['', { $ref: `${name}#${encoded}` }]]));
}

interface Placed {
  readonly fault: LivslopFault;
  /** The pointer inside `x-livslop`. */
  readonly at: string;
  readonly severity: Severity;
}

function error(fault: LivslopFault, at: string): Placed {
  return { fault, at, severity: 'error' };
}

const KEYS = ['plan', 'logg', ...STATUS_CLASSES];

function faultsOf(declared: Json, view: SchemaView): Placed[] {
  if (!isObject(declared)) return [error({ kind: 'form', detail: 'not-object' }, '')];
  const unknown = unknownKeys(declared, KEYS, '');
  if (!Object.hasOwn(declared, 'plan') && !Object.hasOwn(declared, 'logg')) {
    return [...unknown, error({ kind: 'form', detail: 'no-plan-no-log' }, '')];
  }
  return [...unknown, ...planFaults(declared, view), ...logFaults(declared, view)];
}

function unknownKeys(object: JsonObject, known: readonly string[], at: string): Placed[] {
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) =>
      error({ kind: 'unknown-key', key, nearest: nearest(key, known) ?? null }, extend(at, key)),
    );
}

function planFaults(declared: JsonObject, view: SchemaView): Placed[] {
  const plan = property(declared, 'plan');
  if (plan === undefined) return [];
  const ends = isObject(plan) ? ['fra', 'til'].filter((end) => Object.hasOwn(plan, end)) : [];
  if (!isObject(plan) || ends.length === 0)
    return [error({ kind: 'form', detail: 'plan' }, '/plan')];
  const named = ends.flatMap((end): Placed[] => {
    const name = plan[end];
    const at = `/plan/${end}`;
    if (typeof name !== 'string') return [error({ kind: 'form', detail: 'plan' }, at)];
    const missing = unknownField(name, view, at);
    if (missing.length > 0) return missing;
    const format = keyword(viewProperty(view, name), 'format');
    const isDate = format === 'dato' || format === 'date';
    return isDate ? [] : [{ fault: { kind: 'not-a-date', name }, at, severity: 'warning' }];
  });
  return [...unknownKeys(plan, ['fra', 'til'], '/plan'), ...named];
}

function unknownField(name: string, view: SchemaView, at: string): Placed[] {
  const known = propertyNames(view);
  if (known.includes(name)) return [];
  return [error({ kind: 'unknown-field', name, nearest: nearest(name, known) ?? null }, at)];
}

function logFaults(declared: JsonObject, view: SchemaView): Placed[] {
  const log = property(declared, 'logg');
  if (log === undefined) {
    const hasClasses = STATUS_CLASSES.some((statusClass) => Object.hasOwn(declared, statusClass));
    return hasClasses ? [error({ kind: 'classes-without-log' }, '')] : [];
  }
  if (typeof log !== 'string') return [error({ kind: 'form', detail: 'log' }, '/logg')];
  const missing = unknownField(log, view, '/logg');
  if (missing.length > 0) return missing;
  const entry = viewItems(viewProperty(view, log));
  const fields = propertyNames(entry);
  if (!fields.includes('dato') || !fields.includes('status')) {
    return [error({ kind: 'form', detail: 'log' }, '/logg')];
  }
  const statuses = allowedValues(viewProperty(entry, 'status'));
  if (statuses === null) return [error({ kind: 'form', detail: 'enum' }, '/logg')];
  return classFaults(declared, texts(statuses));
}

function classFaults(declared: JsonObject, statuses: readonly string[]): Placed[] {
  const malformed = STATUS_CLASSES.filter((statusClass) => {
    const listed = property(declared, statusClass);
    return listed !== undefined && (!isList(listed) || texts(listed).length < listed.length);
  });
  if (malformed.length > 0) {
    return malformed.map((statusClass) =>
      error({ kind: 'form', detail: 'class' }, `/${statusClass}`),
    );
  }
  const unclassed = statuses.flatMap((status): Placed[] => {
    const classes = STATUS_CLASSES.filter((name) =>
      texts(property(declared, name)).includes(status),
    );
    if (classes.length === 1) return [];
    if (classes.length === 0) return [error({ kind: 'no-class', status }, '')];
    return [error({ kind: 'two-classes', status, classes }, `/${classes[1] ?? ''}`)];
  });
  const unknown = STATUS_CLASSES.flatMap((statusClass) =>
    texts(property(declared, statusClass)).flatMap((status, index): Placed[] => {
      if (statuses.includes(status)) return [];
      const near = nearest(status, statuses) ?? null;
      return [error({ kind: 'unknown-status', status, nearest: near }, `/${statusClass}/${index}`)];
    }),
  );
  return [...unclassed, ...unknown];
}
