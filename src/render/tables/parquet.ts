import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import type { Cell, ColumnType, ExportTable } from '../../tables/table.ts';
import { type Day, utcDate } from '../../time/day.ts';

/** How Parquet stores what a column holds. Days are its own dates, texts UTF-8. */
const STORED: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** A table as a Parquet file; the same table gives the same bytes. */
export function tableParquet({ columns, rows }: ExportTable): Uint8Array {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(
      ({ name, type, isKey }): SchemaElement => ({
        name,
        ...STORED[type],
        repetition_type: isKey ? 'REQUIRED' : 'OPTIONAL',
      }),
    ),
  ];
  const columnData = columns.map(({ name, type, isKey }, index) => ({
    name,
    data: rows.map((row) => stored(row[index] ?? null, type)),
    nullable: !isKey,
  }));
  return new Uint8Array(
    parquetWriteBuffer({ columnData, schema, createdBy: 'baerum-innov', statistics: true }),
  );
}

function stored(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return undefined;
  switch (type) {
    case 'date':
      return utcDate(Number(cell) as Day); // cells of such columns are days
    case 'integer':
      return BigInt(cell);
    case 'number':
      return Number(cell);
    case 'text':
      return String(cell);
    case 'boolean':
      return cell;
  }
}
