import type { Finding } from '../diagnostic/finding.ts';
import type { EntryKind, Reading } from '../tree/tree.ts';
import type { RecordType } from './post.ts';
import type { RegisterConfig } from './register/declaration.ts';
import type { SchemaDocuments } from './schema/references.ts';
import { type SeriesFile, seriesFiles } from './series-file.ts';
import { localIn, type SeriesHead, seriesHeads } from './series-head.ts';
import {
  type RecordsOf,
  recordReaders,
  type SeriesRecords,
  seriesRecords,
} from './series-records.ts';

/** What one path became in a revision. */
export interface PathBecame {
  /** From the root. */
  readonly path: string;
  /** A name that only this content has (a blob's id); null when nothing stands there any more. */
  readonly blob: string | null;
  readonly kind: EntryKind | null;
}

/** A register as it stood in one revision, without its findings. */
export interface RegisterRevision {
  readonly kind: 'revision';
  readonly folder: string;
  readonly config: RegisterConfig;
  /** The same map whenever all declarations of types and all schemas are the same. */
  readonly types: ReadonlyMap<string, RecordType>;
  readonly documents: SchemaDocuments;
  readonly recordsOf: RecordsOf;
}

export type RevisionReading =
  | RegisterRevision
  /** There was no register.yaml, or it could not be used. */
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] };

/** Takes what a revision changed, the first everything; gives the register as it then stood. */
export type RegisterSeries = (changes: Iterable<PathBecame>) => RevisionReading;

/** How the files of a series are read. */
export interface SeriesSource {
  /** Takes the name of a content; gives what stands in an ordinary file that has it. */
  readonly read: (blob: string) => Reading;
  /** Whether a record file matters to whoever asks; the others are taken for not there. All do unless said. */
  readonly isWanted?: (file: SeriesFile) => boolean;
}

/**
 * Reads one register through many revisions, at the cost of what each changed: every content is parsed once,
 * posts are the same objects in all revisions in which they stand, and records are read when asked for.
 * Each revision gives what `readRegister` gives of the same files.
 */
export function registerSeries(
  folder: string,
  { read, isWanted = () => true }: SeriesSource,
): RegisterSeries {
  const fileAt = seriesFiles(read);
  const heads = seriesHeads(folder);
  const files = new Map<string, SeriesFile>();
  const wanted = new Map<SeriesFile, boolean>();
  const readersOf = recordReaders();
  let records: { readonly of: SeriesHead['types']; readonly series: SeriesRecords } | undefined;

  function matters(file: SeriesFile): boolean {
    const known = wanted.get(file) ?? isWanted(file);
    wanted.set(file, known);
    return known;
  }
  function put({ path, blob, kind }: PathBecame): void {
    const file = blob === null || kind === null ? null : fileAt(path, blob, kind);
    heads.put(path, file);
    if (localIn(folder, path) === null || !/\.ya?ml$/i.test(path)) return;
    const shown = file === null || !matters(file) ? null : file;
    if (shown === null) files.delete(path);
    else files.set(path, shown);
    records?.series.put(path, shown);
  }
  function recordsUnder(head: SeriesHead): SeriesRecords {
    if (records?.of === head.types) return records.series;
    const inOrder = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const series = seriesRecords(folder, head, inOrder, readersOf(head));
    records = { of: head.types, series };
    return series;
  }
  return (changes) => {
    for (const change of changes) put(change);
    const head = heads.head();
    if (head.kind === 'unusable') return head;
    return {
      kind: 'revision',
      folder,
      config: head.config,
      types: head.types,
      documents: head.schemas.documents,
      recordsOf: recordsUnder(head).records(),
    };
  };
}
