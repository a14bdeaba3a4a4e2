import { report } from '../../diagnostic/catalogue.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Reading } from '../../tree/tree.ts';
import { fileFinding, isUnread, withinLimit } from '../file-finding.ts';
import { type JsonObject, property } from '../json.ts';
import type { Limits } from '../limits.ts';
import type { Post, Quarantined, RefusedContent } from '../post.ts';
import type { Schemas } from '../schema/compile.ts';
import { withoutEmptyFields } from '../schema/empty-fields.ts';
import { schemaFindings } from '../schema/faults.ts';
import { KRAV_SCHEMA } from '../schema/folder.ts';
import { viewDocument } from '../schema/view.ts';
import { type DocumentReading, readDocument } from '../yaml/document.ts';
import { readText } from '../yaml/text.ts';
import { idFindings, idOf } from './ids.ts';
import type { RecordType } from './record-type.ts';

/** A file that a type owns, and what is needed to judge it. */
export interface RecordFile {
  readonly type: RecordType;
  readonly schemaFile: string;
  /** From the root, and from the register's folder. */
  readonly path: string;
  readonly local: string;
}

/** The limits of one file. */
export type FileLimits = Pick<Limits, 'file' | 'keys'>;

/** What one file says under the rules of its type. */
export interface FileFacts {
  readonly result:
    | { readonly kind: 'post'; readonly post: Post }
    | {
        readonly kind: 'quarantined';
        readonly quarantined: Quarantined;
        /** Null where nothing of it was read. */
        readonly refused: RefusedContent | null;
      };
  readonly findings: readonly Finding[];
}

/** Takes what was read of a path, and how large it may be; gives the value that is there, whatever its type. */
export function readContent(read: Reading, path: string, limits: FileLimits): DocumentReading {
  const reading = withinLimit(read, limits.file);
  if (reading.kind === 'fault') {
    const unread = isUnread(reading.fault);
    return { kind: 'refused', findings: [fileFinding(path, reading.fault)], unread };
  }
  if (isLfsPointer(reading.bytes)) {
    const start = { line: 1, column: 1 };
    const place = { path, start, end: start };
    const finding = report('file/lfs-pointer', {}, { kind: 'place', place });
    return { kind: 'refused', findings: [finding], unread: true };
  }
  const text = readText(reading.bytes, path);
  if (text.kind === 'refused') return text;
  const document = readDocument(text.text, path, limits.keys);
  if (document.kind === 'refused') return { ...document, text: text.text };
  return { ...document, findings: [...text.findings, ...document.findings] };
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** Whether a file holds only where Git LFS keeps its content. */
function isLfsPointer(bytes: Uint8Array): boolean {
  return LFS_POINTER.every((byte, index) => bytes[index] === byte);
}

/** Takes what is in a file; gives its post, or quarantines it. */
export function judgeContent(
  content: DocumentReading,
  file: RecordFile,
  schemas: Schemas,
): FileFacts {
  if (content.kind === 'refused')
    return quarantine(
      file,
      undefined,
      content.findings,
      content.unread === true,
      content.text === undefined ? null : { kind: 'text', text: content.text },
    );
  const judged = judge(content, file, schemas);
  const { type, id } =
    judged.result.kind === 'post' ? judged.result.post : judged.result.quarantined;
  const named = content.findings
    .filter((found) => !isToldBy(judged.findings, found))
    .map((found) => ({ ...found, type, post: id }));
  return { result: judged.result, findings: [...named, ...judged.findings] };
}

/** Whether the schema says of a number that it is to be a text: that it is read as a number is the same fault. */
function isToldBy(judged: readonly Finding[], { code, field }: Finding): boolean {
  if (code !== 'yaml/number-form') return false;
  return judged.some((found) => found.code === 'schema/type' && found.field === field);
}

/** A file, or a folder of them, that is quarantined without having been read. */
export function quarantineUnread(
  { type, path, local }: RecordFile,
  extent: Quarantined['extent'],
): Quarantined {
  const id = extent === 'folder' ? `${local}/` : idOf(type.idRule, local, undefined);
  return { type: type.name, path, id, extent, unread: extent === 'folder' };
}

function judge(
  { value: asWritten, written }: Extract<DocumentReading, { readonly kind: 'document' }>,
  file: RecordFile,
  schemas: Schemas,
): FileFacts {
  const { type, path, local, schemaFile } = file;
  const validator = schemas.validator(schemaFile);
  if (validator.kind === 'refused') return quarantine(file, asWritten, []);
  // A krav whose limit is left empty would lose it in silence.
  const isKrav = schemaFile === KRAV_SCHEMA;
  const value = isKrav ? asWritten : withoutEmptyFields(asWritten, type.view);
  const id = idOf(type.idRule, local, value);
  const about = { type: type.name, post: id };
  const verdict = validator.validate(value);
  if (verdict.kind === 'valid') {
    const example = property(value, 'eksempel') === true;
    const post: Post = { type: type.name, id, path, value, example };
    return { result: { kind: 'post', post }, findings: idFindings(post, type.idRule, local) };
  }
  if (verdict.kind !== 'faults') {
    const whole = { kind: 'target', target: { path, pointer: '', part: 'value' } } as const;
    return quarantine(file, value, [
      report('schema/document', { fault: { kind: verdict.kind } }, whole, about),
    ]);
  }
  const view = viewDocument(schemaFile, schemas.documents);
  const statusLog = type.livslop?.log ?? null;
  return quarantine(
    file,
    value,
    schemaFindings(verdict.faults, { path, value, written, view, about, statusLog }),
  );
}

/** What is found in a file says which type and post it is, also where the file could not be read as one. */
function quarantine(
  { type, path, local }: RecordFile,
  value: JsonObject | undefined,
  findings: readonly Finding[],
  unread = false,
  content: RefusedContent['content'] | null = value === undefined
    ? null
    : { kind: 'fields', value },
): FileFacts {
  const id = idOf(type.idRule, local, value);
  const quarantined = { type: type.name, path, id, extent: 'post', unread } as const;
  const about = { type: quarantined.type, post: quarantined.id };
  return {
    result: {
      kind: 'quarantined',
      quarantined,
      refused: content === null ? null : { type: type.name, id, path, content },
    },
    findings: findings.map((found) => ({ ...found, ...about })),
  };
}
