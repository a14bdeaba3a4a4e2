import {
  type CelEnv,
  celEnv,
  celList,
  celMap,
  isCelError,
  isCelList,
  isCelMap,
} from '@bufbuild/cel';
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
import { defect, type Fault, isFault, merged, missing, type Value } from './fault.ts';
import type { Frame, Places, Plan } from './frame.ts';
import { type FunctionName, noOverload, OWN_FUNCTIONS } from './functions.ts';
import { matcherOf } from './pattern.ts';
import { asTest, planMacro } from './plan-macro.ts';
import { isWritten, pointerOf, pointerTo, readField } from './prepare.ts';

const LIBRARY_NAMES: Readonly<Record<OperationNode['operator'], string>> = {
  '&&': '_&&_',
  '||': '_||_',
  '!': '!_',
  '==': '_==_',
  '!=': '_!=_',
  '<': '_<_',
  '<=': '_<=_',
  '>': '_>_',
  '>=': '_>=_',
  '+': '_+_',
  '-': '_-_',
  '*': '_*_',
  '/': '_/_',
  '%': '_%_',
  in: '@in',
};

let environment: CelEnv | undefined;

/**
 * Makes a checked tree ready. Operators and functions are the library's; what carries the three
 * values is here, because the library's own evaluator forgets all but two of the errors it merges
 * (so that «not known» cannot be told from a defect), does not say which element lacked a field, and
 * runs out of stack in `filter` over some thousand elements. On everything else the two agree.
 */
export function planNode(node: Node, places: Places): Plan {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'name': {
      const place = places.get(node.name) ?? -1;
      const unbound = defect(node, { kind: 'unbound', name: node.name });
      return ({ values }) => {
        const value = values[place];
        return value === undefined ? unbound : value;
      };
    }
    case 'select':
      return planSelect(node, places);
    case 'index':
      return planIndex(node, places);
    case 'list':
      return planAll(node.elements, places, (values) => celList(values));
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

/** Computes all in order and stops at the first fault, as a call does with its arguments. */
function planAll(
  nodes: readonly Node[],
  places: Places,
  finish: (values: Value[], frame: Frame) => Value | Fault,
): Plan {
  const plans = nodes.map((node) => planNode(node, places));
  return (frame) => {
    const values: Value[] = [];
    for (const plan of plans) {
      const value = plan(frame);
      if (isFault(value)) return value;
      values.push(value);
    }
    return finish(values, frame);
  };
}

function planSelect({ operand, field, isTest }: SelectNode, places: Places): Plan {
  return planAll([operand], places, ([object = null]) => {
    if (isTest) return isCelMap(object) && isWritten(object, field);
    return property(object, field);
  });
}

/** What is no object has no properties: not found, as in the library. */
function property(object: Value, field: string): Value | Fault {
  if (!isCelMap(object)) return missing('');
  const value = readField(object, field);
  return value === undefined ? missing(pointerTo(object, field)) : value;
}

function planIndex({ operand, index, from, to }: IndexNode, places: Places): Plan {
  return planAll([operand, index], places, ([container = null, key = null]) => {
    if (typeof key === 'string') return property(container, key);
    const isKey = typeof key === 'boolean' || typeof key === 'bigint' || Number.isInteger(key);
    if (!isKey) return noOverload('[]', [container, key], { from, to });
    if (isCelMap(container)) {
      // Texts and decimals that are not whole have left above.
      const value = container.get(
        typeof key === 'number' ? BigInt(key) : (key as bigint | boolean),
      );
      return value === undefined ? missing('') : value;
    }
    if (!isCelList(container)) return missing('');
    if (typeof key === 'boolean') return noOverload('[]', [container, key], { from, to });
    const value = container.get(Number(key));
    return value === undefined ? missing(pointerOf(container)) : value;
  });
}

function planMap({ entries, ...span }: MapNode, places: Places): Plan {
  const nodes = entries.flatMap(({ key, value }) => [key, value]);
  return planAll(nodes, places, (values) => {
    const map = new Map<bigint | string | boolean, Value>();
    for (let index = 0; index < values.length; index += 2) {
      const written = values[index] ?? null;
      const key =
        typeof written === 'number' && Number.isInteger(written) ? BigInt(written) : written;
      if (typeof key !== 'string' && typeof key !== 'bigint' && typeof key !== 'boolean') {
        return noOverload('{}', [written], span);
      }
      if (map.has(key)) {
        return defect(span, { kind: 'failed', detail: `map key conflict: ${key}` });
      }
      map.set(key, values[index + 1] ?? null);
    }
    return celMap(map);
  });
}

function planOperation(node: OperationNode, places: Places): Plan {
  const { operator, operands } = node;
  if (operator === '&&' || operator === '||') return planLogic(operands, operator === '||', places);
  const name = operator === '-' && operands.length === 1 ? '-_' : LIBRARY_NAMES[operator];
  return planLibraryCall(name, operator, operands, 0, node, places);
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
  if (isOwn(name)) {
    const own = OWN_FUNCTIONS[name];
    return planAll(args, places, (values, { day }) => own(values, day, node));
  }
  const pattern = args[0];
  if (name === 'matches' && target !== null && pattern?.kind === 'literal') {
    const matches = matcherOf(String(pattern.value));
    return planAll([target], places, ([text = null]) =>
      typeof text === 'string' ? matches(text) : noOverload(name, [text], node),
    );
  }
  const operands = target === null ? args : [target, ...args];
  return planLibraryCall(name, name, operands, target === null ? 0 : 1, node, places);
}

function isOwn(name: string): name is FunctionName {
  return Object.hasOwn(OWN_FUNCTIONS, name);
}

/** Takes how many of the operands are the target of a method: none or one. */
function planLibraryCall(
  name: string,
  written: string,
  operands: readonly Node[],
  targets: 0 | 1,
  span: Span,
  places: Places,
): Plan {
  environment ??= celEnv();
  const group = environment.funcs.find(name);
  return planAll(operands, places, (values) => {
    const result = group?.call(0, targets === 1 ? values[0] : undefined, values.slice(targets));
    if (result === undefined) return noOverload(written, values, span);
    return isCelError(result) ? defect(span, { kind: 'failed', detail: result.message }) : result;
  });
}
