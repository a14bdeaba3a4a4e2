import type { RuleChange } from '../../krav/comparison/rule-change.ts';
import type { KravResult } from '../../krav/result.ts';
import { toldRules } from '../../krav/rule-history.ts';
import { ruleEntry } from '../krav/json.ts';

/** What a change does to a krav or a schema, as it is in JSON answers. */
export function ruleChangeEntry({ path, krav, before, after, effect }: RuleChange) {
  return { path, krav, before: rulesIn(before), after: rulesIn(after), effect };
}

function rulesIn(result: KravResult | null) {
  return result === null ? null : toldRules(result).map(ruleEntry);
}
