import { machineValue, type Table } from '../../reports/document/document.ts';
import { csvText } from '../escape/csv.ts';

/** One table of a report as CSV: language-neutral keys as headers, days as ISO, numbers as numbers, nothing where nothing is set. */
export function renderTableCsv({ columns, rows }: Table): string {
  return csvText([columns.map(({ key }) => key), ...rows.map((row) => row.map(machineValue))]);
}
