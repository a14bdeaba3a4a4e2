import { inside } from '../../tree/path.ts';
import type { Reading } from '../../tree/tree.ts';
import type { Post, Quarantined } from '../post.ts';
import type { StoredFile } from './content-memo.ts';
import type { TypeDeclaration } from './declaration.ts';
import {
  type FolderChanges,
  fileCounts,
  type Stretch,
  stretchesAbove,
  stretchesIn,
} from './file-stretches.ts';
import { isReadable, ownerFinder } from './file-types.ts';
import { ownersBelowFinder } from './folder-places.ts';
import { CONFIG_FILE } from './read-config.ts';
import { type FileFacts, quarantineUnread } from './read-record.ts';
import type { ReadingMemo } from './reading-memo.ts';
import type { Rules, RulesReading } from './rules.ts';
import { type RulesFile, rulesReader } from './version-rules.ts';

/** A file as a type owns it. */
export interface OwnedFile extends Stretch {
  /** False for what is quarantined unread: a file that several types own, one whose name cannot be read, and what is no file. */
  readonly isReadable: boolean;
  /** Whether it stands for one post, or for all that a folder may hold. */
  readonly extent: Quarantined['extent'];
}

/** The records of one type, by path. */
export interface TypeRecords {
  readonly posts: readonly Post[];
  readonly quarantined: readonly Quarantined[];
}

/** A register through all its versions. What is asked for is read, and that once. */
export interface Versions {
  readonly folder: string;
  readonly count: number;
  readonly rulesAt: (version: number) => RulesReading;
  /** The files of a type under the rules, by path and then by version. */
  readonly filesOf: (type: string, rules: Rules) => readonly OwnedFile[];
  /** Gives what a file says as one of a type: the same object for the same file and the same rules of the type. */
  readonly readerOf: (type: string, rules: Rules) => (file: OwnedFile) => FileFacts['result'];
  /** The records of a type; the same object in versions that follow each other without a change to them. */
  readonly recordsAt: (version: number, type: string, rules: Rules) => TypeRecords;
  readonly asked: ReadingMemo['asked'];
  readonly askedOfRules: ReadingMemo['askedOfRules'];
}

export interface VersionsSource extends FolderChanges {
  /** What is in an ordinary file with a content of this name. */
  readonly read: (blob: string) => Reading;
  readonly memo: ReadingMemo;
  /** Whether a record file matters to whoever asks; the others are taken for not there. All do unless said. */
  readonly isWanted?: (file: StoredFile) => boolean;
}

/** Takes what became of the files of a register; gives the register in every version, at the cost of what changed. */
export function openVersions(source: VersionsSource): Versions {
  const { folder, changes, memo, read, isWanted = () => true } = source;
  const stretches = stretchesIn(source, read, isWanted);
  const counts = fileCounts(source);
  const rules = rulesByVersion(source);
  const owned = new Map<string, ReadonlyMap<string, readonly OwnedFile[]>>();
  const gathered = new Map<string, Gathered>();
  const records = new Map<
    OwnedFile,
    { readonly key: string; readonly record: FileFacts['result'] }
  >();

  function filesOf(type: string, { globsKey, config }: Rules): readonly OwnedFile[] {
    const key = `${config.limits.files} ${globsKey}`;
    const byType =
      owned.get(key) ?? ownedByType(config.types, stretches, crowded(config.limits.files));
    owned.set(key, byType);
    return byType.get(type) ?? [];
  }
  /** The folder itself, as a folder of which nobody knows what it holds, in the versions in which it has too many files. */
  function crowded(mostFiles: number): Stretch[] {
    return stretchesAbove(counts, mostFiles).map(([from, to]) => {
      const nothing: Reading = { kind: 'fault', fault: { kind: 'special' } };
      return {
        path: folder,
        local: '',
        blob: '',
        kind: 'unreadable',
        read: () => nothing,
        from,
        to,
      };
    });
  }
  /** Gives a reader of one type's files, which are read again only under other rules of the type. */
  function readerOf(name: string, under: Rules): (file: OwnedFile) => FileFacts['result'] {
    const key = under.typeKey(name);
    const type = under.types.get(name);
    const schemaFile = under.config.types.find((each) => each.name === name)?.schemaFile;
    return (file) => {
      const last = records.get(file);
      if (last?.key === key) return last.record;
      if (type === undefined || schemaFile === undefined) throw new RangeError(name); // types own files, so they are there
      const as = { type, schemaFile, path: file.path, local: file.local };
      const record: FileFacts['result'] = file.isReadable
        ? memo.facts(file, as, under).result
        : { kind: 'quarantined', quarantined: quarantineUnread(as, file.extent), refused: null };
      records.set(file, { key, record });
      return record;
    };
  }
  return {
    folder,
    count: changes.length,
    rulesAt: (version) => rules[version] ?? { kind: 'unusable', findings: [] },
    asked: memo.asked,
    askedOfRules: memo.askedOfRules,
    filesOf,
    readerOf,
    recordsAt: (version, type, under) => {
      const last = gathered.get(type);
      if (
        last !== undefined &&
        last.under === under.typesKey &&
        last.from <= version &&
        version < last.to
      )
        return last.records;
      const now = gather(version, filesOf(type, under), readerOf(type, under));
      gathered.set(type, { ...now, under: under.typesKey });
      return now.records;
    },
  };
}

