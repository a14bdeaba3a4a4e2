import { type Node, partsOf } from '../syntax/node.ts';
import type { Report } from '../syntax/problem.ts';
import { fieldName } from './operations.ts';
import type { ExpressionScope } from './scope.ts';
import { mayBe, type StaticType, UNKNOWN } from './static-type.ts';

const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '!=']);
const DIRECT = new Set<Node['kind']>(['select', 'index', 'name', 'literal']);

/**
 * Where `dato` is restricted it may only be compared directly with a date field or a written day,
 * or come last in `gjelder(element, dato)`: then the days on which the answer may change are known
 * without asking on every day.
 */
export function checkDays(
  root: Node,
  scope: ExpressionScope,
  types: ReadonlyMap<Node, StaticType>,
  report: Report,
): void {
  visit(root, null, new Set(restrictedNames(scope)));

  function visit(node: Node, parent: Node | null, days: ReadonlySet<string>): void {
    if (node.kind === 'name' && days.has(node.name)) checkUse(node, parent, days);
    if (node.kind === 'macro') {
      const inside = new Set([...days].filter((name) => name !== node.variable));
      visit(node.range, node, days);
      if (node.condition !== null) visit(node.condition, node, inside);
      visit(node.body, node, inside);
      return;
    }
    if (node.kind === 'call' && node.name === 'gjelder') checkPeriodDay(node.args[1], days);
    for (const part of partsOf(node)) visit(part, node, days);
  }

  function checkUse(node: Node, parent: Node | null, days: ReadonlySet<string>): void {
    if (parent?.kind === 'call' && parent.name === 'gjelder' && parent.args[1] === node) return;
    if (parent?.kind !== 'operation' || !COMPARISONS.has(parent.operator)) {
      report(node, { kind: 'day-use' });
      return;
    }
    const other = parent.operands.find((operand) => operand !== node) ?? node;
    const isItself = other.kind === 'name' && days.has(other.name);
    if (isItself || !DIRECT.has(other.kind)) report(node, { kind: 'day-use' });
    else if (other.kind !== 'literal' && isNoDay(types.get(other) ?? UNKNOWN)) {
      report(other, { kind: 'day-compared', field: fieldName([other]) });
    }
  }

  /** Where `dato` is restricted, `gjelder` asks about it and no other day. */
  function checkPeriodDay(day: Node | undefined, days: ReadonlySet<string>): void {
    if (day === undefined || days.size === 0) return;
    if (day.kind !== 'name' || !days.has(day.name)) report(day, { kind: 'day-use' });
  }
}

function restrictedNames({ variables }: ExpressionScope): string[] {
  return [...variables].flatMap(([name, variable]) =>
    variable.kind === 'day' && variable.isRestricted ? [name] : [],
  );
}

/** A text that is surely no date; other kinds are reported as such where they are compared. */
function isNoDay(type: StaticType): boolean {
  return type.isDay === false && mayBe(type, 'string');
}
