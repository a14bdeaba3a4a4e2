import { report } from '../diagnostic/catalogue.ts';
import type { About, Finding, Where } from '../diagnostic/finding.ts';
import type { ExpressionProblem } from './syntax/problem.ts';

/** Takes problems, how a stretch of the source (UTF-16 units, end not included) becomes a place, and what they are about. */
export function expressionFindings(
  problems: readonly ExpressionProblem[],
  target: (from: number, to: number) => Where,
  about: About = {},
): Finding[] {
  return problems.map(({ code, args, from, to }) => report(code, args, target(from, to), about));
}
