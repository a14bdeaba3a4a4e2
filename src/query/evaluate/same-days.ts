import { addDays, earliest, latest } from '../../time/day.ts';
import type { SameDays } from './frame.ts';
import { placeAmongDays } from './text-days.ts';
import { isList, isMap, type Value } from './value.ts';

/** Leaves only the day asked about, since every other day may give another answer. */
export function onlyToday(same: SameDays): void {
  same.from = same.today;
  same.to = same.today;
}

/** Leaves the days that are before, on or after a text as the day asked about is, in the order of texts. */
export function sameOrderAs(same: SameDays, text: Value): void {
  if (typeof text !== 'string') return;
  const place = placeAmongDays(text);
  if (place === null) return;
  const { from, isItself } = place;
  if (same.today < from) same.to = earliest(same.to, addDays(from, -1));
  else if (isItself && same.today === from) onlyToday(same);
  else same.from = latest(same.from, isItself ? addDays(from, 1) : from);
}

/**
 * Leaves the days on which a number compares with another as it does on the day asked about. The first
 * number is so many more (`perDay` 1) or fewer (-1) for each day.
 */
export function sameOrderOfDistance(
  same: SameDays,
  perDay: 1 | -1,
  distance: Value,
  other: Value,
): void {
  const left = Number(other) - Number(distance);
  const untilEqual = left * perDay;
  if (untilEqual === 0 || !Number.isFinite(untilEqual)) onlyToday(same);
  else if (untilEqual > 0)
    same.to = earliest(same.to, addDays(same.today, Math.ceil(untilEqual) - 1));
  else same.from = latest(same.from, addDays(same.today, Math.floor(untilEqual) + 1));
}

/** Leaves the days on which a period holds, or does not, as on the day asked about. */
export function sameInPeriod(same: SameDays, period: Value): void {
  if (!isMap(period)) return;
  sameOrderAs(same, period.get('fra') ?? null);
  sameOrderAs(same, period.get('til') ?? null);
}

/** Leaves the days on which the same elements of a list are dated later than the day asked about. */
export function samePast(same: SameDays, list: Value): void {
  if (!isList(list)) return;
  for (const element of list.elements)
    if (isMap(element)) sameOrderAs(same, element.get('dato') ?? null);
}
