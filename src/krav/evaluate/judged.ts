import type { Finding } from '../../diagnostic/finding.ts';
import { expressionFindings } from '../../query/findings.ts';
import type { Verdict } from '../days/verdict.ts';
import { inExpression } from '../definition/compile-expression.ts';
import type { CompiledKrav } from '../definition/compiled.ts';
import type { Krav } from '../definition/krav.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import type { Defect } from './expression-over-days.ts';

/** A krav judged, with the faults in its expressions that the data brought out. */
export interface Judged<Result> {
  readonly result: Result;
  readonly findings: readonly Finding[];
}

/** A krav about what the register does not have is never said to be kept or broken. */
export function cannotBeJudged(
  { subject }: CompiledKrav,
  { verdict }: { readonly verdict: Verdict },
): boolean {
  return subject === null && verdict !== 'not-in-force';
}

/** One finding for each place in an expression, however many posts brought it out. */
export function defectFindings(krav: Krav, defects: readonly Defect[]): Finding[] {
  const distinct = new Map(
    defects.map((each) => [`${each.field} ${each.problem.from}-${each.problem.to}`, each]),
  );
  return [...distinct.values()].flatMap(({ problem, field }) =>
    expressionFindings([problem], inExpression(krav, field), {
      type: KRAV_TYPE,
      post: krav.id,
      field,
    }),
  );
}
