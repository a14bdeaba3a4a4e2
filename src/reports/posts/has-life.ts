import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import type { RecordType } from '../../read/register/record-type.ts';

/** Whether the posts of a type have lives to draw and to sort by: without `x-livslop` they are only there. */
export function hasLife({ name, livslop }: Pick<RecordType, 'name' | 'livslop'>): boolean {
  return livslop !== null && name !== KRAV_TYPE;
}
