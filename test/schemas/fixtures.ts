import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isList, isObject, type Json, type JsonObject } from '../../src/read/json.ts';
import { ROOT } from '../run-tool.ts';

/** One value changed in an accepted one: what is taken there, what is refused, and how that is told. */
export interface Refusal {
  /** JSON pointer into the value. */
  readonly at: string;
  /** The accepted value it starts from; the first when nothing is said. */
  readonly in?: string;
  /** A value at the edge that is still taken; what stands there already when nothing is said. */
  readonly accept?: Json;
  /** What is refused; nothing at all when nothing is said. */
  readonly refuse?: Json;
  readonly code: string;
  /** Where the finding stands, when that is not where the value is. */
  readonly field?: string;
}

export interface Fixtures {
  readonly accepted: Readonly<Record<string, JsonObject>>;
  /** By the constraint's pointer in the schema. */
  readonly refused: Readonly<Record<string, Refusal>>;
}

/** The names of the shipped schemas, without ending. */
export const SCHEMA_NAMES = readdirSync(join(ROOT, 'schemas'))
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.replace('.schema.json', ''));

export function shippedSchema(name: string): JsonObject {
  return JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));
}

export function fixturesOf(name: string): Fixtures {
  return parse(readFileSync(join(ROOT, `test/schemas/fixtures/${name}.yaml`), 'utf8'));
}

/** The value with another one at the pointer, or without it when there is none. */
export function changed(value: Json, pointer: string, to: Json | undefined): Json {
  const [first, ...rest] = pointer.split('/').slice(1);
  if (first === undefined) return written(to) ?? null;
  const inner = rest.map((step) => `/${step}`).join('');
  if (isList(value))
    return value.map((part, index) => (String(index) === first ? changed(part, inner, to) : part));
  if (!isObject(value)) throw new Error(`${pointer} leads nowhere`);
  if (rest.length > 0) return { ...value, [first]: changed(value[first] ?? {}, inner, to) };
  const { [first]: _, ...others } = value;
  const end = written(to);
  return end === undefined ? others : { ...others, [first]: end };
}

/** `{length: 121}` stands for a text of that length. */
function written(value: Json | undefined): Json | undefined {
  if (!isObject(value) || typeof value['length'] !== 'number') return value;
  return 'x'.repeat(value['length']);
}
