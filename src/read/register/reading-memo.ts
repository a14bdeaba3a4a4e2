import type { Finding, Where } from '../../diagnostic/finding.ts';
import type { EntryKind, Reading } from '../../tree/tree.ts';
import type { DocumentReading } from '../yaml/document.ts';
import { type FileFacts, judgeContent, type RecordFile, readContent } from './read-record.ts';
import type { Rules } from './rules.ts';

/** A file as it is somewhere: equal blobs are equal bytes. */
export interface StoredFile {
  readonly path: string;
  readonly blob: string;
  readonly kind: EntryKind;
  /** Its bytes, asked for only where what they say is not known. */
  readonly read: () => Reading;
}

/**
 * What has been read, by keys that are texts: a text by its blob, and what a file says by its blob, its path
 * and the rules of its type. Other rules are another key, so nothing is ever outdated. A file that could not
 * be read is not remembered.
 */
export interface ReadingMemo {
  /** The value that is in a file, whatever its type. */
  readonly content: (file: StoredFile) => DocumentReading;
  /** What a file says as a file of a type; the same object for the same keys. */
  readonly facts: (file: StoredFile, as: RecordFile, rules: Rules) => FileFacts;
}

export function readingMemo(): ReadingMemo {
  const contents = new Map<string, DocumentReading>();
  const allFacts = new Map<string, Map<string, Map<string, FileFacts>>>();

  function content({ path, blob, kind, read }: StoredFile): DocumentReading {
    const known = kind === 'file' ? contents.get(blob) : undefined;
    if (known !== undefined) return inFile(known, path);
    const reading = kind === 'file' ? read() : faultOf(kind);
    const document = readContent(reading, path);
    if (reading.kind === 'bytes') contents.set(blob, document);
    return document;
  }
  /** By blob. One key of all three would be a long text to make and to hash for each file. */
  function factsOf(typeKey: string, path: string): Map<string, FileFacts> {
    const ofType = allFacts.get(typeKey) ?? new Map<string, Map<string, FileFacts>>();
    allFacts.set(typeKey, ofType);
    const ofPath = ofType.get(path) ?? new Map<string, FileFacts>();
    ofType.set(path, ofPath);
    return ofPath;
  }
  return {
    content,
    facts: (file, as, rules) => {
      const ofPath = factsOf(rules.typeKey(as.type.name), file.path);
      const known = file.kind === 'file' ? ofPath.get(file.blob) : undefined;
      if (known !== undefined) return known;
      const facts = judgeContent(content(file), as, rules.schemas);
      if (contents.has(file.blob)) ofPath.set(file.blob, facts);
      return facts;
    },
  };
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
