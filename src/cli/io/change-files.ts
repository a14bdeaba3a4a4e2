import type { Stats } from 'node:fs';
import { lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { systemCode } from '../../tree/system-code.ts';
import {
  finishSteps,
  hashOf,
  JournalLeft,
  type Recovered,
  recover,
  type Step,
  writeJournal,
} from './change-journal.ts';
import { type Holder, holderOf, takeLock } from './change-lock.ts';
import { journalIn } from './journal-place.ts';
import { isPlainPlace } from './plain-place.ts';
import { besidePath, moveIn, newMark, syncFolder, writeBeside } from './replace-file.ts';

/** A file with other content; null before is a new file, null after one that goes. */
export interface FileChange {
  /** From the root, with `/`. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** Where the files are, and the folder whose lock stands for all of them; both absolute. */
export interface ChangePlace {
  readonly root: string;
  readonly folder: string;
}

export type ChangeResult =
  | { readonly kind: 'written'; readonly recovered: Recovered | null }
  /** Another process is writing. */
  | { readonly kind: 'busy'; readonly holder: Holder | null; readonly lock: string }
  /** It is not as it was read, or what was to be new is there. */
  | { readonly kind: 'stale'; readonly path: string }
  /** It is a link, or lies behind one. */
  | { readonly kind: 'link'; readonly path: string }
  | { readonly kind: 'system'; readonly path: string; readonly system: string }
  /** The journal stands, and with it all that is needed to finish the change or take it back. */
  | { readonly kind: 'unfinished'; readonly path: string; readonly system: string };

const LOCK = '.baerum-innov.lock';

/**
 * Changes files, all or none: under a lock, each written whole beside its place and moved in. Nothing is changed
 * where a file is not as it was read. What an earlier run left half done is finished or taken back first.
 */
export async function changeFiles(
  place: ChangePlace,
  changes: readonly FileChange[],
): Promise<ChangeResult> {
  return underLock(place, changes, async (mark) => {
    for (const change of changes) {
      const fault = await faultOf(place.root, change);
      if (fault !== null) return fault;
    }
    const steps: Step[] = [];
    try {
      for (const change of changes) steps.push(await prepared(place.root, change, mark));
      const [only, ...more] = steps;
      if (only?.temporary != null && more.length === 0)
        await moveIn(join(place.root, only.temporary), join(place.root, only.path));
      else {
        const journal = journalIn(place.folder);
        await writeJournal(journal, place.root, steps);
        await finishSteps(journal, place.root, steps);
      }
      return { kind: 'written', recovered: null };
    } catch (error) {
      if (error instanceof JournalLeft)
        return {
          kind: 'unfinished',
          path: shownFrom(place.root, journalIn(place.folder)),
          system: systemCode(error.cause),
        };
      for (const { path } of changes)
        await rm(besidePath(join(place.root, path), mark), { force: true });
      return systemFault(changes[steps.length]?.path ?? changes[0]?.path ?? '', error);
    }
  });
}

/** Finishes or takes back what an earlier run left half done. */
export function recoverChange(place: ChangePlace): Promise<ChangeResult> {
  return underLock(place, [], async () => ({ kind: 'written', recovered: null }));
}

async function underLock(
  { root, folder }: ChangePlace,
  changes: readonly FileChange[],
  work: (mark: string) => Promise<ChangeResult>,
): Promise<ChangeResult> {
  const mark = newMark();
  const path = join(folder, LOCK);
  try {
    const files = changes.map((change) => join(root, change.path));
    const lock = await takeLock(path, holderOf(mark, files));
    if (lock === null || !('release' in lock)) return { kind: 'busy', holder: lock, lock: path };
    try {
      const recovered = await recover(journalIn(folder), root);
      for (const { files: left, mark: other } of lock.leftBy)
        for (const file of [path, ...left])
          if (await isPlainPlace(root, file)) await rm(besidePath(file, other), { force: true });
      const result = await work(mark);
      return result.kind === 'written' ? { ...result, recovered } : result;
    } finally {
      await lock.release();
    }
  } catch (error) {
    return systemFault(shownFrom(root, path), error);
  }
}

async function prepared(
  root: string,
  { path, before, after }: FileChange,
  mark: string,
): Promise<Step> {
  const target = join(root, path);
  const written = {
    path,
    before: before === null ? null : Buffer.from(before).toString('base64'),
    after: after === null ? null : hashOf(after),
  };
  if (after === null) return { ...written, temporary: null };
  if (before === null) await mkdir(dirname(target), { recursive: true });
  const kept = before === null ? null : await lstat(target);
  const { temporary } = await writeBeside(target, after, kept, mark);
  await syncFolder(dirname(target));
  return { ...written, temporary: shownFrom(root, temporary) };
}

async function faultOf(
  root: string,
  { path, before }: FileChange,
): Promise<Extract<ChangeResult, { kind: 'stale' | 'link' }> | null> {
  const target = join(root, path);
  const found = await statOf(target);
  if (found !== null && !found.isFile()) return { kind: 'link', path };
  let folder = dirname(target);
  while ((await statOf(folder)) === null) folder = dirname(folder); // a new file may need new folders
  if ((await realpath(folder)) !== folder) return { kind: 'link', path };
  const now = found === null ? null : await readFile(target);
  const isSame = now === null || before === null ? now === before : now.equals(before);
  return isSame ? null : { kind: 'stale', path };
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch {
    return null;
  }
}

function shownFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function systemFault(path: string, error: unknown): ChangeResult {
  return { kind: 'system', path, system: systemCode(error) };
}
