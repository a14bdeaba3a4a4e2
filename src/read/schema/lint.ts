import { distance } from 'fastest-levenshtein';
import { report } from '../../diagnostic/catalogue.ts';
import type { DocumentFault } from '../../diagnostic/codes/schema-document.ts';
import type { Finding, Severity, Where } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { formats } from '../formats.ts';
import { isObject, type JsonObject } from '../json.ts';
import { knownKeywords, type RawFault, schemaStandardFaults } from './engine.ts';
import { patternFault } from './pattern.ts';
import { extend, isDeeper, segments, subschemas } from './walk.ts';

/** Our own extension keywords. */
const EXTENSIONS: readonly string[] = [
  'x-tittel',
  'x-referanse',
  'x-livslop',
  'x-personvern',
  'x-mangler',
  'x-unik',
  'x-kolonner',
];

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
/** How many levels of lists and objects a schema may have. */
export const DEEPEST = 100;
const FORBIDDEN_NAMES = ['__proto__'];

/** What is wrong with one schema document taken by itself; an error means that it cannot be used. */
export function lintSchema(schema: JsonObject, path: string): Finding[] {
  if (isDeeper(schema, DEEPEST))
    return [documentFinding({ kind: 'too-deep', limit: DEEPEST }, path, '')];
  const dialect = schema['$schema'];
  if (typeof dialect === 'string' && dialect.replace(/#$/, '') !== DIALECT) {
    return [documentFinding({ kind: 'dialect', dialect }, path, '/$schema')];
  }
  const own = subschemas(schema).flatMap(({ schema: inner, pointer }) => [
    ...keywordFindings(inner, pointer, path),
    ...valueFindings(inner, pointer, path),
  ]);
  const standard = standardFindings(schema, path).filter(
    ({ field }) => !own.some((found) => found.field === field),
  );
  return [...own, ...standard];
}

/** A finding at a place in a schema document. */
export function documentFinding(fault: DocumentFault, path: string, pointer: string): Finding {
  return report('schema/document', { fault }, inSchema(path, pointer, 'value'), { field: pointer });
}

function inSchema(path: string, pointer: string, part: 'key' | 'value'): Where {
  return { kind: 'target', target: { path, pointer, part } };
}

function keywordFindings(schema: JsonObject, pointer: string, path: string): Finding[] {
  return Object.keys(schema).flatMap((keyword) => {
    const at = extend(pointer, keyword);
    const found = (near: string | null, severity: Severity): Finding[] => [
      report('schema/unknown-keyword', { keyword, nearest: near }, inSchema(path, at, 'key'), {
        field: at,
        severity,
      }),
    ];
    if (keyword.startsWith('x-')) {
      const near = EXTENSIONS.includes(keyword) ? undefined : nearestExtension(keyword);
      return near === undefined ? [] : found(near, 'warning');
    }
    if (keyword === '$anchor' || knownKeywords().has(keyword)) return [];
    return found(nearest(keyword, [...knownKeywords(), ...EXTENSIONS]) ?? null, 'error');
  });
}

function nearestExtension(keyword: string): string | undefined {
  return EXTENSIONS.find((extension) => distance(keyword.normalize('NFC'), extension) <= 2);
}

function valueFindings(schema: JsonObject, pointer: string, path: string): Finding[] {
  const { pattern, format, properties, patternProperties } = schema;
  const findings: Finding[] = [];
  if (typeof pattern === 'string')
    findings.push(...patternFindings(pattern, extend(pointer, 'pattern'), path));
  if (isObject(patternProperties)) {
    const at = extend(pointer, 'patternProperties');
    for (const name of Object.keys(patternProperties))
      findings.push(...patternFindings(name, extend(at, name), path));
  }
  if (typeof format === 'string' && !Object.hasOwn(formats, format)) {
    const at = extend(pointer, 'format');
    const known = Object.keys(formats);
    const args = { format, nearest: nearest(format, known) ?? null, known };
    findings.push(
      report('schema/unknown-format', args, inSchema(path, at, 'value'), { field: at }),
    );
  }
  if (isObject(properties)) {
    const at = extend(pointer, 'properties');
    for (const name of FORBIDDEN_NAMES.filter((forbidden) =>
      Object.hasOwn(properties, forbidden),
    )) {
      findings.push(documentFinding({ kind: 'forbidden-name', name }, path, extend(at, name)));
    }
  }
  if (pointer !== '' && Object.hasOwn(schema, '$id')) {
    findings.push(documentFinding({ kind: 'inner-id' }, path, extend(pointer, '$id')));
  }
  return findings;
}

function patternFindings(pattern: string, pointer: string, path: string): Finding[] {
  const fault = patternFault(pattern);
  if (fault === null) return [];
  return [
    report('schema/regexp', { pattern, ...fault }, inSchema(path, pointer, 'value'), {
      field: pointer,
    }),
  ];
}

/** One finding per place: of what the standard says against it, the first. */
function standardFindings(schema: JsonObject, path: string): Finding[] {
  const { $schema: _, ...plain } = schema;
  const faults = new Map<string, RawFault>();
  for (const fault of schemaStandardFaults(plain)) {
    if (!faults.has(fault.instancePath)) faults.set(fault.instancePath, fault);
  }
  const places = [...faults.keys()];
  return [...faults]
    .filter(([place]) => !places.some((other) => other.startsWith(`${place}/`)))
    .map(([place, { data }]) => {
      const keyword = segments(place).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
      // The data of a fault in a schema is a part of that schema, and so JSON.
      const value = typeof data === 'string' ? data : JSON.stringify(data);
      return documentFinding({ kind: 'keyword-value', keyword, value }, path, place);
    });
}
