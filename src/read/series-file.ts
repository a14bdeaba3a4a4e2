import type { EntryKind, Reading } from '../tree/tree.ts';
import { readContent } from './register/read-record.ts';
import type { DocumentReading } from './yaml/document.ts';

/** A file as it stands in some revisions of a series: the same object in all of them. */
export interface SeriesFile {
  readonly path: string;
  readonly kind: EntryKind;
  /** What stands in it; not kept. */
  readonly read: () => Reading;
  /** The value that stands in it, read once. */
  readonly document: () => DocumentReading;
}

/** Takes a path, the name of its content, and what it is; gives the same file for the same three. */
export type SeriesFiles = (path: string, content: string, kind: EntryKind) => SeriesFile;

/** Takes how the content of an ordinary file is read, by the content's name. */
export function seriesFiles(readNamed: (content: string) => Reading): SeriesFiles {
  const known = new Map<string, SeriesFile>();
  return (path, content, kind) => {
    const key = `${path}\0${content}\0${kind}`;
    const file = known.get(key) ?? seriesFile(path, kind, () => readNamed(content));
    known.set(key, file);
    return file;
  };
}

function seriesFile(path: string, kind: EntryKind, readFile: () => Reading): SeriesFile {
  let document: DocumentReading | undefined;
  const read = (): Reading =>
    kind === 'file'
      ? readFile()
      : { kind: 'fault', fault: { kind: kind === 'link' ? 'link' : 'special' } };
  return {
    path,
    kind,
    read,
    document: () => {
      document ??= readContent(read(), path);
      return document;
    },
  };
}
