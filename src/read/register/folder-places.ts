import { posix } from 'node:path';
import picomatch from 'picomatch';
import { folderOf, isExclusion } from '../../tree/path.ts';
import type { EntryKind } from '../../tree/tree.ts';
import type { TypeDeclaration } from './declaration.ts';

/**
 * Takes the types; gives those whose posts may lie below a path (from the register's folder) where there is
 * no folder that can be listed: one that cannot be read, one that is not fetched, or something else in its
 * place. A file or a link is in a folder's place only where a pattern names that folder in full.
 */
export function ownersBelowFinder(
  types: readonly TypeDeclaration[],
): (local: string, kind: EntryKind) => readonly TypeDeclaration[] {
  const places = types.map((type) => ({ type, ...placesOf(type.globs) }));
  return (local, kind) => {
    const isFolder = kind === 'unreadable' || kind === 'submodule';
    if (kind === 'empty-folder' || kind === 'bad-name') return [];
    return places
      .filter(({ named, mayHold }) => (isFolder ? mayHold(local) : named(local)))
      .map(({ type }) => type);
  };
}

function placesOf(globs: readonly string[]) {
  const taken = globs.filter((glob) => !isExclusion(glob));
  const left = globs.filter(isExclusion).map((glob) => matcher(glob.slice(1)));
  const bases = taken.map((glob) => {
    const { base, isGlob } = picomatch.scan(glob);
    return isGlob ? base : folderOf(glob);
  });
  const named = (local: string) => bases.some((base) => isOnTheWay(local, base));
  const isLeft = (local: string) =>
    left.some((matches) => matches(`${local}/x.yaml`) && matches(`${local}/x/x.yaml`));
  return {
    named,
    mayHold: (local: string) =>
      !isLeft(local) && (named(local) || taken.some((glob) => mayLeadThrough(glob, local))),
  };
}

function isOnTheWay(local: string, folder: string): boolean {
  return folder !== '' && (local === '' || `${folder}/`.startsWith(`${local}/`));
}

/** Whether a pattern may match something below a folder, told step by step. */
function mayLeadThrough(glob: string, folder: string): boolean {
  if (folder === '') return true;
  if (/[{(][^})]*\//.test(glob)) return `${folder}/`.startsWith(picomatch.scan(glob).base);
  const steps = glob.split('/');
  for (const [index, name] of folder.split('/').entries()) {
    const step = steps[index];
    if (step?.includes('**') === true) return true;
    if (step === undefined || index === steps.length - 1 || !matcher(step)(name)) return false;
  }
  return true;
}

/** The rules are the same on every platform: `/` divides folders, and case counts. */
function matcher(glob: string): (path: string) => boolean {
  return picomatch(glob, { dot: false, windows: false, nocase: false });
}

/** The folders that a path lies in which are named as posts are, from the register's folder. */
export function foldersNamedLikePosts(local: string): string[] {
  if (!/\.ya?ml\//i.test(local)) return [];
  const found: string[] = [];
  for (let folder = posix.dirname(local); folder !== '.'; folder = posix.dirname(folder))
    if (/\.ya?ml$/i.test(folder)) found.push(folder);
  return found;
}
