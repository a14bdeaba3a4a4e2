import { hash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { type FactCache, NO_CACHE } from '../../read/register/fact-cache.ts';
import type { RegisterPlace } from '../io/find-register.ts';
import { cacheFolder, type UserCache } from '../io/user-cache.ts';
import type { World } from '../io/world.ts';
import { type DiskCache, openDiskCache } from './disk-cache.ts';
import { keepNewest } from './private-file.ts';

/** So many registers have caches; those that were written last. What a killed run left half written goes with the rest. */
const MOST_REGISTERS = 40;

const NAME_LENGTH = 32;
const FILE_NAME = new RegExp(`^[0-9a-f]{${NAME_LENGTH}}$`);

/** What earlier runs of the tool found out, for each register. */
export interface RegisterCaches {
  readonly of: (place: RegisterPlace) => FactCache;
  /** Writes what this run found out. Never fails: without it the next run takes longer, that is all. */
  readonly save: () => void;
}

/** The caches that a build of the tool has in the user's folder for such; none where there is no such folder. */
export function registerCaches({ cache: kept }: World, build: string): RegisterCaches {
  if (kept === null) return NO_CACHES;
  const folder = cacheFolder(kept);
  const open = new Map<string, DiskCache>();
  return {
    of: (place) => {
      const name = hash('sha256', `${place.root}\0${place.folder}`).slice(0, NAME_LENGTH);
      const path = join(folder, name);
      const cache = open.get(name) ?? openDiskCache({ path, user: kept.user }, build);
      open.set(name, cache);
      return cache;
    },
    save: () => {
      const saved = [...open.values()].filter((cache) => cache.save());
      if (saved.length > 0) keepNewest(folder, MOST_REGISTERS);
    },
  };
}

/** Whether a path is that of the folder of the caches, or of the file of one. */
export function isOfCaches(cache: UserCache, path: string): boolean {
  const folder = cacheFolder(cache);
  return path === folder || (dirname(path) === folder && FILE_NAME.test(basename(path)));
}

/** Nothing is kept, and nothing that was kept is used. */
export const NO_CACHES: RegisterCaches = { of: () => NO_CACHE, save: () => {} };
