import { posix } from 'node:path';

/** The folder that a path lies in; '' for the root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** A path inside a folder, of which '' is the root. */
export function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** A path inside a folder, told from that folder. */
export function localPath(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

/** Whether a pattern takes files away again. */
export function isExclusion(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

/** Whether a path, or a pattern, does not begin where it is read from, or climbs above it. */
export function leadsOut(path: string): boolean {
  const normal = posix.normalize(path);
  return isAbsolute(path) || normal === '..' || normal.startsWith('../');
}

/** The order of a tree's entries, no two of which have one path: by code units. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** Whether a path begins at the top of a disk, also as Windows writes it. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path);
}
