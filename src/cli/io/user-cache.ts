import { isAbsolute, join } from 'node:path';

/** Where the tool may keep what it can make again. */
export interface UserCache {
  /** The folder that the user's programs have for that. */
  readonly folder: string;
  /** The number of the user who owns what lies there; null on systems without such numbers. */
  readonly user: number | null;
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
