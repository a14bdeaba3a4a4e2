import type { Json, JsonObject } from '../../src/read/json.ts';
import { isList, isObject } from '../../src/read/json.ts';

/** One thing a schema asks for. */
export interface Constraint {
  /** Where it stands in the schema; of `required`, with the name that must be there. */
  readonly pointer: string;
  readonly keyword: string;
}

const BOUNDS = [
  'enum',
  'const',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
];
const SUBSCHEMAS = ['items', 'propertyNames', 'then'];
const NAMED_SUBSCHEMAS = ['properties', '$defs'];
/** What asks for nothing by itself: `if` only says when `then` does, and a `$ref` is tested where it leads. */
const SILENT = ['$schema', '$id', '$ref', 'title', 'description', 'examples', 'if'];

/** Takes a schema; gives every constraint in it. Throws for a keyword it does not know, since then a constraint may be overlooked. */
export function constraintsOf(schema: Json, pointer = ''): Constraint[] {
  if (schema === false) return [{ pointer, keyword: 'false' }];
  if (!isObject(schema)) throw new Error(`${pointer}: not a schema`);
  return Object.entries(schema).flatMap(([keyword, value]) =>
    constraintsOfKeyword(keyword, value, schema, pointer),
  );
}

function constraintsOfKeyword(
  keyword: string,
  value: Json,
  schema: JsonObject,
  pointer: string,
): Constraint[] {
  const at = `${pointer}/${keyword}`;
  if (SILENT.includes(keyword) || keyword.startsWith('x-')) return [];
  if (BOUNDS.includes(keyword)) return [{ pointer: at, keyword }];
  if (keyword === 'type') return isBranch(pointer) ? [] : [{ pointer: at, keyword }];
  if (keyword === 'required')
    return (value as string[]).map((name) => ({ pointer: `${at}/${name}`, keyword }));
  if (keyword === 'additionalProperties' && value === false) return [{ pointer: at, keyword }];
  if (keyword === 'additionalProperties' || SUBSCHEMAS.includes(keyword))
    return constraintsOf(value, at);
  if (NAMED_SUBSCHEMAS.includes(keyword) && isObject(value))
    return Object.entries(value).flatMap(([name, part]) => constraintsOf(part, `${at}/${name}`));
  if (keyword === 'allOf' && isList(value))
    return value.flatMap((part, index) => constraintsOf(part, `${at}/${index}`));
  if (keyword === 'anyOf' && isList(value)) {
    const own: Constraint = { pointer: at, keyword };
    const isChoiceOfNames = value.every((part) => isObject(part) && 'required' in part);
    if (isChoiceOfNames) return [own];
    return [own, ...value.flatMap((part, index) => constraintsOf(part, `${at}/${index}`))];
  }
  throw new Error(`${at}: ${JSON.stringify(schema)} holds a keyword no fixture is made for`);
}

/** The type of a branch of `anyOf` is a part of the choice, not a constraint of its own. */
function isBranch(pointer: string): boolean {
  return /\/anyOf\/\d+$/.test(pointer);
}

/** The schema without that constraint, the rest untouched. */
export function without(schema: Json, { pointer, keyword }: Constraint): Json {
  return removed(schema, pointer.split('/').slice(1), keyword);
}

function removed(schema: Json, path: readonly string[], keyword: string): Json {
  const [first, ...rest] = path;
  if (first === undefined) return schema;
  if (isList(schema)) {
    if (keyword === 'required' && rest.length === 0) return schema.filter((name) => name !== first);
    return schema.map((part, index) =>
      String(index) === first ? removed(part, rest, keyword) : part,
    );
  }
  if (!isObject(schema)) throw new Error(`${first} is not in the schema`);
  if (keyword === 'required' && rest.length === 1 && first === 'required') {
    const names = schema['required'] as Json;
    return { ...schema, required: removed(names, rest, keyword) };
  }
  if (rest.length > 0) return { ...schema, [first]: removed(schema[first] ?? {}, rest, keyword) };
  const { [first]: _, ...kept } = schema;
  return keyword === 'false' ? { ...kept, [first]: {} } : kept;
}
