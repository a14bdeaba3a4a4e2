import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { inside, localPath } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { extend } from '../pointer.ts';
import type { Post, Quarantined, RefusedContent } from '../post.ts';
import { compileSchemas } from '../schema/compile.ts';
import { readSchemaFolder, type SchemaFolder } from '../schema/folder.ts';
import type { SchemaDocuments } from '../schema/references.ts';
import type { RegisterConfig } from './declaration.ts';
import { type Claims, claimFiles } from './file-types.ts';
import { type ContentHash, contentHash } from './hash.ts';
import { duplicateIds } from './ids.ts';
import { findingsQuestion, type Question } from './questions.ts';
import { CONFIG_FILE, readConfig, recordTypes } from './read-config.ts';
import { quarantineUnread, type RecordFile } from './read-record.ts';
import { type ReadingMemo, readingMemo } from './reading-memo.ts';
import type { RecordType } from './record-type.ts';
import { schemaName } from './register-hash.ts';
import { type Rules, rulesOf, schemasKeyOf } from './rules.ts';

/** All that the files of a register hold. */
export interface RegisterFiles {
  readonly kind: 'register';
  /** From the root. */
  readonly folder: string;
  readonly config: RegisterConfig;
  /** By name, in the order of register.yaml; also types without a schema that can be used. */
  readonly types: ReadonlyMap<string, RecordType>;
  readonly documents: SchemaDocuments;
  /** Whether a type of that name has a schema that says what its posts may hold. */
  readonly hasUsableSchema: (type: string) => boolean;
  /** In the order of types, then by path. */
  readonly posts: readonly Post[];
  /** Files of a type that are not among the posts, in the same order; one that two types own is there for both. */
  readonly quarantined: readonly Quarantined[];
  /** Paths of schemas that could not be read at all. */
  readonly unreadSchemas: readonly string[];
  /** What can still be seen in those that were read. */
  readonly refused: readonly RefusedContent[];
  readonly findings: readonly Finding[];
  /** How many files the types own. */
  readonly filesRead: number;
  /** Every file that the register is made of: register.yaml, the schemas, and the types' files; sorted. */
  readonly paths: readonly string[];
  /** SHA-256 in hex over register.yaml, the schemas and the types' files; the same for LF and CRLF, and wherever the folder lies. */
  readonly hash: string;
  /** Asks something of one post; what was answered before is not asked again. */
  readonly asked: ReadingMemo['asked'];
  /** Asks something of the types and schemas alone, about a subject that is told in full. */
  readonly askedOfRules: AskedOfRules;
}

/** Gives the answer to a question about a subject under certain rules; one that was given before is given again. */
export type AskedOfRules = <T>(subject: string, question: Question<T>, ask: () => T) => T;

export type RegisterReading =
  | RegisterFiles
  /** There is no register.yaml, or it cannot be used. */
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] };

/**
 * Reads the register in a folder of a tree. Bad data gives findings and never throws. With the memo of
 * another version of the register, only what differs is read as YAML and held against its schema.
 */
