import type { Document } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import type { Table } from '../../reports/document/table.ts';
import { machineValue } from '../../reports/document/value.ts';
import { tableAsked } from '../../reports/walk.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { csvText, NORWEGIAN_EXCEL, PLAIN } from '../escape/csv.ts';
import { flatRows, GROUP_KEY, isGrouped } from '../layout/flat-rows.ts';
import { excelField } from './excel-field.ts';

interface Asked {
  /** The id of a table; null for the main one of the document. */
  readonly table: string | null;
}

/**
 * One table of a document, as files keep it (`forKeeping`) and a spreadsheet program set to Norwegian opens it:
 * semicolons, a byte order mark, headings in the reader's language, days as 31.08.2026, decimal commas, and last,
 * after an empty row, what the table does not hold. Null where there is no such table.
 */
export function renderCsv(document: Document, asked: Asked): string | null {
  const table = tableAsked(forKeeping(document), asked.table);
  return table === undefined ? null : excelCsv(table, document.language);
}

/** One table of a document for programs (`plainCsv`); null where there is no such table. */
export function renderPlainCsv(document: Document, asked: Asked): string | null {
  const table = tableAsked(document, asked.table);
  return table === undefined ? null : plainCsv(table);
}

function excelCsv(table: Table, language: Language): string {
  const group = wordsIn(language).documents.group;
  const columns = table.columns.length + (isGrouped(table) ? 1 : 0);
  const padded = (row: (string | null)[]) => [...row, ...Array(columns - row.length).fill(null)];
  return csvText(
    [
      [...(isGrouped(table) ? [group] : []), ...table.columns.map(({ title }) => title)],
      ...flatRows(table).map((row) => row.map((value) => excelField(value, language))),
      ...(table.leftOut === null ? [] : [[null], [table.leftOut]].map(padded)),
    ],
    NORWEGIAN_EXCEL,
  );
}

/** Language-neutral keys as headers, days as ISO, numbers as numbers, nothing where nothing is set; groups in a column of their own. */
export function plainCsv(table: Table): string {
  return csvText(
    [
      [...(isGrouped(table) ? [GROUP_KEY] : []), ...table.columns.map(({ key }) => key)],
      ...flatRows(table).map((row) => row.map(machineValue)),
    ],
    PLAIN,
  );
}
