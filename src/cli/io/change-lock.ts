import { link, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../../tree/system-code.ts';
import { besidePath, MARK } from './replace-file.ts';

/** Who holds a lock, and what it wrote beside the files it was to change. */
export interface Holder {
  readonly process: number;
  readonly host: string;
  readonly mark: string;
  /** The files it changes, absolute. */
  readonly files: readonly string[];
}

/** A lock held: what a holder that is gone left behind, the oldest first. */
export interface Lock {
  readonly leftBy: readonly Holder[];
  readonly release: () => Promise<void>;
}

/** How often a lock that is held is tried again, about 5 seconds in all. */
const TRIES = 250;
const PAUSE = 15;

/** This process as a holder; `mark` is one that nobody else has. */
export function holderOf(mark: string, files: readonly string[]): Holder {
  return { process: pid, host: hostname(), mark, files };
}

/**
 * Takes the lock that is a file, and waits for one who holds it. A lock of a process that is gone is taken over.
 * Gives the holder where it is held for too long.
 */
export async function takeLock(path: string, holder: Holder): Promise<Lock | Holder | null> {
  const leftBy: Holder[] = [];
  for (let tries = 0; ; tries += 1) {
    if (await created(path, holder)) return { leftBy, release: () => removeOwn(path) };
    const other = await holderIn(path);
    if (other !== null && isGone(other)) {
      // Only one may take a lock away, and only while it is still that of the process that is gone.
      const guard = await takeLock(`${path}.guard`, holder);
      if (guard !== null && 'release' in guard) {
        try {
          const still = await holderIn(path);
          if (still !== null && still.mark === other.mark) {
            await unlink(path);
            leftBy.push(other);
          }
        } finally {
          await guard.release();
        }
        continue;
      }
    }
    if (tries >= TRIES) return other;
    await setTimeout(PAUSE + (pid % PAUSE));
  }
}

/** Makes the file with its whole content at once, unless it is there. */
async function created(path: string, holder: Holder): Promise<boolean> {
  const own = besidePath(path, holder.mark);
  try {
    await writeFile(own, JSON.stringify(holder));
    await link(own, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!NO_LINKS.includes(systemCode(error))) throw error;
    return createdWithoutLinks(path, holder);
  } finally {
    await removeOwn(own);
  }
}

/** One that cannot be removed is taken over when this process is gone. */
async function removeOwn(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** What file systems say that have no hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'];

async function createdWithoutLinks(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    await removeOwn(path); // one that is cut short would say of nobody that it is theirs
    throw error;
  }
}

/** Null where the lock is gone by now, or is none of ours. */
async function holderIn(path: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'process' in value &&
    typeof value.process === 'number' &&
    'host' in value &&
    typeof value.host === 'string' &&
    'mark' in value &&
    typeof value.mark === 'string' &&
    MARK.test(value.mark) &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every((each) => typeof each === 'string')
  );
}

/** Whether the process has ended; of another machine nobody can say. */
function isGone({ process: id, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    kill(id, 0);
    return false;
  } catch (error) {
    return systemCode(error) === 'ESRCH';
  }
}
