import { greatest } from '../../time/extremes.ts';
import { LIMITS } from '../syntax/limits.ts';
import type { MacroNode, Node } from '../syntax/node.ts';
import { defect, type Fault, isFault, merged, noOverload } from './fault.ts';
import type { Frame, Places, Plan } from './frame.ts';
import { isList, isMap, kindOf, listOf, type Value } from './value.ts';

type PlanNode = (node: Node, places: Places) => Plan;

/** Something that has to be true or false. */
type Test = (frame: Frame) => boolean | Fault;

/** Takes a node and its plan; other values than true and false become defects. */
export function asTest(node: Node, plan: Plan): Test {
  return (frame) => {
    const value = plan(frame);
    if (typeof value === 'boolean' || isFault(value)) return value;
    return defect(node, { kind: 'not-boolean', actual: kindOf(value) });
  };
}

/** Makes a macro ready. Takes what makes its parts ready, which may hold macros in turn. */
export function planMacro(node: MacroNode, places: Places, planNode: PlanNode): Plan {
  const range = planNode(node.range, places);
  const place = 1 + Math.max(-1, greatest(places.values()));
  const inside = new Map(places).set(node.variable, place);
  const loop = planLoop(node, (part) => planNode(part, inside));
  return (frame) => {
    const found = range(frame);
    if (isFault(found)) return found;
    if (!isList(found) && !isMap(found)) return noOverload(node.macro, [found], node.range);
    const items: readonly Value[] = isMap(found) ? found.keys : found.elements;
    frame.steps += items.length;
    if (frame.steps > LIMITS.steps) return defect(node, { kind: 'steps', limit: LIMITS.steps });
    const result = loop(items, (item) => {
      frame.values[place] = item;
      return frame;
    });
    if (node.macro !== 'filter' || isFault(result) || !isList(result)) return result;
    return listOf(result.elements, found.pointer);
  };
}

/** Takes the items and what puts one of them in the macro's variable. */
type Loop = (items: readonly Value[], at: (item: Value) => Frame) => Value | Fault;

function planLoop({ macro, condition, body }: MacroNode, planPart: (node: Node) => Plan): Loop {
  const test = (part: Node): Test => asTest(part, planPart(part));
  switch (macro) {
    case 'exists':
      return planSearch(test(body), true);
    case 'all':
      return planSearch(test(body), false);
    case 'exists_one':
      return planSelection(
        test(body),
        () => null,
        (kept) => kept.length === 1,
      );
    case 'filter':
      return planSelection(test(body), (_, item) => item, listOf);
    case 'map':
      return planSelection(
        condition === null ? () => true : test(condition),
        planPart(body),
        listOf,
      );
  }
}

/** `exists` and `all`: one item that settles the answer settles it, whatever the others are. */
function planSearch(test: Test, settling: boolean): Loop {
  return (items, at) => {
    let fault: Fault | null = null;
    for (const item of items) {
      const value = test(at(item));
      if (value === settling) return settling;
      if (typeof value !== 'boolean') fault = fault === null ? value : merged(fault, value);
    }
    return fault ?? !settling;
  };
}

/** Takes what the items that pass give; any fault is a fault of the whole. */
function planSelection(
  test: Test,
  give: (frame: Frame, item: Value) => Value | Fault,
  finish: (kept: Value[]) => Value,
): Loop {
  return (items, at) => {
    const kept: Value[] = [];
    let fault: Fault | null = null;
    for (const item of items) {
      const frame = at(item);
      const holds = test(frame);
      if (holds === false) continue;
      const value = holds === true ? give(frame, item) : holds;
      if (isFault(value)) fault = fault === null ? value : merged(fault, value);
      else kept.push(value);
    }
    return fault ?? finish(kept);
  };
}