export function readRegister(
  tree: Tree,
  folder: string,
  memo: ReadingMemo = readingMemo(),
): RegisterReading {
  const content = contentHash();
  const read = readConfig(tree, folder, content, memo);
  if (read.kind === 'refused') return { kind: 'unusable', findings: read.findings };
  const { config } = read;
  const named = schemasKeyOf();
  const schemaFolder = readSchemaFolder(tree, config.schemaFolder, (path, bytes) => {
    content.addNamed(schemaName(config.schemaFolder, path), named.add(path, bytes));
  });
  const schemas = compileSchemas(schemaFolder.files);
  const types = recordTypes(config, schemas);
  const claims = claimFiles(
    folder,
    CONFIG_FILE,
    tree.list(folder),
    config.types,
    config.limits.files,
  );
  const rules = rulesOf({ config, schemas, types }, named.key());
  const records = readRecords(tree, folder, claims, rules, content, memo);
  const idRules = new Map(config.types.map(({ name, idRule }) => [name, idRule]));
  return {
    kind: 'register',
    folder,
    config,
    types,
    documents: schemas.documents,
    hasUsableSchema: (type) =>
      config.types.some(
        ({ name, schemaFile }) =>
          name === type && schemas.validator(schemaFile).kind === 'validator',
      ),
    posts: records.posts,
    quarantined: records.quarantined,
    unreadSchemas: schemaFolder.unread,
    refused: records.refused,
    findings: [
      ...read.findings,
      ...schemaFolder.findings,
      ...missingSchemas(config, inside(folder, CONFIG_FILE), schemaFolder),
      ...memo.askedOfRules(rules.typesKey, '', SCHEMAS, () =>
        schemas.findings(schemaFilesOf(config, schemaFolder)),
      ),
      ...claims.findings,
      ...records.findings,
      ...duplicateIds(records.posts, idRules),
    ],
    filesRead: records.paths.size,
    paths: [inside(folder, CONFIG_FILE), ...schemaFolder.paths, ...records.paths].sort(),
    hash: content.digest(),
    asked: memo.asked,
    askedOfRules: (subject, question, ask) =>
      memo.askedOfRules(rules.typesKey, subject, question, ask),
  };
}

/** Whether there is anything to say of the schemas that the types have. */
const SCHEMAS = findingsQuestion('schemas');

interface Records {
  readonly posts: readonly Post[];
  readonly quarantined: readonly Quarantined[];
  readonly refused: readonly RefusedContent[];
  readonly findings: readonly Finding[];
  readonly paths: ReadonlySet<string>;
}

function readRecords(
  tree: Tree,
  folder: string,
  { claims }: Claims,
  rules: Rules,
  content: ContentHash,
  memo: ReadingMemo,
): Records {
  const posts: Post[] = [];
  const quarantined: Quarantined[] = [];
  const refused: RefusedContent[] = [];
  const findings: Finding[] = [];
  for (const { type, path, readable, extent } of claims) {
    const recordType = rules.types.get(type.name);
    if (recordType === undefined) continue;
    const local = localPath(folder, path);
    const file: RecordFile = { type: recordType, schemaFile: type.schemaFile, path, local };
    if (!readable) {
      content.addNamed(local, null);
      quarantined.push(quarantineUnread(file, extent));
      continue;
    }
    const stored = memo.find(tree, path);
    content.addNamed(local, stored.content);
    const facts = memo.facts(stored, file, rules);
    for (const found of facts.findings) findings.push(found);
    if (facts.result.kind === 'post') {
      posts.push(facts.result.post);
    } else {
      quarantined.push(facts.result.quarantined);
      if (facts.result.refused !== null) refused.push(facts.result.refused);
    }
  }
  return { posts, quarantined, refused, findings, paths: new Set(claims.map(({ path }) => path)) };
}

/** The schema files of the types that are there to be used, each once. */
function schemaFilesOf(config: RegisterConfig, { files }: SchemaFolder): string[] {
  return [...new Set(config.types.map(({ schemaFile }) => schemaFile))].filter((name) =>
    files.has(name),
  );
}

function missingSchemas(config: RegisterConfig, path: string, folder: SchemaFolder): Finding[] {
  if (folder.unread.includes(config.schemaFolder)) return [];
  return config.types.flatMap(({ name, schemaName, schemaFile }) => {
    if (folder.files.has(schemaFile) || folder.unreadable.has(schemaFile)) return [];
    const known = [...folder.files.keys()].map((file) => file.replace(/\.schema\.json$/, ''));
    const pointer = extend('/typer', name);
    const args = {
      type: name,
      expected: inside(config.schemaFolder, schemaFile),
      nearest: nearest(schemaName, known) ?? null,
    };
    const target = { path, pointer, part: 'value' } as const;
    return [
      report(
        'register/no-schema',
        args,
        { kind: 'target', target },
        { type: name, field: pointer },
      ),
    ];
  });
}
