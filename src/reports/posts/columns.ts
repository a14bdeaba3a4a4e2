import { property } from '../../read/json.ts';
import type { RecordType } from '../../read/register/record-type.ts';

/** The fields a table of a type shows when nobody asks for others: `x-kolonner`, else what every post has. */
export function columnsOf({ columns, livslop, schema }: RecordType): string[] {
  if (columns !== null) return [...columns];
  const known = property(schema, 'properties');
  const title = property(known, 'tittel') === undefined ? [] : ['tittel'];
  const end = livslop?.plan?.to == null ? [] : [livslop.plan.to];
  const life = livslop === null ? [] : [...(livslop.log === null ? [] : ['status']), 'active'];
  return ['id', ...title, ...life, ...end];
}
