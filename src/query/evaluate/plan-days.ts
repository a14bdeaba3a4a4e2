import type { CallNode, NameNode, Node, OperationNode, Operator } from '../syntax/node.ts';
import { computeAll } from './compute-all.ts';
import { defect } from './fault.ts';
import type { Frame, Places, Plan, SameDays } from './frame.ts';
import { type FunctionName, OWN_FUNCTIONS } from './functions.ts';
import { OPERATORS } from './operators.ts';
import {
  onlyToday,
  sameInPeriod,
  sameOrderAs,
  sameOrderOfDistance,
  samePast,
} from './same-days.ts';
import type { Value } from './value.ts';

type PlanNode = (node: Node, places: Places) => Plan;

const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const;
type Comparison = (typeof COMPARISONS)[number];

/** A name wherever it is used; the day asked about is another on every other day. */
export function planName(node: NameNode, places: Places): Plan {
  const name = planValueOf(node, places);
  return (frame) => {
    const value = name(frame);
    if (frame.same !== null && value === frame.day) onlyToday(frame.same);
    return value;
  };
}

export function comparisonOf(operator: Operator): Comparison | null {
  return COMPARISONS.find((each) => each === operator) ?? null;
}

/** A comparison: where it is of the day asked about, or of days from it, it gives the same on the days around. */
export function planComparison(
  comparison: Comparison,
  { operands, from, to }: OperationNode,
  places: Places,
  planNode: PlanNode,
): Plan {
  const sides = operands.map((operand) => sideOf(operand, places, planNode));
  const [first, second] = sides;
  const compute = OPERATORS[comparison];
  const span = { from, to };
  const plans = sides.map(({ plan }) => plan);
  return computeAll(plans, (values, frame) => {
    const [left = null, right = null] = values;
    if (frame.same !== null && first !== undefined && second !== undefined)
      keepOrder(frame.same, [left, first.turns(frame)], [right, second.turns(frame)]);
    return compute(values, span);
  });
}

/** One of our own functions. */
export function planOwn(
  name: FunctionName,
  node: CallNode,
  places: Places,
  planNode: PlanNode,
): Plan {
  const own = OWN_FUNCTIONS[name];
  const plans = node.args.map((arg, index) =>
    name === 'gjelder' && index === 1 ? sideOf(arg, places, planNode).plan : planNode(arg, places),
  );
  return computeAll(plans, (values, { day, same }) => {
    const [first = null, second = null] = values;
    if (same !== null && name === 'siste') samePast(same, first);
    if (same !== null && name === 'gjelder' && second === day) sameInPeriod(same, first);
    return own(values, day, node);
  });
}

/** How a compared value turns with the day asked about: it is that day, or a number that grows or falls by one a day. */
type Turns = 'never' | 'is-the-day' | 1 | -1;

interface Side {
  readonly plan: Plan;
  readonly turns: (frame: Frame) => Turns;
}

function sideOf(node: Node, places: Places, planNode: PlanNode): Side {
  if (node.kind === 'name') {
    const plan = planValueOf(node, places);
    return { plan, turns: (frame) => (plan(frame) === frame.day ? 'is-the-day' : 'never') };
  }
  if (node.kind !== 'call' || node.name !== 'dager')
    return { plan: planNode(node, places), turns: () => 'never' };
  const ends = node.args.map((arg) =>
    arg.kind === 'name'
      ? sideOf(arg, places, planNode)
      : { plan: planNode(arg, places), turns: null },
  );
  const isDay = (index: number, frame: Frame) => ends[index]?.turns?.(frame) === 'is-the-day';
  return {
    plan: computeAll(
      ends.map(({ plan }) => plan),
      (values, { day }) => OWN_FUNCTIONS.dager(values, day, node),
    ),
    turns: (frame) => {
      if (isDay(0, frame) === isDay(1, frame)) return 'never';
      return isDay(1, frame) ? 1 : -1;
    },
  };
}

function keepOrder(
  same: SameDays,
  [left, leftTurns]: readonly [Value, Turns],
  [right, rightTurns]: readonly [Value, Turns],
): void {
  if (leftTurns === 'never') {
    if (rightTurns !== 'never') keepOrder(same, [right, rightTurns], [left, leftTurns]);
  } else if (rightTurns !== 'never') onlyToday(same);
  else if (leftTurns === 'is-the-day') sameOrderAs(same, right);
  else sameOrderOfDistance(same, leftTurns, left, right);
}

function planValueOf(node: NameNode, places: Places): Plan {
  const place = places.get(node.name) ?? -1;
  const unbound = defect(node, { kind: 'unbound', name: node.name });
  return ({ values }) => {
    const value = values[place];
    return value === undefined ? unbound : value;
  };
}
