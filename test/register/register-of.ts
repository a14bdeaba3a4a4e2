import type { Finding } from '../../src/diagnostic/finding.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { USUAL_LIMITS } from '../../src/read/limits.ts';
import type { Post, Quarantined, RefusedContent } from '../../src/read/post.ts';
import type { TypeDeclaration } from '../../src/read/register/declaration.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { recordType } from '../../src/read/register/record-type.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';

interface Parts {
  /** By type: the schema, in `schemas/<type>.schema.json`. */
  readonly schemas: Readonly<Record<string, JsonObject>>;
  /** Documents that no type is described by. */
  readonly documents?: Readonly<Record<string, JsonObject>>;
  /** By type: the values of its posts, in `data/<type>/<id>.yaml`. */
  readonly posts?: Readonly<Record<string, readonly JsonObject[]>>;
  readonly quarantined?: readonly Quarantined[];
  readonly refused?: readonly RefusedContent[];
}

/** A register of values, without files. */
export function registerOf({
  schemas,
  documents = {},
  posts = {},
  quarantined = [],
  refused = [],
}: Parts): Register {
  const all = new Map<string, JsonObject>(Object.entries(documents));
  for (const [type, schema] of Object.entries(schemas)) all.set(`${type}.schema.json`, schema);
  const declarations = Object.keys(schemas).map(declarationOf);
  return buildRegister({
    kind: 'register',
    folder: 'data',
    config: {
      title: 'Prøve',
      timeZone: 'Europe/Oslo',
      examplesCount: false,
      schemaFolder: 'schemas',
      reportedUntil: null,
      limits: USUAL_LIMITS,
      corrections: [],
      periods: new Map(),
      types: declarations,
    },
    types: new Map(
      declarations.map((declaration) => [
        declaration.name,
        recordType(declaration, `schemas/${declaration.schemaFile}`, all, 'Europe/Oslo'),
      ]),
    ),
    documents: all,
    hasUsableSchema: (type) => Object.hasOwn(schemas, type),
    posts: Object.entries(posts).flatMap(([type, values]) =>
      values.map((value) => postOf(type, value)),
    ),
    quarantined,
    unreadSchemas: [],
    refused,
    findings: [],
    filesRead: 0,
    paths: [],
    hash: '',
    asked: readingMemo().asked,
    askedOfRules: (_subject, _question, ask) => ask(),
  });
}

function declarationOf(name: string): TypeDeclaration {
  return {
    name,
    globs: [`${name}/*.yaml`],
    idRule: 'filnavn',
    schemaName: name,
    schemaFile: `${name}.schema.json`,
    keptSince: null,
  };
}

function postOf(type: string, value: JsonObject): Post {
  const id = String(value['id']);
  return { type, id, path: `data/${type}/${id}.yaml`, value, example: false };
}

/** Where a finding stands: `PATH POINTER`, with `@FROM-TO` for a stretch of a text. */
export function placeOf({ where }: Pick<Finding, 'where'>): string {
  if (where.kind !== 'target') return where.kind;
  const { path, pointer, part } = where.target;
  const stretch = typeof part === 'string' ? '' : `@${part.textFrom}-${part.textTo}`;
  return `${path} ${pointer}${stretch}`;
}

/** Findings in short: code and place. */
export function short(findings: readonly Finding[]): string[] {
  return findings.map((found) => `${found.code} ${placeOf(found)}`);
}
