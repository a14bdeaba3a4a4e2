import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { isRuleField } from '../../krav/definition/supposed-rule.ts';
import type { JsonObject } from '../../read/json.ts';
import type { Day } from '../../time/day.ts';
import { isInForceBefore } from './krav-in-force.ts';

/** Parts of a krav that tell of its past. */
const HISTORY = ['endringer', 'rettet'];

/** Says which fields of a post may not be changed in a sheet: of a krav in force its rule, which takes a decision. */
export function sheetLocks(type: string, asOf: Day): (post: JsonObject, field: string) => boolean {
  if (type !== KRAV_TYPE) return () => false;
  return (post, field) =>
    HISTORY.includes(field) || (isRuleField(post, field) && isInForceBefore(post, asOf));
}
