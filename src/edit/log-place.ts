import { type Json, property } from '../read/json.ts';

/** Where an entry of an ISO day goes in a dated log: after those of the same day and before; last where not all have a day. */
export function placeInLog(entries: readonly Json[], day: string): number {
  const before = entries.findLastIndex((entry) => {
    const other = property(entry, 'dato');
    return typeof other === 'string' && other <= day;
  });
  const hasDays = entries.every((entry) => typeof property(entry, 'dato') === 'string');
  return hasDays ? before + 1 : entries.length;
}
