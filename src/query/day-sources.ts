import type { Day } from '../time/day.ts';
import type { ExpressionScope } from './check/scope.ts';
import { placeAmongDays } from './evaluate/text-days.ts';
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
  const views = [...scope.variables].filter(([, { kind }]) => kind === 'view');
  const fields = new Map(views.map(([name]) => [name, fieldsNamed(nodes, name)]));
  return { literals: [...literals], fields };
}

/** The fields of a variable that are named in a tree; all where it is used in another way. */
export function fieldsNamed(nodes: readonly Node[], variable: string): ReadonlySet<string> | 'all' {
  const uses = nodes.filter((each) => each.kind === 'name' && each.name === variable).length;
  const named = nodes.flatMap((each) =>
    each.kind === 'select' && each.operand.kind === 'name' && each.operand.name === variable
      ? [each.field]
      : [],
  );
  return named.length === uses ? new Set(named) : 'all';
}

/** Adds the day that a text is, or the first that comes after it. */
export function addDay(text: string, found: Set<Day>): void {
  const place = placeAmongDays(text);
  if (place !== null) found.add(place.from);
}

function isDayName(node: Node, { variables }: ExpressionScope): boolean {
  return node.kind === 'name' && variables.get(node.name)?.kind === 'day';
}
