import type { GroupName } from '../krav/definition/krav.ts';

/** Where there are no groups. */
export const NO_GROUP = '';

/** Texts that could be taken for a number, a boolean, no group, or a text that is already quoted. */
const AMBIGUOUS = /^(?:-?\d+|true|false|".*|)$/s;

/** A group as text, so that no two groups of a krav have the same: `"1"` is a text, 1 a number. */
export function groupCell(group: GroupName | null): string {
  if (group === null) return NO_GROUP;
  if (typeof group !== 'string') return String(group);
  return AMBIGUOUS.test(group) ? JSON.stringify(group) : group;
}
