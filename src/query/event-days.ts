import { isCelList, isCelMap } from '@bufbuild/cel';
import { addDays, type Day, parseIsoDay } from '../time/day.ts';
import { type Bindings, type Expression, usesDay } from './expression.ts';
import type { Value } from './fault.ts';
import { everyNode } from './node.ts';

/**
 * The days on which the answer for one item may be another than on the day before, in order; none
 * for an expression that does not use `dato`. A day d that `dato` is compared with can change the
 * answer on d and on the day after. Given are all days written in the expression and in the item,
 * except in what the scope refuses (the log): more than needed, and never too few.
 */
export function eventDays(expression: Expression, bindings: Bindings): Day[] {
  if (!usesDay(expression)) return [];
  const found = new Set<Day>();
  for (const node of everyNode(expression.node)) {
    if (node.kind === 'literal' && typeof node.value === 'string') addDay(node.value, found);
  }
  for (const [name, variable] of expression.scope.variables) {
    if (variable.kind !== 'view') continue;
    const value = name === 'element' ? bindings.element : bindings.post;
    if (value !== undefined) collectDays(value, found, variable.refused);
  }
  const days = [...found].flatMap((day) => [day, addDays(day, 1)]);
  return [...new Set(days)].sort((a, b) => a - b);
}

function collectDays(value: Value, found: Set<Day>, skipped: ReadonlyMap<string, unknown>): void {
  if (typeof value === 'string') addDay(value, found);
  else if (isCelList(value)) for (const item of value) collectDays(item, found, new Map());
  else if (isCelMap(value)) {
    for (const [key, item] of value) {
      if (typeof key !== 'string' || !skipped.has(key)) collectDays(item, found, new Map());
    }
  }
}

function addDay(text: string, found: Set<Day>): void {
  const day = parseIsoDay(text);
  if (day !== undefined) found.add(day);
}
