import type { Finding, Where } from '../../diagnostic/finding.ts';
import type { EntryKind, Reading } from '../../tree/tree.ts';
import { USUAL_LIMITS } from '../limits.ts';
import type { DocumentReading } from '../yaml/document.ts';
import { type ContentName, contentName } from './hash.ts';
import { type FileLimits, readContent } from './read-record.ts';

/** A file as it is somewhere: equal blobs are equal bytes. */
export interface StoredFile {
  readonly path: string;
  readonly blob: string;
  readonly kind: EntryKind;
  /** Its bytes, asked for only where what they say is not known. */
  readonly read: () => Reading;
}

/** A file with what its bytes are called; null where they could not be read. */
export interface FoundFile extends StoredFile {
  readonly content: ContentName | null;
}

/** What is in files, whatever their types: read once for the same bytes. */
export interface ContentMemo {
  /** The value that is in a file. */
  readonly content: (file: StoredFile, limits: FileLimits) => DocumentReading;
  /** Whether what is in a file has been read; of one that could not be read it is not remembered. */
  readonly isKnown: (file: StoredFile, limits: FileLimits) => boolean;
  /**
   * A file with what its bytes are called, for which they are read where nobody has done it. Under that name what was
   * read of a folder is known again in git, which calls the same bytes something else.
   */
  readonly withContentName: (file: StoredFile | FoundFile) => FoundFile;
}

export function contentMemo(): ContentMemo {
  const contents = new Map<string, DocumentReading>();
  const names = new Map<string, ContentName>();
  return {
    isKnown: ({ blob }, limits) => contents.has(contentKey(blob, limits)),
    content: ({ path, blob, kind, read }, limits) => {
      const key = contentKey(blob, limits);
      const known = kind === 'file' ? contents.get(key) : undefined;
      if (known !== undefined) return inFile(known, path);
      const reading = kind === 'file' ? read() : faultOf(kind);
      const document = readContent(reading, path, limits);
      if (reading.kind === 'bytes') contents.set(key, document);
      return document;
    },
    withContentName: (file) => {
      if ('content' in file) return file;
      const { path, blob, kind } = file;
      if (kind !== 'file') return { path, blob, kind, content: null, read: file.read };
      const known = names.get(blob);
      if (known !== undefined)
        return { path, blob: known.blob, kind, content: known, read: file.read };
      const reading = file.read();
      const content = reading.kind === 'bytes' ? contentName(reading.bytes) : null;
      if (content !== null) names.set(blob, content);
      return { path, blob: content?.blob ?? blob, kind, content, read: () => reading };
    },
  };
}

/** The same bytes may be more than one register allows. */
function contentKey(blob: string, { file, keys }: FileLimits): string {
  return file === USUAL_LIMITS.file && keys === USUAL_LIMITS.keys
    ? blob
    : `${blob} ${file} ${keys}`;
}

function faultOf(kind: EntryKind): Reading {
  return { kind: 'fault', fault: { kind: kind === 'link' ? 'link' : 'special' } };
}

/** What was read of the same bytes at another path. */
function inFile(reading: DocumentReading, path: string): DocumentReading {
  if (reading.findings.length === 0) return reading;
  const at = (where: Where): Where =>
    where.kind === 'place' ? { ...where, place: { ...where.place, path } } : where;
  const findings = reading.findings.map((finding): Finding => {
    const { related } = finding;
    const there = { ...finding, where: at(finding.where) };
    return related === undefined ? there : { ...there, related: related.map(at) };
  });
  return { ...reading, findings };
}
