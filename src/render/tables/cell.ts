import { type Day, formatIsoDay } from '../../time/day.ts';

/** The ISO text of a cell of a column of dates. */
export function isoDayOf(cell: number): string {
  return formatIsoDay(cell as Day); // cells of such columns are days
}
