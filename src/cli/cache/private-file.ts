import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that only one user may have written; any may where the user has no number. */
export interface PrivateFile {
  readonly path: string;
  readonly user: number | null;
}

/** The bytes of a file that only this user can have written; null for any other, and for one that cannot be read. */
export function readPrivateFile({ path, user }: PrivateFile, mostBytes: number): Uint8Array | null {
  let file: number | null = null;
  try {
    if (!isOwn(lstatSync(dirname(path)), user)) return null;
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || !isOwn(stats, user) || stats.size > mostBytes) return null;
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    for (let filled = 0; filled < bytes.length; ) {
      const count = readSync(file, bytes, filled, bytes.length - filled, null);
      if (count === 0) return null;
      filled += count;
    }
    return bytes;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Owned by this user, and writable for no other. Windows answers by the folder it lies in, which is the user's. */
function isOwn({ uid, mode }: Stats, user: number | null): boolean {
  return user === null || (uid === user && (mode & 0o022) === 0);
}

/** Removes all but the newest files of a folder, as far as that can be done. Folders in it are left. */
export function keepNewest(folder: string, most: number): void {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    if (entries.length <= most) return;
    const files = entries
      .map(({ name }) => join(folder, name))
      .map((path) => ({ path, written: lstatSync(path).mtimeMs }));
    for (const { path } of files.sort((a, b) => b.written - a.written).slice(most))
      rmSync(path, { force: true });
  } catch {
    // Another run may be doing the same.
  }
}

/**
 * Writes a file that others cannot read, in place of the one that was there: whoever reads sees the one or the
 * other whole. Does nothing where that cannot be done.
 */
export function writePrivateFile({ path }: PrivateFile, parts: readonly Uint8Array[]): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(beside, 'wx', 0o600);
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch {
    try {
      rmSync(beside, { force: true });
    } catch {
      // What cannot even be removed is left to lie.
    }
  }
}
