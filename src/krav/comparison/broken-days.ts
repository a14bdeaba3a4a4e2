import { addDays, type Day, dayParts } from '../../time/day.ts';
import type { Gap } from '../forecast/gaps.ts';
import { dailyResult, type KravResult } from '../result.ts';

/** Days on which a krav is broken: how many in each year up to the as-of day, and the first day of each breach that lasts beyond it. */
export interface BrokenDays {
  readonly years: readonly { readonly year: number; readonly days: number }[];
  readonly breaches: readonly Day[];
  /** Those of them that the other answer does not know of: they may be breaches there too. */
  readonly unclear: readonly Day[];
}

export const NO_BROKEN_DAYS: BrokenDays = { years: [], breaches: [], unclear: [] };

/** The broken days that one answer has and the other has not; null has none. A form without gaps has none. */
export function brokenOnlyIn(
  one: KravResult | null,
  other: KravResult | null,
  asOf: Day,
): BrokenDays {
  const gaps = gapsOf(one, 'broken');
  const others = gapsOf(other, 'broken');
  const past = new Set(gaps.filter(({ to }) => to <= asOf).flatMap(daysOf));
  for (const day of others.flatMap(daysOf)) past.delete(day);
  const lasting = gaps.filter(
    (gap) => gap.to > asOf && !others.some(({ from, to }) => from <= gap.to && gap.from <= to),
  );
  const unknown = gapsOf(other, 'unknown');
  const isUnclear = (gap: Gap) =>
    unknown.some(({ side, from, to }) => side === gap.side && from <= gap.to && gap.from <= to);
  const firstDays = (some: readonly Gap[]) => [...new Set(some.map(({ from }) => from))];
  return {
    years: byYear(past),
    breaches: firstDays(lasting.filter((gap) => !isUnclear(gap))),
    unclear: firstDays(lasting.filter(isUnclear)),
  };
}

/** Without the days that are tolerated or exempt. */
function gapsOf(result: KravResult | null, verdict: Gap['verdict']): readonly Gap[] {
  return ((result && dailyResult(result))?.gaps ?? [])
    .filter((gap) => gap.verdict === verdict && !gap.exempt)
    .map((gap) => ({ ...gap, from: addDays(gap.from, gap.toleratedDays) }))
    .filter(({ from, to }) => from <= to);
}

function daysOf({ from, to }: Gap): Day[] {
  return Array.from({ length: to - from + 1 }, (_, index) => addDays(from, index));
}

function byYear(days: Iterable<Day>): BrokenDays['years'] {
  const years = new Map<number, number>();
  for (const day of days) {
    const { year } = dayParts(day);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, days: count }));
}
