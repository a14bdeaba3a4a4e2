import type { Cell, Table } from '../../reports/document.ts';
import { formatIsoDay } from '../../time/day.ts';
import { csvText } from '../escape/csv.ts';

/** One table of a report as CSV: language-neutral keys as headers, days as ISO, numbers as numbers, nothing where nothing is set. */
export function renderTableCsv({ columns, rows }: Table): string {
  return csvText([columns.map(({ key }) => key), ...rows.map((row) => row.map(csvValue))]);
}

function csvValue(cell: Cell): string | number | null {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return formatIsoDay(cell.day);
    case 'number':
      return cell.value;
    case 'verdict':
      return cell.verdict;
    case 'missing':
      return null;
  }
}
