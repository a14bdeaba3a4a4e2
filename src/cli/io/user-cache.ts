import { isAbsolute, join } from 'node:path';

/** Where the tool may keep what it can make again. */
export interface UserCache {
  /** The folder that the user's programs have for that. */
  readonly folder: string;
  /** The number of the user who owns what lies there; null on systems without such numbers. */
  readonly user: number | null;
}

/** Set to anything, it says that nothing is to be kept, or used of what was. */
export const NO_CACHE_VARIABLE = 'BAERUM_INNOV_NO_CACHE';

/** The folder of the tool's own. */
export function cacheFolder({ folder }: UserCache): string {
  return join(folder, 'baerum-innov');
}

/** The folder in which programs keep for the user what they can make again; null where the environment names none. */
export function userCacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | null {
  const home = folderIn(environment['HOME']);
  const named = folderIn(environment['XDG_CACHE_HOME']);
  switch (platform) {
    case 'win32':
      return folderIn(environment['LOCALAPPDATA']);
    case 'darwin':
      return named ?? (home === null ? null : join(home, 'Library/Caches'));
    default:
      return named ?? (home === null ? null : join(home, '.cache'));
  }
}

function folderIn(variable: string | undefined): string | null {
  return variable !== undefined && isAbsolute(variable) ? variable : null;
}
