import type { Post, RecordType, SetAside } from './post.ts';
import type { TypeDeclaration } from './register/declaration.ts';
import { isReadable, ownerFinder } from './register/file-types.ts';
import { CONFIG_FILE } from './register/read-config.ts';
import { judgeContent, type RecordFile, setAsideUnread } from './register/read-record.ts';
import type { Schemas } from './schema/compile.ts';
import type { SeriesFile } from './series-file.ts';
import { localIn, type SeriesHead } from './series-head.ts';

/** The records of one type, by path. */
export interface TypeRecords {
  readonly posts: readonly Post[];
  readonly setAside: readonly SetAside[];
}

/** Gives the records of a type in one revision, read when first asked for; the same object while no file of the type is another. */
export type RecordsOf = (type: string) => TypeRecords;

/** The records of a series of revisions whose head does not change. */
export interface SeriesRecords {
  /** What became of a path of the register's folder. */
  readonly put: (path: string, file: SeriesFile | null) => void;
  /** The records as they stand now, also after more has been put. */
  readonly records: () => RecordsOf;
}

/** A file as one type owns it. */
interface OwnedFile {
  readonly file: SeriesFile;
  readonly local: string;
  readonly readable: boolean;
  /** What was read of it, once it has been. */
  record: Post | SetAside | undefined;
}

interface Group {
  /** By path. */
  readonly files: readonly OwnedFile[];
  records: TypeRecords | undefined;
}

const NONE: TypeRecords = { posts: [], setAside: [] };

/** How the records of each type are read: under the same schemas each file is judged once. */
export type RecordReaders = ReadonlyMap<string, RecordReader>;

/** Takes a head; gives the same readers again for types that are the same under the same schemas. */
export function recordReaders(): (head: SeriesHead) => RecordReaders {
  const known = new WeakMap<Schemas, Map<string, RecordReader>>();
  return ({ config, schemas, types }) => {
    const under = known.get(schemas) ?? new Map<string, RecordReader>();
    known.set(schemas, under);
    return new Map(
      config.types.flatMap(({ name, idRule, schemaFile }) => {
        const type = types.get(name);
        if (type === undefined) return [];
        const key = JSON.stringify([name, idRule, schemaFile]);
        const reader = under.get(key) ?? recordReader(type, schemaFile, schemas);
        under.set(key, reader);
        return [[name, reader] as const];
      }),
    );
  };
}

/** Takes the register's folder, its head, its files in order of path, and the readers of the same head. */
export function seriesRecords(
  folder: string,
  { config }: SeriesHead,
  files: Iterable<SeriesFile>,
  readers: RecordReaders,
): SeriesRecords {
  const ownersOf = ownerFinder(CONFIG_FILE, config.types);
  const owners = new Map<string, readonly TypeDeclaration[]>();
  const ownersAt = (path: string, local: string) => {
    const found = owners.get(path) ?? ownersOf(local);
    owners.set(path, found);
    return found;
  };
  const groups = gathered();
  return {
    put: (path, file) => {
      const local = localIn(folder, path);
      if (local === null) return;
      const owning = ownersAt(path, local);
      for (const { name } of owning) {
        const owned = file === null ? null : ownedFile(file, local, owning);
        const group = groups.get(name);
        groups.set(name, { files: replaced(group?.files ?? [], path, owned), records: undefined });
      }
    },
    records: () => {
      const now = new Map(groups);
      return (type) => {
        const group = now.get(type);
        const read = readers.get(type);
        if (group === undefined || read === undefined) return NONE;
        group.records ??= recordsIn(group.files, read);
        return group.records;
      };
    },
  };

  function gathered(): Map<string, Group> {
    const lists = new Map<string, OwnedFile[]>();
    for (const file of files) {
      const local = localIn(folder, file.path);
      if (local === null) continue;
      const owning = ownersAt(file.path, local);
      for (const { name } of owning) {
        const owned = ownedFile(file, local, owning);
        const list = lists.get(name);
        if (list === undefined) lists.set(name, [owned]);
        else list.push(owned);
      }
    }
    return new Map([...lists].map(([name, list]) => [name, { files: list, records: undefined }]));
  }
}

function ownedFile(file: SeriesFile, local: string, owning: readonly TypeDeclaration[]): OwnedFile {
  return { file, local, readable: isReadable(owning, file.kind), record: undefined };
}

/** A list sorted by path with another file, or none, at one path; the list itself is left as it is. */
function replaced(
  files: readonly OwnedFile[],
  path: string,
  file: OwnedFile | null,
): readonly OwnedFile[] {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((files[middle]?.file.path ?? '') < path) low = middle + 1;
    else high = middle;
  }
  const stands = files[low]?.file.path === path ? 1 : 0;
  return files.toSpliced(low, stands, ...(file === null ? [] : [file]));
}

type RecordReader = (owned: OwnedFile) => Post | SetAside;

function recordReader(type: RecordType, schemaFile: string, schemas: Schemas): RecordReader {
  const known = new Map<SeriesFile, Post | SetAside>();
  return ({ file, local, readable }) => {
    const record: RecordFile = { type, schemaFile, path: file.path, local };
    if (!readable) return setAsideUnread(record);
    const read = known.get(file) ?? recordIn(file, record, schemas);
    known.set(file, read);
    return read;
  };
}

function recordIn(file: SeriesFile, record: RecordFile, schemas: Schemas): Post | SetAside {
  const { result } = judgeContent(file.document(), record, schemas);
  return result.kind === 'post' ? result.post : result.setAside;
}

function recordsIn(files: readonly OwnedFile[], read: RecordReader): TypeRecords {
  const posts: Post[] = [];
  const setAside: SetAside[] = [];
  for (const file of files) {
    file.record ??= read(file);
    const { record } = file;
    if ('value' in record) posts.push(record);
    else setAside.push(record);
  }
  return { posts, setAside };
}
