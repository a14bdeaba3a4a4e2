import { distance } from 'fastest-levenshtein';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isObject, type JsonObject } from '../json.ts';
import { extend } from '../pointer.ts';
import { extensionFindings } from './extensions.ts';
import { livslopFindings } from './livslop.ts';
import { documentFinding, inSchema, metaFindings, OWN_KEYWORDS } from './meta-findings.ts';
import { mostStates } from './pattern.ts';
import { isEndless, referenceTarget, type SchemaDocuments } from './references.ts';
import { unseenFields } from './unseen-fields.ts';
import { isDeeper, type Subschema, subschemas } from './walk.ts';

/** A schema document as it was read; `path` is null for one that belongs to the tool. */
export interface SchemaFile {
  readonly name: string;
  readonly path: string | null;
  readonly value: JsonObject;
}

/** How many levels of lists and objects a schema may have. */
export const DEEPEST = 100;

/** How many schemas one document may have: a schema for each field, and for each branch of a choice. */
export const MOST_PARTS = 2_000;

/** How large all its patterns may be together when each repetition is written out. */
const MOST_STATES = 100_000;

function patternStates(parts: readonly Subschema[]): number {
  const patterns = parts.flatMap(({ schema }) => [
    ...(typeof schema['pattern'] === 'string' ? [schema['pattern']] : []),
    ...Object.keys(isObject(schema['patternProperties']) ? schema['patternProperties'] : {}),
  ]);
  return patterns.reduce((sum, pattern) => sum + mostStates(pattern), 0);
}

/** What is wrong in one schema document among others; an error means that it cannot be used. The tool's own are sound. */
export function lintSchema(
  { name, path, value }: SchemaFile,
  files: ReadonlyMap<string, SchemaFile>,
  documents: SchemaDocuments,
): Finding[] {
  if (path === null) return [];
  if (isDeeper(value, DEEPEST))
    return [documentFinding({ kind: 'too-deep', limit: DEEPEST }, path, '')];
  const parts = subschemas(value);
  if (parts.length > MOST_PARTS) {
    const fault = { kind: 'too-large', count: parts.length, limit: MOST_PARTS } as const;
    return [documentFinding(fault, path, '')];
  }
  if (patternStates(parts) > MOST_STATES)
    return [documentFinding({ kind: 'costly-patterns' }, path, '')];
  const form = metaFindings(value, path);
  const otherDialect = form.filter(({ field }) => field === '/$schema');
  if (otherDialect.length > 0) return otherDialect;
  const findings = [
    ...form,
    ...parts.flatMap((inner) => [
      ...misspeltExtensions(inner, path),
      ...innerIds(inner, path),
      ...lostReferences(inner, name, path, documents),
      ...unseenFields(inner, name, path, documents),
    ]),
    ...sameIds(name, path, value, files),
  ];
  if (findings.some(refuses)) return findings;
  findings.push(...livslopFindings(name, path, documents));
  findings.push(...extensionFindings(name, path, documents));
  if (!findings.some(refuses) && isEndless(name, documents))
    findings.push(documentFinding({ kind: 'endless' }, path, ''));
  return findings;
}

/** Whether the schema that the finding is about cannot be used. A date without a format is an error, but posts can be read. */
export function refuses(found: Finding): boolean {
  const isAboutDate = found.code === 'schema/livslop' && found.args.fault.kind === 'not-a-date';
  return found.severity === 'error' && !isAboutDate;
}

function misspeltExtensions({ schema, pointer }: Subschema, path: string): Finding[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (!keyword.startsWith('x-') || OWN_KEYWORDS.includes(keyword)) return [];
    const near = OWN_KEYWORDS.find((own) => distance(keyword.normalize('NFC'), own) <= 2);
    if (near === undefined) return [];
    const field = extend(pointer, keyword);
    const args = { keyword, nearest: near };
    return [report('schema/unknown-keyword', args, inSchema(path, field, 'key'), { field })];
  });
}

function innerIds({ schema, pointer }: Subschema, path: string): Finding[] {
  if (pointer === '' || !Object.hasOwn(schema, '$id')) return [];
  return [documentFinding({ kind: 'inner-id' }, path, extend(pointer, '$id'))];
}

function sameIds(
  name: string,
  path: string,
  { $id }: JsonObject,
  files: ReadonlyMap<string, SchemaFile>,
): Finding[] {
  const other = [...files.values()].find((file) => file.name < name && file.value['$id'] === $id);
  if (typeof $id !== 'string' || other === undefined) return [];
  const fault = { kind: 'same-id', id: $id, other: other.path ?? other.name } as const;
  return [documentFinding(fault, path, '/$id')];
}

function lostReferences(
  { schema, pointer }: Subschema,
  name: string,
  path: string,
  documents: SchemaDocuments,
): Finding[] {
  const reference = schema['$ref'];
  if (typeof reference !== 'string' || referenceTarget(reference, name, documents) !== null)
    return [];
  const field = extend(pointer, '$ref');
  const args = { reference, nearest: nearestReference(reference, name, documents) };
  return [report('schema/reference', args, inSchema(path, field), { field })];
}

/** The nearest of all places that `$ref` is used for; the ending that all schema files have makes no two of them alike. */
function nearestReference(
  reference: string,
  from: string,
  documents: SchemaDocuments,
): string | null {
  const short = (written: string): string => written.replace('.schema.json', '');
  const places = new Map(placesIn(documents, from).map((written) => [short(written), written]));
  const near = nearest(short(reference), places.keys());
  return near === undefined ? null : (places.get(near) ?? null);
}

function placesIn(documents: SchemaDocuments, from: string): string[] {
  return [...documents].flatMap(([name, value]) => {
    const prefix = name === from ? '' : name;
    const places = ['$defs', 'definitions'].flatMap((group) =>
      Object.keys(isObject(value[group]) ? value[group] : {}).map(
        (key) => `${prefix}#/${group}/${key}`,
      ),
    );
    return prefix === '' ? places : [name, ...places];
  });
}
