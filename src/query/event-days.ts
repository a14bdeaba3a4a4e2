import { addDays, type Day } from '../time/day.ts';
import { addDay } from './day-sources.ts';
import { isList, isMap, type Value } from './evaluate/value.ts';
import type { Bindings, Expression } from './expression.ts';

/**
 * The days on which the answer for one item may be another than on the day before, in order; none
 * for an expression that does not use `dato`. A day d that `dato` is compared with can change the
 * answer on d and on the day after. Given are all days written in the expression, and in those
 * fields of the item that it names: more than needed, and never too few.
 */
export function eventDays({ days }: Expression, bindings: Bindings): Day[] {
  if (days === null) return [];
  const found = new Set(days.literals);
  for (const [name, named] of days.fields) {
    const value = name === 'element' ? bindings.element : bindings.post;
    if (value === undefined) continue;
    if (named === 'all' || !isMap(value)) collectDays(value, found);
    else for (const field of named) collectDays(value.get(field), found);
  }
  const turning = [...found].flatMap((day) => [day, addDays(day, 1)]);
  return [...new Set(turning)].sort((a, b) => a - b);
}

function collectDays(value: Value | undefined, found: Set<Day>): void {
  if (value === undefined) return;
  if (typeof value === 'string') addDay(value, found);
  else if (isList(value)) for (const item of value.elements) collectDays(item, found);
  else if (isMap(value)) for (const key of value.keys) collectDays(value.get(key), found);
}
