import type { SheetFault } from '../../../reports/edit/sheet.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';

/** What is the same in several rows and in no column is said once: a column is missing. */
export function together(faults: readonly SheetFault[], language: Language): SheetFault[] {
  const key = ({ sheet, message, help }: SheetFault) => `${sheet} ${message} ${help}`;
  const alike = new Map<string, SheetFault[]>();
  for (const fault of faults.filter(({ column }) => column === null))
    alike.set(key(fault), [...(alike.get(key(fault)) ?? []), fault]);
  return faults.flatMap((fault) => {
    const same = fault.column === null ? (alike.get(key(fault)) ?? []) : [];
    if (same.length < 2) return [fault];
    const message = wordsIn(language).sheet.inRows(fault.message, same.length);
    return same[0] === fault ? [{ ...fault, row: null, message }] : [];
  });
}

/** By sheet, row and column, one of each cell: the first says most. */
export function inOrder(faults: readonly SheetFault[]): SheetFault[] {
  const first = new Map<string, SheetFault>();
  for (const fault of faults) {
    const key =
      fault.column === null ? JSON.stringify(fault) : `${fault.sheet} ${fault.row} ${fault.column}`;
    if (!first.has(key)) first.set(key, fault);
  }
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  const place = (text: string | null) => (text ?? '').padStart(3);
  return [...first.values()].sort(
    (a, b) =>
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (place(a.column) < place(b.column) ? -1 : 1),
  );
}
