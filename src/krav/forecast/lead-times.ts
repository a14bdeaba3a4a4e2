import type { Life } from '../../life/life.ts';
import type { Day } from '../../time/day.ts';

/** Days from the first «planlagt» to the first «aktiv» after it, over posts that have logged both. */
export interface LeadTimes {
  readonly min: number;
  readonly max: number;
  readonly n: number;
}

/** How long posts have taken to begin, by what is logged on or before the as-of day; null where none says. */
export function leadTimes(lives: readonly Life[], asOf: Day): LeadTimes | null {
  const days = lives.flatMap((life) => leadTimeOf(life, asOf) ?? []);
  if (days.length === 0) return null;
  return {
    min: days.reduce((a, b) => Math.min(a, b)),
    max: days.reduce((a, b) => Math.max(a, b)),
    n: days.length,
  };
}

function leadTimeOf({ entries }: Life, asOf: Day): number | null {
  const known = entries.filter(({ day }) => day <= asOf);
  const active = known.find(({ statusClass }) => statusClass === 'aktiv');
  const planned = known.find(({ statusClass }) => statusClass === 'planlagt');
  if (active === undefined || planned === undefined || planned.day >= active.day) return null;
  return active.day - planned.day;
}
