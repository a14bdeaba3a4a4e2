import { posix } from 'node:path';
import picomatch from 'picomatch';
import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import { nearest } from '../../text/nearest.ts';
import { folderOf, inside, isExclusion, localPath } from '../../tree/path.ts';
import type { Entry } from '../../tree/tree.ts';
import { fileFinding } from '../file-finding.ts';
import type { Quarantined } from '../post.ts';
import type { TypeDeclaration } from './declaration.ts';
import { foldersNamedLikePosts, ownersBelowFinder } from './folder-places.ts';

/** A file that one type owns. */
export interface Claim {
  readonly type: TypeDeclaration;
  /** From the root. */
  readonly path: string;
  /** False for what is quarantined unread: a file that several types own, one whose name cannot be read, and what is no file. */
  readonly readable: boolean;
  /** Whether it stands for one post, or for all that a folder may hold. */
  readonly extent: Quarantined['extent'];
}

export interface Claims {
  /** By the order of types, then by path. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/**
 * Divides what lies in the register's folder among the types: YAML files by the patterns, `own`
 * (register.yaml, from that folder) to none, and no more files than there may be. Other files are nobody's, and
 * so is what lies in hidden folders.
 */
export function claimFiles(
  folder: string,
  own: string,
  entries: readonly Entry[],
  types: readonly TypeDeclaration[],
  mostFiles: number,
): Claims {
  const key = JSON.stringify([folder, own, types, mostFiles]);
  const before = known.get(entries);
  if (before?.key === key) return before.claims;
  const claims = claimAnew(folder, own, entries, types, mostFiles);
  known.set(entries, { key, claims });
  return claims;
}

/** By the list of files: a tree that is read again gives the same one while no file has come or gone. */
const known = new WeakMap<readonly Entry[], { readonly key: string; readonly claims: Claims }>();

function claimAnew(
  folder: string,
  own: string,
  entries: readonly Entry[],
  types: readonly TypeDeclaration[],
  mostFiles: number,
): Claims {
  const ownersOf = ownerFinder(own, types);
  const ownersBelow = ownersBelowFinder(types);
  const likePosts = new Set<string>();
  const widely = types.map((type) => matcher(type.globs, true));
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  if (entries.length > mostFiles) {
    const args = { count: entries.length, limit: mostFiles };
    findings.push(report('register/too-many-files', args, whole(inside(folder, own))));
    // What is not read may hold posts of any type.
    for (const type of types) claims.push(claim(type, folder, false, 'folder'));
  }
  for (const { path, kind } of entries.slice(0, mostFiles)) {
    const local = localPath(folder, path);
    if (local === own || isInHiddenFolder(local)) continue;
    for (const named of foldersNamedLikePosts(kind === 'empty-folder' ? `${local}/.` : local)) {
      if (likePosts.has(named)) continue;
      likePosts.add(named);
      const at = inside(folder, named);
      const owners = ownersOf(named);
      for (const type of owners) claims.push(claim(type, at, false, 'post'));
      if (owners.length > 0)
        findings.push(report('register/folder-as-post', { path: at }, whole(at)));
    }
    if (kind === 'empty-folder') continue;
    const owners = ownersOf(local);
    const below = owners.length > 0 ? [] : ownersBelow(local, kind);
    const readable = isReadable(owners, kind);
    for (const type of owners) claims.push(claim(type, path, readable, 'post'));
    for (const type of below) claims.push(claim(type, path, false, 'folder'));
    if (kind === 'unreadable') {
      findings.push(report('register/unreadable-folder', { path }, whole(path)));
    } else if (kind === 'submodule') {
      if (owners.length + below.length > 0)
        findings.push(report('register/submodule', { path }, whole(path)));
    } else if (below.length > 0) {
      const names = below.map(({ name }) => name);
      findings.push(report('register/not-a-folder', { path, types: names }, whole(path)));
    } else if (kind === 'bad-name') {
      findings.push(report('register/bad-name', { path }, whole(path)));
    } else if (owners.length > 1) {
      const names = owners.map(({ name }) => name);
      findings.push(report('register/claimed-twice', { path, types: names }, whole(path)));
    } else if (owners.length === 0 && (kind === 'link' || kind === 'special')) {
      findings.push(fileFinding(path, { kind }));
    } else if (
      owners.length === 0 &&
      isYaml(path) &&
      (!isHidden(local) || widely.some((matches) => matches(local)))
    ) {
      findings.push(unclaimed(path, local, types));
    }
  }
  const order = new Map(types.map((type, index) => [type, index]));
  const rank = ({ type }: Claim): number => order.get(type) ?? 0;
  return { claims: claims.sort((a, b) => rank(a) - rank(b)), findings };
}

function claim(
  type: TypeDeclaration,
  path: string,
  readable: boolean,
  extent: Claim['extent'],
): Claim {
  return { type, path, readable, extent };
}

/** Takes register.yaml and the types; gives the types that own a path, told from the register's folder. */
export function ownerFinder(
  own: string,
  types: readonly TypeDeclaration[],
): (local: string) => readonly TypeDeclaration[] {
  const matchers = types.map((type) => ({ type, matches: matcher(type.globs, false) }));
  return (local) => {
    if (local === own || !isYaml(local) || isInHiddenFolder(local)) return [];
    return matchers.filter(({ matches }) => matches(local)).map(({ type }) => type);
  };
}

/** Whether a file is read: not one that several types own, or whose name cannot be read, and no folder. */
export function isReadable(owners: readonly TypeDeclaration[], kind: Entry['kind']): boolean {
  return (
    owners.length === 1 && kind !== 'bad-name' && kind !== 'unreadable' && kind !== 'submodule'
  );
}

/** The rules are the same on every platform: `/` divides folders, and case counts. */
function matcher(globs: readonly string[], dot: boolean): (path: string) => boolean {
  const options = { dot, windows: false, nocase: false };
  const taken = globs
    .filter((glob) => !isExclusion(glob))
    .map((glob) => ({ start: startOf(glob), matches: picomatch(glob, options) }));
  const left = globs.filter(isExclusion).map((glob) => picomatch(glob.slice(1), options));
  return (path) =>
    taken.some(({ start, matches }) => path.startsWith(start) && matches(path)) &&
    !left.some((matches) => matches(path));
}

/** What every path that a pattern matches begins with: most paths are told from it, without the pattern. */
function startOf(glob: string): string {
  return /^(?:[\wæøåÆØÅ-]+\/)*/.exec(glob)?.[0] ?? '';
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function isHidden(local: string): boolean {
  return posix.basename(local).startsWith('.');
}

function isInHiddenFolder(local: string): boolean {
  return /(?:^|\/)\.[^/]*\//.test(local);
}

/** Nearest is the type whose patterns begin in the same folder, or in one of much the same name. */
function unclaimed(path: string, local: string, types: readonly TypeDeclaration[]): Finding {
  const starts = types.flatMap(({ name, globs }) =>
    globs
      .filter((glob) => !isExclusion(glob))
      .map((glob) => ({ type: name, glob, base: picomatch.scan(glob).base })),
  );
  const bases = starts.map(({ base }) => base).filter((base) => base !== '');
  const folder = folderOf(local);
  const base =
    bases
      .filter((start) => `${folder}/`.startsWith(`${start}/`))
      .sort((a, b) => b.length - a.length)[0] ?? nearest(folder, bases);
  const found = starts.find((start) => start.base === base);
  const near = found === undefined ? null : { type: found.type, glob: found.glob };
  const undotted = isHidden(local) ? posix.basename(local).replace(/^\.+/, '') : null;
  return report('register/unclaimed-file', { path, nearest: near, undotted }, whole(path));
}

function whole(path: string): Where {
  return { kind: 'target', target: { path, pointer: '', part: 'value' } };
}
