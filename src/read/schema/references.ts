import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import { segments } from '../pointer.ts';
import { subschemas } from './walk.ts';

/** All schema documents of a register by file name (`felles.schema.json`); `$ref` may only lead into these. */
export type SchemaDocuments = ReadonlyMap<string, JsonObject>;

/** What a `$ref` leads to: a value, and the file name of the document it is in. */
export interface ReferenceTarget {
  readonly value: Json;
  readonly document: string;
}

/**
 * Takes a `$ref` (`#/$defs/logg`, `felles.schema.json#/$defs/dato`, `https://x.no/felles#dato`) and
 * the name of the document it is in; gives what it leads to, or null when that is no schema.
 */
export function referenceTarget(
  reference: string,
  from: string,
  documents: SchemaDocuments,
): ReferenceTarget | null {
  const [place, fragment] = splitReference(reference);
  const document = documentOf(place, from, documents);
  const root = document === null ? undefined : documents.get(document);
  const decoded = decode(fragment);
  if (document === null || root === undefined || decoded === null) return null;
  const value =
    decoded === '' || decoded.startsWith('/')
      ? valueAt(root, decoded)
      : subschemas(root).find(({ schema }) => schema['$anchor'] === decoded)?.schema;
  return isObject(value) || typeof value === 'boolean' ? { value, document } : null;
}

/** The part of a reference before `#`, and the part after it. */
export function splitReference(reference: string): [place: string, fragment: string] {
  const hash = reference.indexOf('#');
  return hash < 0 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

/** The document that the part of a reference before `#` names: by `$id`, else by file name, since editors go by that. */
export function documentOf(place: string, from: string, documents: SchemaDocuments): string | null {
  if (place === '') return from;
  const base = documents.get(from)?.['$id'];
  const absolute =
    typeof base === 'string' && URL.canParse(place, base) ? new URL(place, base).href : place;
  const byId = named(absolute, documents) ?? named(place, documents);
  if (byId !== null) return byId;
  const name = decode(place.replace(/^\.\//, ''));
  return name !== null && documents.has(name) ? name : null;
}

/** The documents that the named ones lead to, themselves included. */
export function reachable(
  roots: Iterable<string>,
  documents: SchemaDocuments,
): ReadonlySet<string> {
  const found = new Set(roots);
  for (const name of found) {
    for (const { schema } of subschemas(documents.get(name) ?? {})) {
      const [place] = splitReference(String(schema['$ref'] ?? ''));
      const document = documentOf(place, name, documents);
      if (document !== null) found.add(document);
    }
  }
  return found;
}

/** Whether some schema of the document leads back to itself at the same place in the data. */
export function isEndless(name: string, documents: SchemaDocuments): boolean {
  const done = new Set<JsonObject>();
  const open = new Set<JsonObject>();
  const visit = (schema: Json | undefined, document: string): boolean => {
    if (!isObject(schema) || done.has(schema)) return false;
    if (open.has(schema)) return true;
    open.add(schema);
    const reference = schema['$ref'];
    const target =
      typeof reference === 'string' ? referenceTarget(reference, document, documents) : null;
    const here = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
      isList(schema[key]) ? schema[key] : [],
    );
    const single = ['not', 'if', 'then', 'else'].map((key) => schema[key]);
    const found =
      (target !== null && visit(target.value, target.document)) ||
      [...here, ...single].some((inner) => visit(inner, document));
    open.delete(schema);
    done.add(schema);
    return found;
  };
  return subschemas(documents.get(name) ?? {}).some(({ schema }) => visit(schema, name));
}

/** The value at a JSON pointer in a document. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  return segments(pointer).reduce<Json | undefined>(
    (value, segment) => (isList(value) ? value[Number(segment)] : property(value, segment)),
    document,
  );
}

/** The document with that `$id`; the last of several with the same. */
function named(id: string, documents: SchemaDocuments): string | null {
  const found = [...documents].findLast(
    ([, { $id }]) => typeof $id === 'string' && splitReference($id)[0] === id,
  );
  return found?.[0] ?? null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
