import { type Finding, pathOf } from '../../diagnostic/finding.ts';
import { NO_BROKEN_DAYS } from './broken-days.ts';
import type { BothRules, RuleChange, RuleEffect } from './rule-change.ts';

/** What a change does to the schemas, by what they take and refuse of the posts of the head. */
export function schemaChanges(rules: BothRules): RuleChange[] {
  return rules.paths
    .filter((path) => path.endsWith('.json'))
    .flatMap((path): RuleChange[] => {
      const effect = effectOf(path, rules);
      if (effect === null) return [];
      const nothing = { before: null, after: null, approver: null, field: '' };
      return [{ path, krav: null, effect, ...nothing, gone: NO_BROKEN_DAYS, come: NO_BROKEN_DAYS }];
    });
}

function effectOf(path: string, rules: BothRules): RuleEffect | null {
  const { base, head, before, own, accepted } = rules;
  if (!head.register.paths.includes(path)) return 'removed';
  if (!base.register.paths.includes(path)) return 'new';
  if (errorsAt(path, own.findings) > errorsAt(path, before.findings)) return 'broken';
  const types = [...head.register.types.values()]
    .filter(({ schemaPath }) => schemaPath === path)
    .map(({ name }) => name);
  const isOfType = ({ type }: Finding) => type !== undefined && types.includes(type);
  if (accepted.some(isOfType)) return 'looser';
  const refusals = ({ findings }: { readonly findings: readonly Finding[] }) =>
    findings.filter((found) => isOfType(found) && found.code.startsWith('schema/')).length;
  return refusals(own) > refusals(before) ? 'stricter' : null;
}

function errorsAt(path: string, findings: readonly Finding[]): number {
  return findings.filter(({ severity, where }) => severity === 'error' && pathOf(where) === path)
    .length;
}
