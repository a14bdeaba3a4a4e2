import type { ExpressionFault } from '../../diagnostic/codes/expression-fault.ts';

/** A stretch of an expression's source in UTF-16 units, the end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One thing that is wrong with an expression, and the stretch of its source that is to blame. */
export interface ExpressionProblem extends Span {
  readonly code: 'krav/expression';
  readonly args: { readonly problem: ExpressionFault };
}

export function problemAt({ from, to }: Span, problem: ExpressionFault): ExpressionProblem {
  return { code: 'krav/expression', args: { problem }, from, to };
}

/** Takes what checks report to. */
export type Report = (span: Span, problem: ExpressionFault) => void;
