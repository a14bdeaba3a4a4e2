import { type Day, parseIsoDay } from '../time/day.ts';
import type { ExpressionScope } from './check/scope.ts';
import { everyNode, type Node } from './syntax/node.ts';

/** Where the days on which the answer of an expression may turn can come from. */
export interface DaySources {
  /** Days written in the expression itself. */
  readonly literals: readonly Day[];
  /** By variable, the fields that are named; all where the item is used in another way. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string> | 'all'>;
}

/** Takes an expression's tree; null where it does not name `dato`. */
export function daySourcesOf(node: Node, scope: ExpressionScope): DaySources | null {
  const nodes = [...everyNode(node)];
  if (!nodes.some((each) => isDayName(each, scope))) return null;
  const literals = new Set<Day>();
  for (const each of nodes)
    if (each.kind === 'literal' && typeof each.value === 'string') addDay(each.value, literals);
  const fields = new Map<string, ReadonlySet<string> | 'all'>();
  for (const [name, { kind }] of scope.variables) {
    if (kind !== 'view') continue;
    const uses = nodes.filter((each) => each.kind === 'name' && each.name === name).length;
    const named = nodes.flatMap((each) =>
      each.kind === 'select' && each.operand.kind === 'name' && each.operand.name === name
        ? [each.field]
        : [],
    );
    fields.set(name, named.length === uses ? new Set(named) : 'all');
  }
  return { literals: [...literals], fields };
}

/** Adds the day that a text is, if it is one. */
export function addDay(text: string, found: Set<Day>): void {
  const day = parseIsoDay(text);
  if (day !== undefined) found.add(day);
}

function isDayName(node: Node, { variables }: ExpressionScope): boolean {
  return node.kind === 'name' && variables.get(node.name)?.kind === 'day';
}
