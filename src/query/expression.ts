import { type Day, EVER_AFTER, EVER_BEFORE, formatIsoDay } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { checkNode } from './check/check.ts';
import type { ExpressionScope, ResultType } from './check/scope.ts';
import { type DaySources, daySourcesOf, fieldsNamed } from './day-sources.ts';
import { type Fault, isFault } from './evaluate/fault.ts';
import type { Plan, SameDays } from './evaluate/frame.ts';
import { planNode } from './evaluate/plan.ts';
import { kindOf, type Value } from './evaluate/value.ts';
import { everyNode, type Node } from './syntax/node.ts';
import { parseExpression } from './syntax/parse.ts';
import { type ExpressionProblem, problemAt } from './syntax/problem.ts';

/** A checked expression, ready to be asked of many posts on many days. */
export interface Expression {
  readonly source: string;
  readonly scope: ExpressionScope;
  readonly node: Node;
  readonly plan: Plan;
  /** Where the days on which it may turn come from; null where it does not name `dato`. */
  readonly days: DaySources | null;
}

export type Compiled =
  | { readonly kind: 'compiled'; readonly expression: Expression }
  | { readonly kind: 'refused'; readonly problems: readonly ExpressionProblem[] };

/** What the variables hold; those that the scope does not name are not needed. */
export interface Bindings {
  /** The post, from `prepare`. */
  readonly post: Value;
  /** The element of the list that is counted, from `prepare`. */
  readonly element?: Value;
  /** The status on the day; null where nothing is logged. */
  readonly status?: string | null;
  /** The day asked about; in `vilkar` and `--where` the as-of day. */
  readonly dato?: Day;
}

/** The answer of an expression: a value; not known, for want of these fields; or a fault in the expression. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: boolean | string | bigint | null }
  /** JSON pointers into the post, such as `/finansiering/0/tilsagn_kr`, as far as they can be told. */
  | { readonly kind: 'not-known'; readonly fields: readonly string[] }
  | { readonly kind: 'defect'; readonly problem: ExpressionProblem };

/**
 * Takes a source and where it is; gives the expression, or everything that is wrong with it as
 * far as the schemas and the bounds in LIMITS decide it.
 */
export function compileExpression(source: string, scope: ExpressionScope): Compiled {
  const parsed = parseExpression(source);
  if (parsed.kind === 'refused') return parsed;
  const problems = checkNode(parsed.node, scope);
  if (problems.length > 0) return { kind: 'refused', problems };
  const expression = { source, scope, ...plannedParts(parsed.node, scope) };
  return { kind: 'compiled', expression };
}

/** The expression of a source in which nothing was wrong when it was checked; it is read when it is first asked. */
export function checkedExpression(source: string, scope: ExpressionScope): Expression {
  let parts: Pick<Expression, 'node' | 'plan' | 'days'> | null = null;
  const read = () => {
    parts ??= partsOf(source, scope);
    return parts;
  };
  return {
    source,
    scope,
    get node() {
      return read().node;
    },
    get plan() {
      return read().plan;
    },
    get days() {
      return read().days;
    },
  };
}

function partsOf(source: string, scope: ExpressionScope) {
  const parsed = parseExpression(source);
  if (parsed.kind === 'refused') throw new RangeError(source); // it was read before
  return plannedParts(parsed.node, scope);
}

function plannedParts(node: Node, scope: ExpressionScope) {
  const places = new Map([...scope.variables.keys()].map((name, place) => [name, place]));
  return { node, plan: planNode(node, places), days: daySourcesOf(node, scope) };
}

/**
 * Asks an expression of one item on one day. Not known is what was not found in the data (an absent
 * field, an index out of range) and nothing else; where something else went wrong as well, it is a
 * defect.
 */
export function evaluate(expression: Expression, bindings: Bindings): Outcome {
  return outcomeOf(expression, bindings, null);
}

/** The same on a day, with the days around it on which the answer is the same if all but the day is. */
export function evaluateAround(
  expression: Expression,
  bindings: Bindings & { readonly dato: Day },
): { readonly outcome: Outcome; readonly within: Interval } {
  const same = { today: bindings.dato, from: EVER_BEFORE, to: EVER_AFTER };
  const outcome = outcomeOf(expression, bindings, same);
  return { outcome, within: { from: same.from, to: same.to } };
}

function outcomeOf(
  { node, scope, plan }: Expression,
  bindings: Bindings,
  same: SameDays | null,
): Outcome {
  const day = bindings.dato === undefined ? undefined : formatIsoDay(bindings.dato);
  const values = boundValues(scope, bindings, day);
  const value = plan({ values, day, same, steps: 0 });
  if (isFault(value)) return outcomeOfFault(value);
  return outcomeOfValue(value, scope.result, node);
}

/** Whether the answer may depend on the day asked about. */
export function usesDay({ days }: Expression): boolean {
  return days !== null;
}

/** Whether the answer may depend on a field of the post. */
export function mayRead({ node }: Expression, field: string): boolean {
  const fields = fieldsNamed([...everyNode(node)], 'post');
  return fields === 'all' || fields.has(field);
}

/** The values of the variables of a scope, in its order. */
export function boundValues(
  { variables }: ExpressionScope,
  bindings: Bindings,
  day: string | undefined,
): (Value | undefined)[] {
  return [...variables.keys()].map((name) => boundValue(name, bindings, day));
}

function boundValue(name: string, bindings: Bindings, day: string | undefined): Value | undefined {
  switch (name) {
    case 'post':
      return bindings.post;
    case 'element':
      return bindings.element;
    case 'status':
      return bindings.status;
    default:
      return name === 'dato' ? day : undefined;
  }
}

function outcomeOfFault({ missing, defects }: Fault): Outcome {
  const [first] = defects;
  if (first !== undefined) return { kind: 'defect', problem: problemAt(first.span, first.fault) };
  const fields = new Set(missing.filter((pointer) => pointer !== ''));
  return { kind: 'not-known', fields: [...fields] };
}

function outcomeOfValue(value: Value, expected: ResultType, node: Node): Outcome {
  const isGiven =
    expected === 'condition'
      ? typeof value === 'boolean'
      : typeof value === 'string' ||
        value === null ||
        (expected === 'group' && (typeof value === 'boolean' || typeof value === 'bigint'));
  // The test above has left these four kinds of values.
  if (isGiven) return { kind: 'value', value: value as boolean | string | bigint | null };
  const problem = problemAt(node, { kind: 'result', expected, actual: [kindOf(value)] });
  return { kind: 'defect', problem };
}
