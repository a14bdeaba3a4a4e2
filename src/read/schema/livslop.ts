import { report } from '../../diagnostic/catalogue.ts';
import type { LivslopFault } from '../../diagnostic/codes/schema-livslop.ts';
import type { Finding, Severity } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isObject, type JsonObject, property } from '../json.ts';
import { extend } from '../pointer.ts';
import { STATUS_CLASSES, texts } from './livslop-type.ts';
import { inSchema } from './meta-findings.ts';
import type { SchemaDocuments } from './references.ts';
import {
  allowedValues,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
  viewSchema,
} from './view.ts';
import { subschemas } from './walk.ts';

/** Where an `x-livslop` of a document, sound in form, does not fit its fields; an error means that no life can be told from it. */
export function livslopFindings(name: string, path: string, documents: SchemaDocuments): Finding[] {
  return subschemas(documents.get(name) ?? {}).flatMap(({ schema, pointer }) => {
    const declared = schema['x-livslop'];
    if (!isObject(declared)) return [];
    const view = viewSchema(schema, name, documents);
    const place = extend(pointer, 'x-livslop');
    return [...planFaults(declared, view), ...logFaults(declared, view)].map(
      ({ fault, at, severity }) => {
        const field = place + at;
        return report('schema/livslop', { fault }, inSchema(path, field), { field, severity });
      },
    );
  });
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

function planFaults(declared: JsonObject, view: SchemaView): Placed[] {
  const plan = property(declared, 'plan');
  return ['fra', 'til'].flatMap((end): Placed[] => {
    const name = property(plan, end);
    if (typeof name !== 'string') return [];
    const at = `/plan/${end}`;
    const missing = unknownField(name, view, at);
    if (missing.length > 0) return missing;
    const format = keyword(viewProperty(view, name), 'format');
    return saysDay(format)
      ? []
      : [{ fault: { kind: 'not-a-date', name }, at, severity: 'warning' }];
  });
}

/** Formats of which each text has a day. */
function saysDay(format: unknown): boolean {
  return format === 'dato' || format === 'date' || format === 'date-time';
}

function unknownField(name: string, view: SchemaView, at: string): Placed[] {
  const known = propertyNames(view);
  if (known.includes(name)) return [];
  return [error({ kind: 'unknown-field', name, nearest: nearest(name, known) ?? null }, at)];
}

function logFaults(declared: JsonObject, view: SchemaView): Placed[] {
  const log = property(declared, 'logg');
  if (typeof log !== 'string') return [];
  const missing = unknownField(log, view, '/logg');
  if (missing.length > 0) return missing;
  const entry = viewItems(viewProperty(view, log));
  const fields = propertyNames(entry);
  if (!fields.includes('dato') || !fields.includes('status')) {
    return [error({ kind: 'form', detail: 'log' }, '/logg')];
  }
  const statuses = allowedValues(viewProperty(entry, 'status'));
  if (statuses === null) return [error({ kind: 'form', detail: 'enum' }, '/logg')];
  const undated = saysDay(keyword(viewProperty(entry, 'dato'), 'format'))
    ? []
    : [error({ kind: 'not-a-date', name: 'dato' }, '/logg')];
  return [...undated, ...classFaults(declared, texts(statuses))];
}

function classFaults(declared: JsonObject, statuses: readonly string[]): Placed[] {
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
