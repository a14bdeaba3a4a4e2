import type { Cell, ExportTable, ExportTables } from '../../tables/table.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import type { Envelope } from '../document/envelope.ts';
import { envelopeJson, jsonText } from '../document/envelope-json.ts';

/** All tables with their columns and rows as JSON, `baerum-innov/export/1`. */
export function exportJson(exported: ExportTables, envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('export/1', envelope),
    registerId: exported.registerId,
    tables: exported.tables.map((table) => ({ ...described(table), rows: rowsOf(table) })),
  });
}

/** The tables without their rows: the data dictionary as JSON, `baerum-innov/export-dictionary/1`. */
export function dictionaryJson(exported: ExportTables, envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('export-dictionary/1', envelope),
    registerId: exported.registerId,
    tables: exported.tables.map(described),
  });
}

function described({ name, about, columns, rows }: ExportTable) {
  return {
    name,
    about,
    rowCount: rows.length,
    key: columns.filter(({ isKey }) => isKey).map((column) => column.name),
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type,
      about: column.about,
    })),
  };
}

function rowsOf({ columns, rows }: ExportTable) {
  return rows.map((row) =>
    row.map((cell, index) => shownCell(cell, columns[index]?.type === 'date')),
  );
}

function shownCell(cell: Cell, isDay: boolean): Cell {
  return isDay && typeof cell === 'number' ? formatIsoDay(cell as Day) : cell; // cells of such columns are days
}
