import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import type { SchemaDocuments } from './view.ts';
import { extend, mapSchemas, segments, subschemas } from './walk.ts';

/** A schema document as it was read; `path` is null for one that belongs to the tool. */
export interface SchemaFile {
  readonly name: string;
  readonly path: string | null;
  readonly value: JsonObject;
}

export interface Linked {
  /** Copies in which every `$ref` is `#/…` or `NAME#/…` by file name; those that lead nowhere are left out. */
  readonly documents: SchemaDocuments;
  /** By file name: which other documents its references lead to. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Takes all documents of a schema folder; a `$ref` may name another by file name or by `$id`, and a place by pointer or `$anchor`. */
export function linkSchemas(files: ReadonlyMap<string, SchemaFile>): Linked {
  const documents = new Map<string, JsonObject>();
  const uses = new Map<string, Set<string>>();
  const findings = new Map<string, Finding[]>();
  const ids = identifiers(files);
  for (const file of files.values()) {
    const used = new Set<string>();
    const follow = (reference: string): string | null => {
      const target = findTarget(reference, file, files, ids);
      if (target === null) return null;
      used.add(target.document);
      return `${target.document === file.name ? '' : target.document}#${target.fragment}`;
    };
    findings.set(file.name, lostReferences(file, files, follow));
    // A schema that is an object stays one when its parts are changed.
    documents.set(
      file.name,
      mapSchemas(file.value, (schema) => relink(schema, follow)) as JsonObject,
    );
    uses.set(file.name, used);
  }
  return { documents, uses, findings };
}

/** The documents that the named ones lead to, themselves included. */
export function reachable(roots: readonly string[], uses: Linked['uses']): ReadonlySet<string> {
  const found = new Set<string>(roots);
  for (const name of found) for (const used of uses.get(name) ?? []) found.add(used);
  return found;
}

function relink(schema: JsonObject, follow: (reference: string) => string | null): JsonObject {
  const reference = schema['$ref'];
  if (reference === undefined) return schema;
  const { $ref: _, ...rest } = schema;
  const target = typeof reference === 'string' ? follow(reference) : null;
  return target === null ? rest : { ...rest, $ref: target };
}

function lostReferences(
  file: SchemaFile,
  files: ReadonlyMap<string, SchemaFile>,
  follow: (reference: string) => string | null,
): Finding[] {
  const { path } = file;
  if (path === null) return [];
  return subschemas(file.value).flatMap(({ schema, pointer }) => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string' || follow(reference) !== null) return [];
    const target = { path, pointer: extend(pointer, '$ref'), part: 'value' } as const;
    const near = nearestReference(reference, candidates(file, files));
    const field = target.pointer;
    return [
      report(
        'schema/reference',
        { reference, nearest: near },
        { kind: 'target', target },
        { field },
      ),
    ];
  });
}

/** The ending that all schema files have makes no two of them alike. */
function nearestReference(reference: string, all: readonly string[]): string | null {
  const short = (written: string): string => written.replace('.schema.json', '');
  const names = new Map(all.map((written) => [short(written), written]));
  const near = nearest(short(reference), names.keys());
  return near === undefined ? null : (names.get(near) ?? null);
}

function candidates(file: SchemaFile, files: ReadonlyMap<string, SchemaFile>): string[] {
  return [...files.values()].flatMap(({ name, value }) => {
    const prefix = name === file.name ? '' : name;
    const places = ['$defs', 'definitions'].flatMap((group) =>
      Object.keys(isObject(value[group]) ? value[group] : {}).map(
        (key) => `${prefix}#/${group}/${key}`,
      ),
    );
    return prefix === '' ? places : [name, ...places];
  });
}

function identifiers(files: ReadonlyMap<string, SchemaFile>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { name, value } of files.values()) {
    const id = value['$id'];
    if (typeof id === 'string') ids.set(withoutFragment(id), name);
  }
  return ids;
}

function findTarget(
  reference: string,
  from: SchemaFile,
  files: ReadonlyMap<string, SchemaFile>,
  ids: ReadonlyMap<string, string>,
): { readonly document: string; readonly fragment: string } | null {
  const hash = reference.indexOf('#');
  const place = hash < 0 ? reference : reference.slice(0, hash);
  const document = place === '' ? from.name : findDocument(place, from, files, ids);
  const value = document === null ? undefined : files.get(document)?.value;
  if (document === null || value === undefined) return null;
  const fragment = decode(hash < 0 ? '' : reference.slice(hash + 1));
  if (fragment === null) return null;
  if (fragment === '') return { document, fragment: '' };
  const pointer = fragment.startsWith('/') ? fragment : anchors(value).get(fragment);
  if (pointer === undefined || !isSchema(valueAt(value, pointer))) return null;
  return { document, fragment: pointer.split('/').map(encodeURIComponent).join('/') };
}

function findDocument(
  place: string,
  from: SchemaFile,
  files: ReadonlyMap<string, SchemaFile>,
  ids: ReadonlyMap<string, string>,
): string | null {
  const base = from.value['$id'];
  const absolute =
    typeof base === 'string' && URL.canParse(place, base) ? new URL(place, base).href : place;
  const byId = ids.get(withoutFragment(absolute)) ?? ids.get(place);
  if (byId !== undefined) return byId;
  const name = decode(place.replace(/^\.\//, ''));
  return name !== null && files.has(name) ? name : null;
}

function anchors(document: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { schema, pointer } of subschemas(document)) {
    const anchor = schema['$anchor'];
    if (typeof anchor === 'string') found.set(anchor, pointer);
  }
  return found;
}

/** What stands at a JSON pointer of a document. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  return segments(pointer).reduce<Json | undefined>(
    (value, segment) => (isList(value) ? value[Number(segment)] : property(value, segment)),
    document,
  );
}

function isSchema(value: Json | undefined): boolean {
  return isObject(value) || typeof value === 'boolean';
}

function withoutFragment(id: string): string {
  return id.replace(/#.*$/, '');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
