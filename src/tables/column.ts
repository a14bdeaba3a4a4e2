import type { ColumnOf, ColumnType } from './table.ts';

type Maker = <Row>(cell: ColumnOf<Row>['cell']) => ColumnOf<Row>;

function ofType(type: ColumnType): Maker {
  return (cell) => ({ type, cell });
}

/** Columns by what they hold. */
export const text = ofType('text');
export const integer = ofType('integer');
export const boolean = ofType('boolean');
export const date = ofType('date');

/** The same column as a part of the key. */
export function key<Row>(column: ColumnOf<Row>): ColumnOf<Row> {
  return { ...column, isKey: true };
}
