import { report } from '../../diagnostic/catalogue.ts';
import type { DocumentFault } from '../../diagnostic/codes/schema-document.ts';
import type { ExtensionKeyword } from '../../diagnostic/codes/schema-keyword.ts';
import type { LivslopFault } from '../../diagnostic/codes/schema-livslop.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import type { Json, JsonObject } from '../json.ts';
import { extend, segments } from '../pointer.ts';
import { knownKeywords, type RawFault, schemaStandardFaults } from './engine.ts';
import { formats } from './formats.ts';
import { STATUS_CLASSES } from './livslop-type.ts';
import { patternFault } from './pattern.ts';
import { subschemas } from './walk.ts';

/** Our extension keywords besides `x-livslop`, each with a form of its own. */
const EXTENSIONS: readonly ExtensionKeyword[] = [
  'x-tittel',
  'x-referanse',
  'x-personvern',
  'x-mangler',
  'x-enhet',
  'x-kolonner',
  'x-unik',
];

/** All our extension keywords. */
export const OWN_KEYWORDS: readonly string[] = [...EXTENSIONS, 'x-livslop'];

/** What the meta-schema has against a schema document: one finding a place, and none about what holds a place with one. */
export function metaFindings(schema: JsonObject, path: string): Finding[] {
  const places = subschemas(schema).map(({ pointer }) => pointer);
  const findings = new Map<string, Finding>();
  for (const fault of schemaStandardFaults(schema)) {
    if (fault.keyword === 'propertyNames') continue;
    const found = metaFinding(fault, keywordAt(fault.instancePath, places), path);
    const field = found.field ?? '';
    if (!findings.has(field)) findings.set(field, found);
  }
  const all = [...findings.keys()];
  return [...findings].flatMap(([field, found]) =>
    all.some((other) => other.startsWith(`${field}/`)) && found.code === 'schema/document'
      ? []
      : [found],
  );
}

/** A finding at a place in a schema document. */
export function documentFinding(fault: DocumentFault, path: string, pointer: string): Finding {
  return report('schema/document', { fault }, inSchema(path, pointer), { field: pointer });
}

/** A place in a schema document. */
export function inSchema(path: string, pointer: string, part: 'key' | 'value' = 'value'): Where {
  return { kind: 'target', target: { path, pointer, part } };
}

/** A keyword of a schema, and the path from its value to the fault. */
interface KeywordPlace {
  readonly schema: string;
  readonly keyword: string;
  readonly within: string;
}

function keywordAt(pointer: string, schemas: readonly string[]): KeywordPlace {
  const schema =
    schemas.findLast((place) => pointer === place || pointer.startsWith(`${place}/`)) ?? '';
  const [keyword = ''] = segments(pointer.slice(schema.length));
  return { schema, keyword, within: pointer.slice(extend(schema, keyword).length) };
}

function metaFinding(fault: RawFault, place: KeywordPlace, path: string): Finding {
  const { instancePath, params, propertyName } = fault;
  // The data of a fault in a schema is a part of that schema, and so JSON.
  const value = fault.data as Json;
  const { schema, keyword } = place;
  const at = extend(schema, keyword);
  if (fault.keyword === 'unevaluatedProperties')
    return unknownKeyword(String(params['unevaluatedProperty']), instancePath, path);
  if (keyword === 'x-livslop') return livslopFinding(fault, place, path);
  const extension = EXTENSIONS.find((name) => name === keyword);
  if (extension !== undefined) {
    const args = { keyword: extension, fault: { kind: 'form' } } as const;
    return report('schema/extension', args, inSchema(path, at), { field: at });
  }
  if (fault.keyword === 'format') return patternFinding(String(value), instancePath, fault, path);
  if (keyword === '$schema' && typeof value === 'string')
    return documentFinding({ kind: 'dialect', dialect: value }, path, at);
  if (keyword === 'format' && typeof value === 'string') {
    const known = Object.keys(formats);
    const args = { format: value, nearest: nearest(value, known) ?? null, known };
    return report('schema/unknown-format', args, inSchema(path, at), { field: at });
  }
  if (keyword === 'properties' && propertyName !== undefined) {
    const name = extend(instancePath, propertyName);
    return documentFinding({ kind: 'forbidden-name', name: propertyName }, path, name);
  }
  const named = segments(instancePath).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  return documentFinding(
    { kind: 'keyword-value', keyword: named, value: shown(value) },
    path,
    instancePath,
  );
}

function unknownKeyword(keyword: string, pointer: string, path: string): Finding {
  const field = extend(pointer, keyword);
  const near = nearest(keyword, [...knownKeywords(), ...OWN_KEYWORDS]) ?? null;
  return report(
    'schema/unknown-keyword',
    { keyword, nearest: near },
    inSchema(path, field, 'key'),
    {
      field,
      severity: 'error',
    },
  );
}

/** About a `pattern`, or about the name of one of the `patternProperties`. */
function patternFinding(text: string, pointer: string, fault: RawFault, path: string): Finding {
  const pattern = fault.propertyName ?? text;
  const field = fault.propertyName === undefined ? pointer : extend(pointer, pattern);
  const why = patternFault(pattern) ?? { fault: 'standard', detail: pattern };
  return report('schema/regexp', { pattern, ...why }, inSchema(path, field), { field });
}

const LIVSLOP_KEYS: readonly string[] = ['plan', 'logg', ...STATUS_CLASSES];

function livslopFinding(fault: RawFault, { schema, within }: KeywordPlace, path: string): Finding {
  const at = extend(schema, 'x-livslop');
  const [part] = segments(within);
  const found = (args: LivslopFault, pointer: string): Finding =>
    report('schema/livslop', { fault: args }, inSchema(path, pointer), { field: pointer });
  const unknown: unknown = fault.params['additionalProperty'];
  if (typeof unknown === 'string') {
    const known = part === 'plan' ? ['fra', 'til'] : LIVSLOP_KEYS;
    const near = nearest(unknown, known) ?? null;
    return found(
      { kind: 'unknown-key', key: unknown, nearest: near },
      extend(fault.instancePath, unknown),
    );
  }
  if (part === undefined) {
    if (fault.keyword === 'dependentRequired') return found({ kind: 'classes-without-log' }, at);
    const detail = fault.keyword === 'type' ? 'not-object' : 'no-plan-no-log';
    return found({ kind: 'form', detail }, at);
  }
  if (part === 'plan') return found({ kind: 'form', detail: 'plan' }, at + within);
  const detail = part === 'logg' ? 'log' : 'class';
  return found({ kind: 'form', detail }, extend(at, part));
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
