import { type References, vilkarScope } from '../../query/check/scope.ts';
import { compiledExpression } from './compile-expression.ts';
import { ABSENT, type CompiledCondition } from './compiled.ts';
import { type ConditionKrav, fieldNow } from './krav.ts';
import type { TypeView } from './type-view.ts';
import { unknownTypeFinding } from './unknown-type.ts';

/** Checks a krav of the form `vilkar` against the types of a register. */
export function compileCondition(
  krav: ConditionKrav,
  types: ReadonlyMap<string, TypeView>,
  references: References,
): CompiledCondition {
  const { form } = krav;
  const subject = types.get(krav.type) ?? null;
  if (subject === null) {
    const known = [...types.keys()];
    const findings = [unknownTypeFinding(krav, fieldNow(krav, 'gjelder'), krav.type, known)];
    return { form, krav, subject, when: ABSENT, must: ABSENT, findings, links: [] };
  }
  const scope = vilkarScope(subject.view, references);
  const { askedOfRules } = subject;
  const place = { use: 'vilkar', type: krav.type, list: [], askedOfRules } as const;
  const when = compiledExpression(krav, fieldNow(krav, 'naar'), krav.when, scope, place);
  const must = compiledExpression(krav, fieldNow(krav, 'skal'), krav.must, scope, place);
  const findings = [...when.findings, ...must.findings];
  return { form, krav, subject, when: when.asked, must: must.asked, findings, links: [] };
}
