import { aboutField, type Finding, type Where } from '../../diagnostic/finding.ts';
import type { ExpressionScope } from '../../query/check/scope.ts';
import { expressionFindings } from '../../query/findings.ts';
import { compileIn, type ExpressionPlace } from './checked-expression.ts';
import { ABSENT, type CompiledExpression } from './compiled.ts';
import type { Krav } from './krav.ts';
import { KRAV_TYPE } from './read-krav.ts';

/** Compiles one expression of a krav; takes the field it is written in, as a JSON pointer, and null where none is. */
export function compiledExpression(
  krav: Krav,
  field: string,
  source: string | null,
  scope: ExpressionScope,
  place: ExpressionPlace,
): { readonly asked: CompiledExpression; readonly findings: readonly Finding[] } {
  if (source === null) return { asked: ABSENT, findings: [] };
  const result = compileIn(place, source, scope);
  if (result.kind === 'compiled')
    return { asked: { kind: 'ready', expression: result.expression, field }, findings: [] };
  return {
    asked: { kind: 'refused' },
    findings: expressionFindings(
      result.problems,
      inExpression(krav, field),
      aboutField({ type: KRAV_TYPE, id: krav.id }, field),
    ),
  };
}

/** Where a stretch of an expression of a krav is; takes the field it is written in, as a JSON pointer. */
export function inExpression(krav: Krav, field: string): (from: number, to: number) => Where {
  return (textFrom, textTo) => ({
    kind: 'target',
    target: { path: krav.path, pointer: field, part: { textFrom, textTo } },
  });
}
