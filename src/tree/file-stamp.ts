import type { Stats } from 'node:fs';

/**
 * What git too looks at to see that a file of its index is unchanged: length, times of change of content and of the
 * file itself, and its number. The system sets the last of the times whenever a file is written, moved or given
 * other times, so it cannot be put back.
 */
export function fileStamp({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
}

/** When a file was last changed in any way, in milliseconds since 1970. */
export function lastChange({ mtimeMs, ctimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs);
}

/**
 * What was last changed so many seconds before a run, or more, does not change again within the same tick of any
 * clock: as in git, only its stamp is believed.
 */
export const SETTLED = 10;
