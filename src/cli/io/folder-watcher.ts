import { type FSWatcher, lstatSync, readdirSync, type Stats, watch } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../tree/system-code.ts';

/** A folder to watch, absolute: with all that lies below it, or only what lies directly in it. */
export interface WatchedFolder {
  readonly path: string;
  readonly depth: 'below' | 'inside';
}

export interface FolderListener {
  /** A path, absolute, that may have changed, come or gone: a file, or a folder with all in it. */
  readonly changed: (path: string) => void;
  /** The system gives no more watches, by its own word for it: from now on files are looked at each second. */
  readonly polling: (system: string) => void;
}

export interface FolderWatcher {
  /** Watches these from now on, and no others. A folder that is not there is seen when it comes in one that is watched. */
  readonly follow: (folders: readonly WatchedFolder[]) => void;
  readonly stop: () => void;
}

/** Folders in which nobody edits, and that may be very large. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
/** What the system says when all its watches are taken. */
const EXHAUSTED: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENOSYS']);
const EACH_SECOND = 1_000;

/**
 * Watches folders of the disk, one watch for each folder: that follows files through every way in which editors
 * save, and costs little in a folder of many files. `watchOne` and `pause` (milliseconds) are for tests.
 */
export function folderWatcher(
  listener: FolderListener,
  { watchOne = watch, pause = EACH_SECOND }: { watchOne?: typeof watch; pause?: number } = {},
): FolderWatcher {
  const watchers = new Map<string, FSWatcher>();
  let followed: readonly WatchedFolder[] = [];
  let poll: { readonly timer: NodeJS.Timeout; seen: ReadonlyMap<string, string> } | null = null;

  function close(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(join(folder, '/'))) continue;
      watcher.close();
      watchers.delete(path);
    }
  }
  function open(path: string, depth: WatchedFolder['depth']): void {
    if (poll !== null || watchers.has(path) || statOf(path)?.isDirectory() !== true) return;
    try {
      const watcher = watchOne(path, (_event, name) => {
        if (typeof name !== 'string') return listener.changed(path);
        const at = join(path, name);
        if (depth === 'below' && !SKIPPED.has(name)) {
          // A folder that came, or was replaced, has no watch of its own yet.
          if (watchers.has(at) || statOf(at)?.isDirectory() === true) close(at);
          open(at, depth);
        }
        listener.changed(at);
      });
      watcher.on('error', () => close(path)); // it is gone, which the folder it lay in tells
      watchers.set(path, watcher);
    } catch (error) {
      const system = systemCode(error);
      if (EXHAUSTED.has(system)) startPolling(system);
      return;
    }
    if (depth === 'inside') return;
    for (const name of foldersIn(path)) open(join(path, name), depth);
  }
  function startPolling(system: string): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    const timer = setInterval(() => {
      if (poll === null) return;
      const now = snapshot(followed);
      const paths = new Set([...poll.seen.keys(), ...now.keys()]);
      const { seen } = poll;
      poll.seen = now;
      for (const path of paths) if (seen.get(path) !== now.get(path)) listener.changed(path);
    }, pause);
    poll = { timer, seen: snapshot(followed) };
    listener.polling(system);
  }
  return {
    follow: (folders) => {
      followed = folders;
      if (poll !== null) return;
      const isBelow = (path: string) =>
        folders.some(
          (folder) =>
            path === folder.path ||
            (folder.depth === 'below' && path.startsWith(join(folder.path, '/'))),
        );
      for (const path of [...watchers.keys()]) if (!isBelow(path)) close(path);
      for (const { path, depth } of folders) open(path, depth);
    },
    stop: () => {
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      if (poll !== null) clearInterval(poll.timer);
    },
  };
}

/** What is told of each file by its size and its times: another text is that of another file. */
function snapshot(folders: readonly WatchedFolder[]): Map<string, string> {
  const seen = new Map<string, string>();
  const visit = (folder: string, isDeep: boolean): void => {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      const stats = statOf(path);
      if (stats === undefined || SKIPPED.has(name)) continue;
      if (!stats.isDirectory()) seen.set(path, `${stats.size} ${stats.mtimeMs} ${stats.ino}`);
      else if (isDeep) visit(path, true);
    }
  };
  for (const { path, depth } of folders) visit(path, depth === 'below');
  return seen;
}

function foldersIn(folder: string): string[] {
  return namesIn(folder).filter(
    (name) => !SKIPPED.has(name) && statOf(join(folder, name))?.isDirectory() === true,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // gone, or not to be read, which the register tells of
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // in a folder that may not be looked into
  }
}
