import { least } from '../../time/extremes.ts';
import type { Count, SideName, Sides } from '../days/verdict.ts';
import type { Limits } from '../definition/krav.ts';

/** How many of those that may count decide each side: below so many that have stopped, above so many that run. */
export type BreaksIf = Readonly<Record<SideName, number | null>>;

/** Takes the as-of day's sides, count and limits. Null where it is not the count that makes a side unknown. */
export function breaksIf(
  sides: Sides,
  { low, high }: Count,
  { min, max }: Pick<Limits, 'min' | 'max'>,
): BreaksIf {
  if (!Number.isFinite(high)) return { below: null, above: null };
  return {
    below:
      sides.below === 'unknown' && min !== null && low < min && min <= high ? high - min + 1 : null,
    above:
      sides.above === 'unknown' && max !== null && low <= max && max < high ? max - low + 1 : null,
  };
}

/** Of a krav with groups: the smallest of its groups, on a side that is itself unknown. */
export function breaksIfInGroups(sides: Sides, groups: readonly BreaksIf[]): BreaksIf {
  const smallest = (side: SideName): number | null => {
    const known = groups.flatMap((each) => each[side] ?? []);
    return sides[side] === 'unknown' && known.length > 0 ? least(known) : null;
  };
  return { below: smallest('below'), above: smallest('above') };
}
