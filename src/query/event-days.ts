import { addDays, type Day, parseIsoDay } from '../time/day.ts';
import { isList, isMap, type Value } from './evaluate/value.ts';
import { type Bindings, type Expression, usesDay } from './expression.ts';
import { everyNode } from './syntax/node.ts';

/**
 * The days on which the answer for one item may be another than on the day before, in order; none
 * for an expression that does not use `dato`. A day d that `dato` is compared with can change the
 * answer on d and on the day after. Given are all days written in the expression, and in those
 * fields of the item that it names: more than needed, and never too few.
 */
export function eventDays(expression: Expression, bindings: Bindings): Day[] {
  if (!usesDay(expression)) return [];
  const { literals, fields } = sourcesOf(expression);
  const found = new Set(literals);
  for (const [name, named] of fields) {
    const value = name === 'element' ? bindings.element : bindings.post;
    if (value === undefined) continue;
    if (named === 'all' || !isMap(value)) collectDays(value, found);
    else for (const field of named) collectDays(value.get(field), found);
  }
  const days = [...found].flatMap((day) => [day, addDays(day, 1)]);
  return [...new Set(days)].sort((a, b) => a - b);
}

/** Where the days of an expression can come from. */
interface Sources {
  /** Days written in the expression itself. */
  readonly literals: readonly Day[];
  /** By variable, the fields that are named; all where the item is used in another way. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string> | 'all'>;
}

const known = new WeakMap<Expression, Sources>();

function sourcesOf(expression: Expression): Sources {
  const sources = known.get(expression) ?? readSources(expression);
  known.set(expression, sources);
  return sources;
}

function readSources({ node, scope }: Expression): Sources {
  const nodes = [...everyNode(node)];
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

function collectDays(value: Value | undefined, found: Set<Day>): void {
  if (value === undefined) return;
  if (typeof value === 'string') addDay(value, found);
  else if (isList(value)) for (const item of value.elements) collectDays(item, found);
  else if (isMap(value)) for (const key of value.keys) collectDays(value.get(key), found);
}

function addDay(text: string, found: Set<Day>): void {
  const day = parseIsoDay(text);
  if (day !== undefined) found.add(day);
}
