import type { ValueKind } from '../../diagnostic/codes/expression-fault.ts';
import type { Node } from '../syntax/node.ts';
import type { Report } from '../syntax/problem.ts';
import type { ResultType } from './scope.ts';
import { kindsIn, mayBe, type StaticType } from './static-type.ts';

const WANTED: Readonly<Record<ResultType, readonly ValueKind[]>> = {
  condition: ['bool'],
  group: ['string', 'bool', 'int', 'null'],
  day: ['string', 'null'],
};

/** Reports an expression that can never give what is asked of it. */
export function checkResult(
  root: Node,
  type: StaticType,
  expected: ResultType,
  report: Report,
): void {
  const isNoDay = expected === 'day' && type.isDay === false && type.kinds !== null;
  if (mayBe(type, ...WANTED[expected]) && !isNoDay) return;
  report(root, { kind: 'result', expected, actual: kindsIn(type) });
}
