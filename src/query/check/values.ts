import type { Json } from '../../read/json.ts';
import { dayFault } from '../../read/schema/formats.ts';
import { nearest } from '../../text/nearest.ts';
import { kindOf } from '../evaluate/value.ts';
import { everyNode, type LiteralNode, type Node } from '../syntax/node.ts';
import type { Report } from '../syntax/problem.ts';
import { fieldName } from './operations.ts';
import type { ExpressionScope } from './scope.ts';
import { mayBe, type StaticType, typeOfElement, UNKNOWN } from './static-type.ts';

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const EQUALITIES = new Set(['==', '!=', 'in']);

interface Compared {
  readonly operator: string;
  readonly type: StaticType;
  readonly field: string | null;
  readonly literal: LiteralNode;
}

/**
 * Reports values that a field can never have: outside its `enum`, not the id of a post where it
 * refers to one, or no day where it is a date.
 */
export function checkValues(
  root: Node,
  types: ReadonlyMap<Node, StaticType>,
  scope: ExpressionScope,
  report: Report,
): void {
  for (const node of everyNode(root)) {
    for (const compared of comparedIn(node, types)) checkValue(compared, scope, report);
    if (node.kind !== 'call' || node.name !== 'dager') continue;
    for (const argument of node.args) {
      if (argument.kind === 'literal') reportNoDay(argument, report);
      else if (types.get(argument)?.isDay === false) {
        const field = fieldName([argument]);
        if (mayBe(types.get(argument) ?? UNKNOWN, 'string')) {
          report(argument, { kind: 'day-compared', field });
        }
      }
    }
  }
}

function comparedIn(node: Node, types: ReadonlyMap<Node, StaticType>): Compared[] {
  if (node.kind !== 'operation') return [];
  const { operator } = node;
  const [left, right] = node.operands;
  if (left === undefined || right === undefined) return [];
  const typeOf = (side: Node): StaticType => types.get(side) ?? UNKNOWN;
  const field = fieldName(node.operands);
  if (COMPARISONS.has(operator)) {
    return [
      ...literalsIn([right]).map((literal) => ({ operator, type: typeOf(left), field, literal })),
      ...literalsIn([left]).map((literal) => ({ operator, type: typeOf(right), field, literal })),
    ];
  }
  if (operator !== 'in') return [];
  const elements = right.kind === 'list' ? literalsIn(right.elements) : [];
  return [
    ...elements.map((literal) => ({ operator, type: typeOf(left), field, literal })),
    ...literalsIn([left]).map((literal) => ({
      operator,
      type: typeOfElement(typeOf(right)),
      field,
      literal,
    })),
  ];
}

function literalsIn(nodes: readonly Node[]): LiteralNode[] {
  return nodes.filter((node) => node.kind === 'literal');
}

function checkValue(compared: Compared, scope: ExpressionScope, report: Report): void {
  const { operator, type, field, literal } = compared;
  const kind = kindOf(literal.value);
  if (kind === 'null' || !mayBe(type, kind, ...(kind === 'int' ? (['double'] as const) : []))) {
    return;
  }
  if (type.isDay === true) reportNoDay(literal, report);
  if (!EQUALITIES.has(operator)) return;
  if (type.allowed !== null && !type.allowed.some((value) => isSame(value, literal))) {
    const allowed = type.allowed.filter((value) => value !== null).map(String);
    const value = String(literal.value);
    const near = kind === 'string' ? (nearest(value, allowed) ?? null) : null;
    report(literal, { kind: 'not-allowed-value', field, value, nearest: near, allowed });
    return;
  }
  if (type.reference === null || typeof literal.value !== 'string') return;
  const known = scope.references(type.reference, literal.value);
  if (known === 'known') return;
  report(literal, {
    kind: 'unknown-reference',
    field,
    reference: type.reference,
    value: literal.value,
    nearest: known.nearest,
  });
}

function reportNoDay(literal: LiteralNode, report: Report): void {
  if (typeof literal.value !== 'string') return;
  const found = dayFault(literal.value);
  if (found === null) return;
  const { fault, suggestion } = found;
  report(literal, { kind: 'not-a-day', value: literal.value, fault, nearest: suggestion });
}

function isSame(allowed: Json, { value }: LiteralNode): boolean {
  return typeof value === 'bigint' ? allowed === Number(value) : allowed === value;
}
