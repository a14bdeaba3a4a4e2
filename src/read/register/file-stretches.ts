import { posix } from 'node:path';
import { localPath } from '../../tree/path.ts';
import type { EntryKind, Reading } from '../../tree/tree.ts';
import type { StoredFile } from './content-memo.ts';

/** What one path became in a version. */
export interface PathBecame {
  /** From the root. */
  readonly path: string;
  /** A name that only this content has (a blob's id); null when nothing is there any more. */
  readonly blob: string | null;
  readonly kind: EntryKind | null;
}

/** A file as it stood in the versions from one to another, which is not included. */
export interface Stretch extends StoredFile {
  /** From the register's folder. */
  readonly local: string;
  readonly from: number;
  readonly to: number;
}

/** What became of the files of a folder. */
export interface FolderChanges {
  readonly folder: string;
  /** What each version changed, the first everything. */
  readonly changes: readonly (readonly PathBecame[])[];
}

/** Whether a path of a commit may matter to a type: a YAML file, or what may stand where a folder should. */
export function mayHoldPosts(path: string): boolean {
  return /\.ya?ml$/i.test(path) || !posix.basename(path).includes('.');
}

/** The YAML files of the folder and what stands in the place of folders, by path and then by version. */
export function stretchesIn(
  { folder, changes }: FolderChanges,
  read: (blob: string) => Reading,
  isWanted: (file: StoredFile) => boolean,
): Stretch[] {
  const open = new Map<string, Stretch>();
  const all: Stretch[] = [];
  const close = (path: string, to: number) => {
    const stretch = open.get(path);
    if (stretch !== undefined && stretch.from < to) all.push({ ...stretch, to });
    open.delete(path);
  };
  changes.forEach((became, version) => {
    for (const { path, blob, kind } of became) {
      const local = localIn(folder, path);
      if (local === null || !mayHoldPosts(path)) continue;
      close(path, version);
      if (blob === null || kind === null) continue;
      const file = { path, blob, kind, read: () => read(blob) };
      if (!isWanted(file)) continue;
      open.set(path, { ...file, local, from: version, to: Number.POSITIVE_INFINITY });
    }
  });
  for (const path of [...open.keys()]) close(path, changes.length);
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.from - b.from));
}

/** How many files lie in the register's folder in each version. */
export function fileCounts({ folder, changes }: FolderChanges): number[] {
  const here = new Set<string>();
  return changes.map((became) => {
    for (const { path, blob } of became) {
      if (localIn(folder, path) === null) continue;
      if (blob === null) here.delete(path);
      else here.add(path);
    }
    return here.size;
  });
}

/** The versions, from one to another that is not included, in which a count is above a limit. */
export function stretchesAbove(
  counts: readonly number[],
  limit: number,
): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const [version, count] of counts.entries()) {
    if (count <= limit) continue;
    const last = found.at(-1);
    if (last?.[1] === version) last[1] = version + 1;
    else found.push([version, version + 1]);
  }
  return found;
}

/** A path told from the register's folder; null for one that does not lie in it. */
function localIn(folder: string, path: string): string | null {
  return folder === '' || path.startsWith(`${folder}/`) ? localPath(folder, path) : null;
}
