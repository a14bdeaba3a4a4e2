import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Catalogue } from '../../text/catalogue.ts';
import { systemCode } from '../../tree/system-code.ts';
import { couldNot, wrongUse } from './outcome.ts';
import { findTarget, isInsideGit, type Target } from './output-target.ts';
import { moveIn, writeBeside } from './replace-file.ts';

/** What is to be written to one file. */
export interface Result {
  /** As the user gave it, from the folder where the tool is run. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface Destination {
  /** The folder that names are read from. */
  readonly folder: string;
  /** Whether a real path is a file of the register, which no answer may overwrite. */
  readonly isRegisterFile: (path: string) => boolean;
  readonly words: Catalogue['output'];
}

/**
 * Writes results to files. A file is written beside its place and moved in when every result is ready, with the
 * mode and owner of the file it replaces; a device or a pipe is written through. Refuses before anything is
 * changed what may not be overwritten.
 */
export async function writeResults(
  results: readonly Result[],
  { folder, isRegisterFile, words }: Destination,
): Promise<void> {
  const prepared: Prepared[] = [];
  const written: string[] = [];
  try {
    for (const { name, content } of results) {
      const path = isAbsolute(name) ? name : join(folder, name);
      if (isInsideGit(path)) throw wrongUse(words.insideGit(name));
      const target = await orCouldNot(name, () => findTarget(path));
      if (isInsideGit(target.path)) throw wrongUse(words.insideGit(name));
      if (target.kind === 'file' && isRegisterFile(target.path))
        throw wrongUse(words.registerFile(name));
      prepared.push({ name, content, target, temporary: null });
    }
    for (const each of prepared)
      if (each.target.kind === 'file')
        each.temporary = await orCouldNot(each.name, () => prepare(each));
    for (const each of prepared.toSorted((a, b) => order(a) - order(b))) {
      await orCouldNot(each.name, () => finish(each));
      each.temporary = null;
      written.push(each.name);
    }
  } finally {
    for (const { temporary } of prepared)
      if (temporary !== null) await rm(temporary, { force: true });
  }

  /** Says what could not be written, and what has been changed by then. */
  async function orCouldNot<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const system = systemCode(error);
      const rest = written.length === 0 ? words.nothingChanged : words.alreadyWritten(written);
      throw couldNot(`${words.fileNotWritten(name, system)} ${rest}`);
    }
  }
}

interface Prepared extends Result {
  readonly target: Target;
  /** The finished file beside its place, until it is moved in. */
  temporary: string | null;
}

/** Streams first: they fail more easily than a rename, and cannot be prepared. */
function order({ target }: Prepared): number {
  return target.kind === 'stream' ? 0 : 1;
}

/** Gives the path of the finished file; null where the target itself must be written, to keep its owner. */
async function prepare({ target, content }: Prepared): Promise<string | null> {
  const existing = target.kind === 'file' ? target.existing : null;
  const { temporary, hasOwner } = await writeBeside(target.path, content, existing);
  if (hasOwner) return temporary;
  await rm(temporary, { force: true });
  return null;
}

async function finish({ target, content, temporary }: Prepared): Promise<void> {
  if (temporary !== null) return moveIn(temporary, target.path);
  const isFile = target.kind === 'file';
  const file = await open(target.path, constants.O_WRONLY | (isFile ? constants.O_TRUNC : 0));
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}