/** Records, with the versions between which no file of theirs changed. */
interface Gathered {
  readonly from: number;
  readonly to: number;
  readonly under: string;
  readonly records: TypeRecords;
}

function gather(
  version: number,
  files: readonly OwnedFile[],
  recordOf: (file: OwnedFile) => FileFacts['result'],
): Omit<Gathered, 'under'> {
  const posts: Post[] = [];
  const quarantined: Quarantined[] = [];
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (file.to <= version) from = Math.max(from, file.to);
    else if (file.from > version) to = Math.min(to, file.from);
    else {
      from = Math.max(from, file.from);
      to = Math.min(to, file.to);
      const record = recordOf(file);
      if (record.kind === 'post') posts.push(record.post);
      else quarantined.push(record.quarantined);
    }
  }
  return { from, to, records: { posts, quarantined } };
}

function ownedByType(
  types: readonly TypeDeclaration[],
  stretches: readonly Stretch[],
  crowded: readonly Stretch[],
): ReadonlyMap<string, readonly OwnedFile[]> {
  const ownersOf = ownerFinder(CONFIG_FILE, types);
  const everywhere = crowded.map(
    (each): OwnedFile => ({ ...each, isReadable: false, extent: 'folder' }),
  );
  const byType = new Map<string, OwnedFile[]>(types.map(({ name }) => [name, [...everywhere]]));
  const ownersBelow = ownersBelowFinder(types);
  let owners: readonly TypeDeclaration[] = [];
  let path: string | null = null;
  for (const file of stretches) {
    if (file.path !== path) owners = ownersOf(file.local);
    path = file.path;
    for (const { name } of owners)
      byType
        .get(name)
        ?.push({ ...file, isReadable: isReadable(owners, file.kind), extent: 'post' });
    if (owners.length > 0) continue;
    for (const { name } of ownersBelow(file.local, file.kind))
      byType.get(name)?.push({ ...file, isReadable: false, extent: 'folder' });
  }
  return byType;
}

/** The rules in each version, read again where a file that they may rest on became another. */
function rulesByVersion({ folder, changes, read }: VersionsSource): RulesReading[] {
  const readRules = rulesReader(folder, read);
  const configPath = inside(folder, CONFIG_FILE);
  const files = new Map<string, RulesFile>();
  let rules: RulesReading | undefined;
  return changes.map((became) => {
    for (const { path, blob, kind } of became) {
      if (path !== configPath && !path.endsWith('.schema.json')) continue;
      if (blob === null || kind === null) files.delete(path);
      else files.set(path, { blob, kind });
      rules = undefined;
    }
    rules ??= readRules(files, configPath);
    return rules;
  });
}
