import { formatIsoDay } from '../time/day.ts';
import { greatest } from '../time/extremes.ts';
import { isFault } from './evaluate/fault.ts';
import type { Frame, Places } from './evaluate/frame.ts';
import { planNode } from './evaluate/plan.ts';
import { isWritten, pointerOf, pointerTo } from './evaluate/prepare.ts';
import { isList, isMap, type Value } from './evaluate/value.ts';
import { type Bindings, boundValues, type Expression } from './expression.ts';
import { type MacroNode, type Node, partsOf, type SelectNode } from './syntax/node.ts';

/**
 * The field of the post that makes a condition false, as a JSON pointer to something that is written; null where
 * the condition is not false, or where no one field can be told. Of several that each make it false the first.
 */
export function decidingField({ node, scope }: Expression, bindings: Bindings): string | null {
  const day = bindings.dato === undefined ? undefined : formatIsoDay(bindings.dato);
  const places = new Map([...scope.variables.keys()].map((name, place) => [name, place]));
  const frame = { values: boundValues(scope, bindings, day), day, same: null, steps: 0 };
  const seen: Seen = { frame, places };
  return valueIn(node, seen) === false ? falseField(node, seen) : null;
}

interface Seen {
  readonly frame: Frame;
  readonly places: Places;
}

/** The value of a part; undefined where it has none. */
function valueIn(node: Node, { frame, places }: Seen): Value | undefined {
  const value = planNode(node, places)(frame);
  return isFault(value) ? undefined : value;
}

/** What makes a part false that is so: the operand or the element that does. */
function falseField(node: Node, seen: Seen): string | null {
  switch (node.kind) {
    case 'operation': {
      if (node.operator === '&&') {
        const failing = node.operands.find((operand) => valueIn(operand, seen) === false);
        return failing === undefined ? null : falseField(failing, seen);
      }
      if (node.operator !== '||') return anyField(node, seen);
      // The last is what would have saved it: those before it say when it is not asked for.
      const fields = node.operands.map((operand) => falseField(operand, seen));
      return fields.findLast((field) => field !== null) ?? null;
    }
    case 'choice': {
      const taken = valueIn(node.condition, seen) === true ? node.yes : node.no;
      return falseField(taken, seen) ?? anyField(node.condition, seen);
    }
    case 'macro':
      return node.macro === 'all' ? failingElement(node, seen) : anyField(node.range, seen);
    default:
      return anyField(node, seen);
  }
}

/** The field in the first element for which not all holds; else that element. */
function failingElement(node: MacroNode, { frame, places }: Seen): string | null {
  const range = valueIn(node.range, { frame, places });
  if (range === undefined || !isList(range)) return null;
  const place = 1 + Math.max(-1, greatest(places.values()));
  const inside = new Map(places).set(node.variable, place);
  for (const element of range.elements) {
    const values = [...frame.values];
    values[place] = element;
    const seen: Seen = { frame: { ...frame, values }, places: inside };
    if (valueIn(node.body, seen) === false)
      return falseField(node.body, seen) ?? writtenAt(element) ?? writtenAt(range);
  }
  return null;
}

/** The first field that a part reads. */
function anyField(node: Node, seen: Seen): string | null {
  switch (node.kind) {
    case 'select':
      return selectedField(node, seen);
    case 'name': {
      const value = valueIn(node, seen);
      return value === undefined ? null : writtenAt(value);
    }
    case 'macro':
      return anyField(node.range, seen);
    default:
      for (const part of partsOf(node)) {
        const field = anyField(part, seen);
        if (field !== null) return field;
      }
      return null;
  }
}

/** The field that is read, or the object that lacks it. */
function selectedField({ operand, field }: SelectNode, seen: Seen): string | null {
  const object = valueIn(operand, seen);
  if (object === undefined || !isMap(object)) return anyField(operand, seen);
  if (object.pointer !== null && isWritten(object, field)) return pointerTo(object, field);
  return writtenAt(object);
}

/** Where an object or a list is written; null for the post itself and for what is not from the data. */
function writtenAt(value: Value): string | null {
  if (!isMap(value) && !isList(value)) return null;
  const pointer = pointerOf(value);
  return pointer === '' ? null : pointer;
}
