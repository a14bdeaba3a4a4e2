import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { resolveReference, type SchemaDocuments } from './view.ts';
import { subschemas } from './walk.ts';

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
      typeof reference === 'string' ? resolveReference(reference, document, documents) : undefined;
    const here = ['allOf', 'anyOf', 'oneOf'].flatMap((key) =>
      isList(schema[key]) ? schema[key] : [],
    );
    const single = ['not', 'if', 'then', 'else'].map((key) => schema[key]);
    const found =
      (target !== undefined && visit(target.schema, target.document)) ||
      [...here, ...single].some((inner) => visit(inner, document));
    open.delete(schema);
    done.add(schema);
    return found;
  };
  return subschemas(documents.get(name) ?? {}).some(({ schema }) => visit(schema, name));
}
