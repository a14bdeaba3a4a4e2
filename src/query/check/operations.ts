import type { ValueKind } from '../../diagnostic/codes/expression-fault.ts';
import type { Node, OperationNode } from '../syntax/node.ts';
import type { Report } from '../syntax/problem.ts';
import {
  eitherOf,
  kindsIn,
  listOf,
  mayBe,
  type StaticType,
  typeOfElement,
  typeOfKinds,
  typeOfLiteral,
  UNKNOWN,
} from './static-type.ts';

const BOOL = typeOfKinds('bool');
const ARITHMETIC: ReadonlyMap<string, readonly ValueKind[]> = new Map([
  ['+', ['int', 'double', 'string', 'list']],
  ['-', ['int', 'double']],
  ['*', ['int', 'double']],
  ['/', ['int', 'double']],
  ['%', ['int']],
]);

/** Takes an operation and the types of its operands; gives its type, and reports what can never work. */
export function operationType(
  node: OperationNode,
  operands: readonly StaticType[],
  report: Report,
): StaticType {
  switch (node.operator) {
    case '&&':
    case '||':
    case '!':
      checkBooleans(node, operands, report);
      return BOOL;
    case '==':
    case '!=':
      checkEquality(node, operands, report);
      return BOOL;
    case '<':
    case '<=':
    case '>':
    case '>=':
      checkOrder(node, operands, report);
      return BOOL;
    case 'in':
      checkMembership(node, operands, report);
      return BOOL;
    default:
      return arithmeticType(node, operands, report);
  }
}

function checkBooleans(
  { operator, operands: nodes }: OperationNode,
  operands: readonly StaticType[],
  report: Report,
): void {
  for (const [index, operand] of operands.entries()) {
    const node = nodes[index];
    if (node === undefined || mayBe(operand, 'bool')) continue;
    report(node, { kind: 'operand-types', operator, operands: [kindsIn(operand)] });
  }
}

function checkEquality(
  node: OperationNode,
  [left = UNKNOWN, right = UNKNOWN]: readonly StaticType[],
  report: Report,
): void {
  reportUnequal(node, fieldName(node.operands), left, right, report);
}

/** Reports two values that can never be equal, because they are never of the same kind. */
function reportUnequal(
  span: Node,
  field: string | null,
  left: StaticType,
  right: StaticType,
  report: Report,
): void {
  if (canBeAlike(left, right)) return;
  if (isNull(left) || isNull(right)) report(span, { kind: 'compare-null', field });
  else {
    report(span, {
      kind: 'compare-types',
      field,
      left: kindsIn(left),
      right: kindsIn(right),
    });
  }
}

function checkOrder(node: OperationNode, operands: readonly StaticType[], report: Report): void {
  const [left = UNKNOWN, right = UNKNOWN] = operands;
  const hasOrder = (type: StaticType): boolean => mayBe(type, 'int', 'double', 'string', 'bool');
  if (hasOrder(left) && hasOrder(right) && canBeAlike(left, right)) return;
  const kinds = { left: kindsIn(left), right: kindsIn(right) };
  if (hasOrder(left) && hasOrder(right)) {
    report(node, { kind: 'compare-types', field: fieldName(node.operands), ...kinds });
  } else {
    const operator = node.operator;
    report(node, { kind: 'operand-types', operator, operands: [kinds.left, kinds.right] });
  }
}

function checkMembership(
  { operator, operands: nodes }: OperationNode,
  [value = UNKNOWN, container = UNKNOWN]: readonly StaticType[],
  report: Report,
): void {
  const [valueNode, containerNode] = nodes;
  if (valueNode === undefined || containerNode === undefined) return;
  if (!mayBe(container, 'list', 'map')) {
    report(containerNode, {
      kind: 'operand-types',
      operator,
      operands: [kindsIn(value), kindsIn(container)],
    });
    return;
  }
  if (mayBe(container, 'map')) return;
  const field = fieldName(nodes);
  if (containerNode.kind === 'list') {
    for (const element of containerNode.elements) {
      const type = element.kind === 'literal' ? typeOfLiteral(element.value) : UNKNOWN;
      reportUnequal(element, field, value, type, report);
    }
    return;
  }
  reportUnequal(valueNode, field, value, typeOfElement(container), report);
}

function arithmeticType(
  node: OperationNode,
  operands: readonly StaticType[],
  report: Report,
): StaticType {
  const { operator } = node;
  const kinds =
    operands.length === 1 ? (['int', 'double'] as const) : (ARITHMETIC.get(operator) ?? []);
  const possible = kinds.filter((kind) => operands.every((operand) => mayBe(operand, kind)));
  if (possible.length === 0) {
    report(node, { kind: 'operand-types', operator, operands: operands.map(kindsIn) });
    return UNKNOWN;
  }
  if (possible.length === 1 && possible[0] === 'list') {
    return listOf(eitherOf(operands.map(typeOfElement)));
  }
  return operands.every((operand) => operand.kinds !== null) ? typeOfKinds(...possible) : UNKNOWN;
}

function canBeAlike(left: StaticType, right: StaticType): boolean {
  if (left.kinds === null || right.kinds === null) return true;
  const numbers = (type: StaticType): boolean => mayBe(type, 'int', 'double');
  if (numbers(left) && numbers(right)) return true;
  return [...left.kinds].some((kind) => right.kinds?.has(kind));
}

function isNull({ kinds }: StaticType): boolean {
  return kinds !== null && kinds.size === 1 && kinds.has('null');
}

/** The name of the first operand that is a field or a variable. */
export function fieldName(nodes: readonly Node[]): string | null {
  for (const node of nodes) {
    if (node.kind === 'select' && !node.isTest) return node.field;
    if (node.kind === 'name') return node.name;
  }
  return null;
}
