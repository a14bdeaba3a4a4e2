import { report } from '../diagnostic/catalogue.ts';
import type { Finding } from '../diagnostic/finding.ts';
import type { Tree } from '../tree/tree.ts';
import { readDocument } from './document.ts';
import { fileFinding } from './file-finding.ts';
import { type JsonObject, property } from './json.ts';
import type { Post, RecordType, SetAside } from './post.ts';
import { idFindings, idOf } from './register-ids.ts';
import type { Schemas } from './schema-compile.ts';
import { schemaFindings } from './schema-faults.ts';
import { viewDocument } from './schema-view.ts';
import { readText } from './text.ts';

/** A file that a type owns, and what is needed to judge it. */
export interface RecordFile {
  readonly type: RecordType;
  readonly schemaFile: string;
  /** From the root, and from the register's folder. */
  readonly path: string;
  readonly local: string;
}

export interface RecordReading {
  readonly result:
    | { readonly kind: 'post'; readonly post: Post }
    | { readonly kind: 'set-aside'; readonly setAside: SetAside };
  readonly findings: readonly Finding[];
  /** Null when the file could not be read. */
  readonly bytes: Uint8Array | null;
}

/** Reads one file. What its schema refuses is set aside; what is wrong beyond the schema is only reported. */
export function readRecord(tree: Tree, file: RecordFile, schemas: Schemas): RecordReading {
  const reading = tree.read(file.path);
  if (reading.kind === 'fault') {
    return { ...aside(file, undefined, [fileFinding(file.path, reading.fault)]), bytes: null };
  }
  const { bytes } = reading;
  const text = readText(bytes, file.path);
  if (text.kind === 'refused') return { ...aside(file, undefined, text.findings), bytes };
  const document = readDocument(text.text, file.path);
  if (document.kind === 'refused') return { ...aside(file, undefined, document.findings), bytes };
  const judged = judge(document.value, file, schemas);
  return {
    result: judged.result,
    findings: [...text.findings, ...document.findings, ...judged.findings],
    bytes,
  };
}

/** A file that is set aside without having been read. */
export function setAsideUnread({ type, path, local }: RecordFile): SetAside {
  return { type: type.name, path, id: idOf(type.idRule, local, undefined) };
}

type Judgement = Omit<RecordReading, 'bytes'>;

function judge(value: JsonObject, file: RecordFile, schemas: Schemas): Judgement {
  const { type, path, local, schemaFile } = file;
  const validator = schemas.validator(schemaFile);
  if (validator.kind === 'refused') return aside(file, value, []);
  const id = idOf(type.idRule, local, value);
  const about = { type: type.name, post: id };
  const verdict = validator.validate(value);
  if (verdict.kind === 'valid') {
    const example = property(value, 'eksempel') === true;
    const post: Post = { type: type.name, id, path, value, example };
    return { result: { kind: 'post', post }, findings: idFindings(post, type.idRule, local) };
  }
  if (verdict.kind === 'endless') {
    const whole = { kind: 'target', target: { path, pointer: '', part: 'value' } } as const;
    return aside(file, value, [
      report('schema/document', { fault: { kind: 'endless' } }, whole, about),
    ]);
  }
  const view = viewDocument(schemaFile, schemas.documents);
  const statusLog = type.livslop?.log ?? null;
  return aside(
    file,
    value,
    schemaFindings(verdict.faults, { path, value, view, about, statusLog }),
  );
}

function aside(
  { type, path, local }: RecordFile,
  value: JsonObject | undefined,
  findings: readonly Finding[],
): Judgement {
  const setAside = { type: type.name, path, id: idOf(type.idRule, local, value) };
  return { result: { kind: 'set-aside', setAside }, findings };
}
