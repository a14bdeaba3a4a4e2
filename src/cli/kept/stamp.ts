import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { fileStamp, lastChange } from '../../tree/file-stamp.ts';
import { systemCode } from '../../tree/system-code.ts';

/** What of a path an answer rests on: whether there is such a thing, where links lead, or what it holds. */
export const USES = ['is-there', 'leads-to', 'holds'] as const;

export type Use = (typeof USES)[number];

/** While a stamp is the same, so is what of the path an answer rests on. */
export interface Stamp {
  readonly text: string;
  /** When what it tells of was last changed, in milliseconds since 1970; 0 where that does not matter. */
  readonly changed: number;
}

/** The stamp of a path at which there is nothing. */
export const ABSENT = 'absent';

/** A path that was used, with the stamp it has; when what it holds was last changed, as in a stamp. */
export interface UsedPath {
  readonly use: Use;
  readonly path: string;
  readonly stamp: string;
  readonly changed: number;
}

/** A path with its stamp as it is now. */
export function usedPath(use: Use, path: string): UsedPath {
  const { text, changed } = stampOf(path, use);
  return { use, path, stamp: text, changed };
}

/**
 * Takes a path and its use; gives its stamp: of what a file or folder holds what git too goes by, and who may
 * read it.
 */
export function stampOf(path: string, use: Use): Stamp {
  try {
    if (use === 'leads-to') return { text: realpathSync(path), changed: 0 };
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return { text: ABSENT, changed: 0 };
    const own = stamped(stats, use);
    if (!stats.isSymbolicLink()) return own;
    const there = stampThere(path, use);
    return {
      text: `${own.text} > ${there.text}`,
      changed: Math.max(own.changed, there.changed),
    };
  } catch (error) {
    return { text: systemCode(error), changed: 0 };
  }
}

function stampThere(path: string, use: Use): Stamp {
  try {
    return stamped(statSync(path), use);
  } catch (error) {
    return { text: systemCode(error), changed: 0 };
  }
}

function stamped(stats: Stats, use: Use): Stamp {
  if (use === 'is-there') return { text: `${stats.mode}`, changed: 0 };
  return { text: `${stats.mode} ${fileStamp(stats)}`, changed: lastChange(stats) };
}
