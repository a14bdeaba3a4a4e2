import type {
  Cell,
  ColumnType,
  ExportColumn,
  ExportTable,
  ExportTables,
} from '../../tables/table.ts';
import { sqlIdentifier, sqlText } from '../escape/sql.ts';
import { isoDayOf } from './cell.ts';
import type { Dialect } from './table-formats.ts';

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  postgres: {
    text: 'text',
    integer: 'bigint',
    number: 'numeric',
    boolean: 'boolean',
    date: 'date',
  },
  duckdb: {
    text: 'varchar',
    integer: 'bigint',
    number: 'double',
    boolean: 'boolean',
    date: 'date',
  },
};

/** As many rows as one statement inserts. */
const ROWS_AT_ONCE = 500;

/**
 * Tables as one transaction of SQL: makes them where they are not there, takes away what they held of this
 * register, puts in what it holds now, and ends with the views. So the same file may be run again, and those
 * of many registers one after another.
 */
export function renderSql(
  { registerId, tables }: ExportTables,
  dialect: Dialect,
  views: readonly string[],
): string {
  return [
    'begin;\n',
    ...tables.map((table) => tableDefinition(table, dialect)),
    ...tables.map((table) => tableRows(table, registerId)),
    ...views,
    'commit;\n',
  ].join('\n');
}

/** The statements that make a table and say what it holds. */
export function tableDefinition({ name, about, columns }: ExportTable, dialect: Dialect): string {
  const table = sqlIdentifier(name);
  const keys = columns.filter(({ isKey }) => isKey).map((column) => sqlIdentifier(column.name));
  const lines = columns.map(
    (column) =>
      `  ${sqlIdentifier(column.name)} ${TYPES[dialect][column.type]}${column.isKey ? ' not null' : ''}`,
  );
  // DuckDB refuses to take away and put in the same key in one transaction.
  const primary = dialect === 'postgres' ? [`  primary key (${keys.join(', ')})`] : [];
  return [
    `create table if not exists ${table} (\n${[...lines, ...primary].join(',\n')}\n);`,
    `comment on table ${table} is ${sqlText(`${about} (${keys.join(', ')})`)};`,
    ...columns.map((column) => commentOn(table, column)),
    '',
  ].join('\n');
}

function commentOn(table: string, { name, about }: ExportColumn): string {
  return `comment on column ${table}.${sqlIdentifier(name)} is ${sqlText(about)};`;
}

/** The statements that put a register's rows into a table, instead of those that it had there. */
export function tableRows({ name, columns, rows }: ExportTable, registerId: string): string {
  const table = sqlIdentifier(name);
  const statements = [`delete from ${table} where "register_id" = ${sqlText(registerId)};`];
  const names = columns.map((column) => sqlIdentifier(column.name)).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const values = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map(
        (row) =>
          `(${row.map((cell, index) => literal(cell, columns[index]?.type ?? 'text')).join(', ')})`,
      );
    statements.push(`insert into ${table} (${names}) values\n${values.join(',\n')};`);
  }
  return `${statements.join('\n')}\n`;
}

function literal(cell: Cell, type: ColumnType): string {
  if (cell === null) return 'null';
  if (type === 'date' && typeof cell === 'number') return `date '${isoDayOf(cell)}'`;
  return typeof cell === 'string' ? sqlText(cell) : String(cell);
}
