import { type Day, dayFromParts, dayParts, latest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import { label, line } from './drawing.ts';
import type { Svg } from './elements.ts';

/** Where days lie in a picture: the left edge of a day, and help lines with years (and quarters where there is room). */
export interface TimeAxis {
  /** The x of the beginning of a day; of the day after the last for the right edge. */
  readonly x: (day: Day | number) => number;
  readonly parts: readonly Svg[];
}

/** Lays days out between two x; the lines go from top to bottom, the names of years are above. */
export function timeAxis(
  days: Interval,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): TimeAxis {
  const perDay = (right - left) / lengthInDays(days);
  const x = (day: number) => left + (day - days.from) * perDay;
  const years = [];
  for (let year = dayParts(days.from).year; year <= dayParts(days.to).year; year += 1)
    years.push(year);
  const roomForYear = 365 * perDay;
  const every = Math.max(1, Math.ceil(40 / roomForYear));
  const parts = years.flatMap((year) => {
    const start = firstOf(year, 1);
    const isShown = year % every === 0;
    const quarters =
      roomForYear < 200
        ? []
        : [4, 7, 10].map((month) => firstOf(year, month)).filter((day) => inside(day));
    return [
      ...(inside(start) && isShown ? [line([x(start), top], [x(start), bottom], 'faint')] : []),
      ...(isShown ? [label(String(year), { x: x(latest(start, days.from)) + 3, y: top - 4 })] : []),
      ...quarters.map((day) => line([x(day), top], [x(day), bottom], 'faint', '1 4')),
    ];
  });
  return { x, parts };

  function inside(day: Day): boolean {
    return day > days.from && day <= days.to;
  }
}

function firstOf(year: number, month: number): Day {
  const day = dayFromParts(year, month, 1);
  if (typeof day !== 'number') throw new RangeError(`${year}-${month}-01`);
  return day;
}
