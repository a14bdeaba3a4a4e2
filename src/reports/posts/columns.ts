import { virtualField } from '../../query/filter/field-filter.ts';
import { property } from '../../read/json.ts';
import type { RecordType } from '../../read/register/record-type.ts';

/** The status by the log does not show that a life is unclear: whether it runs is always told, beside it. */
export function withActivity(columns: readonly string[]): string[] {
  if (columns.some((field) => virtualField(field) === 'active')) return [...columns];
  const status = columns.findIndex((field) => virtualField(field) === 'status');
  const at = status < 0 ? columns.length : status + 1;
  return [...columns.slice(0, at), 'active', ...columns.slice(at)];
}

/** The fields a table of a type shows when nobody asks for others: `x-kolonner`, else what every post has. */
export function columnsOf({ columns, livslop, schema }: RecordType): string[] {
  if (columns !== null) return livslop === null ? [...columns] : withActivity(columns);
  const known = property(schema, 'properties');
  const title = property(known, 'tittel') === undefined ? [] : ['tittel'];
  const end = livslop?.plan?.to == null ? [] : [livslop.plan.to];
  const life = livslop === null ? [] : [...(livslop.log === null ? [] : ['status']), 'active'];
  return ['id', ...title, ...life, ...end];
}
