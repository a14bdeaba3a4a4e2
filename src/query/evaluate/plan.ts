import { mostStates } from '../../read/schema/pattern.ts';
import { LIMITS } from '../syntax/limits.ts';
import type {
  CallNode,
  ChoiceNode,
  IndexNode,
  MapNode,
  Node,
  OperationNode,
  SelectNode,
} from '../syntax/node.ts';
import type { Span } from '../syntax/problem.ts';
import { computeAll } from './compute-all.ts';
import { defect, type Fault, merged, missing, noOverload } from './fault.ts';
import type { Frame, Places, Plan } from './frame.ts';
import { type FunctionName, OWN_FUNCTIONS } from './functions.ts';
import { type Compute, OPERATORS } from './operators.ts';
import { matcherOf } from './pattern.ts';
import { comparisonOf, planComparison, planName, planOwn } from './plan-days.ts';
import { asTest, planMacro } from './plan-macro.ts';
import { isWritten, pointerOf, pointerTo, readField } from './prepare.ts';
import { STANDARD_FUNCTIONS } from './standard-functions.ts';
import { isList, isMap, keyOf, listOf, type MapKey, mapOf, type Value } from './value.ts';

/** Makes a checked tree ready to be computed, by a function for each node. */
export function planNode(node: Node, places: Places): Plan {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'name':
      return planName(node, places);
    case 'select':
      return planSelect(node, places);
    case 'index':
      return planIndex(node, places);
    case 'list':
      return planAll(node.elements, places, (values) => listOf(values));
    case 'map':
      return planMap(node, places);
    case 'operation':
      return planOperation(node, places);
    case 'choice':
      return planChoice(node, places);
    case 'macro':
      return planMacro(node, places, planNode);
    case 'call':
      return planCall(node, places);
  }
}

function planAll(
  nodes: readonly Node[],
  places: Places,
  finish: (values: Value[], frame: Frame) => Value | Fault,
): Plan {
  return computeAll(
    nodes.map((node) => planNode(node, places)),
    finish,
  );
}

function planSelect({ operand, field, isTest }: SelectNode, places: Places): Plan {
  return planAll([operand], places, ([object = null]) => {
    if (isTest) return isMap(object) && isWritten(object, field);
    return property(object, field);
  });
}

/** What is no object has no properties: not found. */
function property(object: Value, field: string): Value | Fault {
  if (!isMap(object)) return missing('');
  const value = readField(object, field);
  return value === undefined ? missing(pointerTo(object, field)) : value;
}

function planIndex({ operand, index, from, to }: IndexNode, places: Places): Plan {
  return planAll([operand, index], places, ([container = null, key = null]) => {
    if (typeof key === 'string') return property(container, key);
    const known = keyOf(key);
    if (known === undefined) return noOverload('[]', [container, key], { from, to });
    if (isMap(container)) return orMissing(container.get(known), '');
    if (!isList(container)) return missing('');
    if (typeof known === 'boolean') return noOverload('[]', [container, key], { from, to });
    return orMissing(container.elements[Number(known)], pointerOf(container));
  });
}

/** A value of null is there. */
function orMissing(value: Value | undefined, pointer: string): Value | Fault {
  return value === undefined ? missing(pointer) : value;
}

function planMap({ entries, ...span }: MapNode, places: Places): Plan {
  const nodes = entries.flatMap(({ key, value }) => [key, value]);
  return planAll(nodes, places, (values) => {
    const map = new Map<MapKey, Value>();
    for (let index = 0; index < values.length; index += 2) {
      const written = values[index] ?? null;
      const key = keyOf(written);
      if (key === undefined) return noOverload('{}', [written], span);
      if (map.has(key)) {
        return defect(span, { kind: 'failed', detail: `map key conflict: ${key}` });
      }
      map.set(key, values[index + 1] ?? null);
    }
    return mapOf(map);
  });
}

function planOperation(node: OperationNode, places: Places): Plan {
  const { operator, operands } = node;
  if (operator === '&&' || operator === '||') return planLogic(operands, operator === '||', places);
  const comparison = comparisonOf(operator);
  if (comparison !== null) return planComparison(comparison, node, places, planNode);
  return planStrict(OPERATORS[operator], operands, node, places);
}

/** `&&` and `||`: one operand that settles the answer settles it, whatever the others are. */
function planLogic(operands: readonly Node[], settling: boolean, places: Places): Plan {
  const tests = operands.map((operand) => asTest(operand, planNode(operand, places)));
  return (frame) => {
    let fault: Fault | null = null;
    for (const test of tests) {
      const value = test(frame);
      if (value === settling) return settling;
      if (typeof value !== 'boolean') fault = fault === null ? value : merged(fault, value);
    }
    return fault ?? !settling;
  };
}

function planChoice({ condition, yes, no }: ChoiceNode, places: Places): Plan {
  const [test, whenTrue, whenFalse] = [
    asTest(condition, planNode(condition, places)),
    planNode(yes, places),
    planNode(no, places),
  ];
  return (frame) => {
    const holds = test(frame);
    if (typeof holds !== 'boolean') return holds;
    return holds ? whenTrue(frame) : whenFalse(frame);
  };
}

function planCall(node: CallNode, places: Places): Plan {
  const { name, target, args } = node;
  if (isOwn(name)) return planOwn(name, node, places, planNode);
  const pattern = args[0];
  if (name === 'matches' && target !== null && pattern?.kind === 'literal') {
    const matches = matcherOf(String(pattern.value));
    const states = mostStates(String(pattern.value));
    return planAll([target], places, ([text = null], frame) => {
      if (typeof text !== 'string') return noOverload(name, [text], node);
      frame.steps += (text.length * states) / STATES_PER_STEP;
      return frame.steps > LIMITS.steps ? defect(node, TOO_MANY_STEPS) : matches(text);
    });
  }
  const operands = target === null ? args : [target, ...args];
  const standard = STANDARD_FUNCTIONS.get(name);
  const compute = standard ?? ((values) => noOverload(name, values, node));
  return planStrict(compute, operands, node, places);
}

/** How many states a matcher goes through for what counts as one step. */
const STATES_PER_STEP = 400;

function isOwn(name: string): name is FunctionName {
  return Object.hasOwn(OWN_FUNCTIONS, name);
}

function planStrict(
  compute: Compute,
  operands: readonly Node[],
  { from, to }: Span,
  places: Places,
): Plan {
  const span = { from, to };
  return planAll(operands, places, (values, frame) => {
    if (!mayTake(values, frame)) return defect(span, TOO_MANY_STEPS);
    return compute(values, span);
  });
}

const TOO_MANY_STEPS = { kind: 'steps', limit: LIMITS.steps } as const;

/** Counts what an operator or a function has to go through; false when that is too much for one evaluation. */
function mayTake(values: readonly Value[], frame: Frame): boolean {
  for (const value of values) frame.steps += stepsOf(value);
  return frame.steps <= LIMITS.steps;
}

function stepsOf(value: Value): number {
  if (typeof value === 'string') return value.length / 1_000;
  if (isList(value)) return value.elements.length / 10;
  return isMap(value) ? value.keys.length / 10 : 0;
}
