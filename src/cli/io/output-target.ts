import type { Stats } from 'node:fs';
import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { systemCode } from '../../tree/system-code.ts';

/** Where a result ends up once links are followed. */
export type Target =
  /** A regular file, or a name that is free. */
  | { readonly kind: 'file'; readonly path: string; readonly existing: Stats | null }
  /** A device, pipe or socket: it can only be written through. */
  | { readonly kind: 'stream'; readonly path: string };

/** As many links in a row as Linux follows. */
const MOST_LINKS = 40;

/** Takes an absolute path; gives what writing to it would change. Fails like the file system where it cannot be. */
export async function findTarget(path: string, links = 0): Promise<Target> {
  const found = await orMissing(stat(path));
  if (found !== null && !found.isFile() && !found.isDirectory()) return { kind: 'stream', path };
  if (found?.isDirectory()) throw systemError('EISDIR');
  if (found !== null) return { kind: 'file', path: await realpath(path), existing: found };
  const own = await orMissing(lstat(path));
  if (own?.isSymbolicLink()) {
    if (links === MOST_LINKS) throw systemError('ELOOP');
    return findTarget(resolve(dirname(path), await readlink(path)), links + 1);
  }
  const folder = await realpath(dirname(path));
  return { kind: 'file', path: join(folder, basename(path)), existing: null };
}

/** Whether any folder on the way is a git repository's own, however the file system counts case. */
export function isInsideGit(path: string): boolean {
  return path.split(/[/\\]/).some((name) => name.toLowerCase() === '.git');
}

async function orMissing(asked: Promise<Stats>): Promise<Stats | null> {
  try {
    return await asked;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function systemError(code: 'EISDIR' | 'ELOOP'): Error {
  return Object.assign(new Error(code), { code });
}

/** Whether any of these files, named from a folder, is a stream, such as `/dev/stdout`: then what else is printed would mix with it. */
export async function hasStream(
  outputs: readonly { readonly name: string }[],
  { folder }: { readonly folder: string },
): Promise<boolean> {
  const targets = outputs.map(async ({ name }) => {
    try {
      return (await findTarget(resolve(folder, name))).kind === 'stream';
    } catch {
      return false; // writing it says what is wrong
    }
  });
  return (await Promise.all(targets)).includes(true);
}
