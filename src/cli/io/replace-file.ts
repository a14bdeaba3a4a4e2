import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a file keeps from the one it replaces. */
export interface Kept {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A finished file beside its place, and whether it has the owner of the one it replaces. */
export interface Beside {
  readonly temporary: string;
  readonly hasOwner: boolean;
}

/**
 * Writes a file beside its place, down to the disk, with the mode and where possible the owner of the one it is
 * to replace; null for a new one. Leaves nothing behind when it cannot.
 */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  kept: Kept | null,
  mark: string = newMark(),
): Promise<Beside> {
  const temporary = besidePath(path, mark);
  const file = await open(temporary, 'wx');
  try {
    const hasOwner = kept === null || (await givenOwner(file, kept));
    if (kept !== null) await file.chmod(kept.mode & 0o7777);
    await file.writeFile(content);
    await file.sync();
    await file.close(); // may be where a disk across the network says that it is full
    return { temporary, hasOwner };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}

export const MARK_LENGTH = 12;
/** What sets apart the files that one process writes beside others. */
export const MARK = /^[0-9a-f]{12}$/;

/** A mark that nobody else has. */
export function newMark(): string {
  return randomBytes(MARK_LENGTH / 2).toString('hex');
}

/** Where a file with a mark is written before it is moved to its place. */
export function besidePath(path: string, mark: string): string {
  return join(dirname(path), `.${basename(path)}.${mark}`);
}

/** Moves a finished file to its place, where either the old or the new one stands at any moment. */
export async function moveIn(temporary: string, path: string): Promise<void> {
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Writes a whole file, new or in place of one; leaves nothing beside it when it cannot. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { temporary } = await writeBeside(path, content, null);
  try {
    await moveIn(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Brings the names of a folder down to the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, and some file systems sync none: the move itself has been made.
  }
}

/** Gives a file the owner and group of another; false where that is not allowed. */
async function givenOwner(file: FileHandle, { uid, gid }: Kept): Promise<boolean> {
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return true;
  try {
    await file.chown(uid, gid);
    return true;
  } catch {
    return false; // only root may give a file away
  }
}
