import { posix } from 'node:path';
import kravSchema from '../../../schemas/krav.schema.json' with { type: 'json' };
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { folderOf } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { fileFinding, isUnread, wholeFile, withinLimit } from '../file-finding.ts';
import { isObject } from '../json.ts';
import { USUAL_LIMITS } from '../limits.ts';
import { readText } from '../yaml/text.ts';
import { readJson } from './json.ts';
import type { SchemaFile } from './lint.ts';
import { documentFinding } from './meta-findings.ts';

/** The schema that belongs to the tool, whatever the folder holds under its name. */
export const KRAV_SCHEMA = 'krav.schema.json';

export interface SchemaFolder {
  /** All that could be read, by file name. */
  readonly files: ReadonlyMap<string, SchemaFile>;
  /** Names of files that are there but cannot be read as a schema. */
  readonly unreadable: ReadonlySet<string>;
  /** Paths of what could not be read at all, the folder itself where that is it. */
  readonly unread: readonly string[];
  /** Paths of all of them, from the root. */
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads every `*.schema.json` that lies directly in a folder, and tells `seen` the path and bytes of each. */
export function readSchemaFolder(
  tree: Tree,
  folder: string,
  seen: (path: string, bytes: Uint8Array | null) => void,
): SchemaFolder {
  const files = new Map<string, SchemaFile>();
  const unreadable = new Set<string>();
  const unread: string[] = [];
  const paths: string[] = [];
  const findings: Finding[] = [];
  for (const { path, kind } of tree.list(folder)) {
    if (kind === 'unreadable' && path === folder) {
      unread.push(path);
      findings.push(report('register/unreadable-folder', { path }, wholeFile(path)));
    }
    const name = posix.basename(path);
    if (!name.endsWith('.schema.json') || folderOf(path) !== folder) continue;
    paths.push(path);
    const reading = withinLimit(tree.read(path), USUAL_LIMITS.file);
    seen(path, reading.kind === 'bytes' ? reading.bytes : null);
    if (reading.kind === 'fault' && isUnread(reading.fault)) unread.push(path);
    if (name === KRAV_SCHEMA) continue;
    const read: SchemaReading =
      reading.kind === 'fault'
        ? { kind: 'refused', findings: [fileFinding(path, reading.fault)] }
        : readSchema(reading.bytes, path);
    if (read.kind === 'schema') {
      files.set(name, read.file);
    } else {
      for (const found of read.findings) findings.push(found);
      unreadable.add(name);
    }
  }
  files.set(KRAV_SCHEMA, { name: KRAV_SCHEMA, path: null, value: kravSchema });
  return { files, unreadable, unread, paths, findings };
}

type SchemaReading =
  | { readonly kind: 'schema'; readonly file: SchemaFile }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

function refused(finding: Finding): SchemaReading {
  return { kind: 'refused', findings: [finding] };
}

function readSchema(bytes: Uint8Array, path: string): SchemaReading {
  const text = readText(bytes, path);
  if (text.kind === 'refused') return text;
  const json = readJson(text.text);
  if (json.kind === 'fault') {
    const { line, column } = json.at;
    const place = { path, start: json.at, end: { line, column: column + 1 } };
    return refused(report('schema/json', { end: json.end }, { kind: 'place', place }));
  }
  if (!isObject(json.value)) return refused(documentFinding({ kind: 'not-object' }, path, ''));
  return { kind: 'schema', file: { name: posix.basename(path), path, value: json.value } };
}
