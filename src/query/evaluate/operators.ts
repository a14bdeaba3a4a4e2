import type { Operator } from '../syntax/node.ts';
import type { Span } from '../syntax/problem.ts';
import { defect, type Fault, noOverload } from './fault.ts';
import { areEqual, isList, isMap, keyOf, listOf, type Value } from './value.ts';

/** Computes an operator or a function of values that are there; a fault where it is not defined for them. */
export type Compute = (values: readonly Value[], span: Span) => Value | Fault;

/** The operators that compute all their operands first. */
export type StrictOperator = Exclude<Operator, '&&' | '||'>;

const INT64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n };

export const OPERATORS: Readonly<Record<StrictOperator, Compute>> = {
  '!': (values, span) => {
    const [value] = values;
    return typeof value === 'boolean' ? !value : noOverload('!', values, span);
  },
  '==': ([left = null, right = null]) => areEqual(left, right),
  '!=': ([left = null, right = null]) => !areEqual(left, right),
  '<': ordering('<', (order) => order < 0),
  '<=': ordering('<=', (order) => order <= 0),
  '>': ordering('>', (order) => order > 0),
  '>=': ordering('>=', (order) => order >= 0),
  in: isIn,
  '+': (values, span) => {
    const [left = null, right = null] = values;
    if (typeof left === 'string' && typeof right === 'string') return left + right;
    if (isList(left) && isList(right)) return listOf([...left.elements, ...right.elements]);
    return ADDITION(values, span);
  },
  '-': (values, span) => (values.length === 1 ? negated(values, span) : SUBTRACTION(values, span)),
  '*': arithmetic('*', {
    whole: (left, right, span) => inRange(left * right, '_*_', span),
    decimal: (left, right) => left * right,
  }),
  '/': arithmetic('/', {
    whole: (left, right, span) => {
      if (right === 0n) return defect(span, { kind: 'failed', detail: 'int divide by zero' });
      return inRange(left / right, `divide by ${right}`, span);
    },
    decimal: (left, right) => left / right,
  }),
  '%': arithmetic('%', {
    whole: (left, right, span) => {
      if (right === 0n) return defect(span, { kind: 'failed', detail: 'int modulus by zero' });
      return left % right;
    },
    decimal: null,
  }),
};

const ADDITION = arithmetic('+', {
  whole: (left, right, span) => inRange(left + right, '_+_', span),
  decimal: (left, right) => left + right,
});

const SUBTRACTION = arithmetic('-', {
  whole: (left, right, span) => inRange(left - right, '_-_', span),
  decimal: (left, right) => left - right,
});

/** The whole number, if it has room in 64 bits. */
export function inRange(value: bigint, during: string, span: Span): bigint | Fault {
  if (value >= INT64.least && value <= INT64.greatest) return value;
  return defect(span, { kind: 'failed', detail: `int overflow during ${during}` });
}

/** Two whole numbers or two decimals: the two are never mixed. */
function arithmetic(
  operator: StrictOperator,
  of: {
    readonly whole: (left: bigint, right: bigint, span: Span) => bigint | Fault;
    readonly decimal: ((left: number, right: number) => number) | null;
  },
): Compute {
  return (values, span) => {
    const [left, right] = values;
    if (typeof left === 'bigint' && typeof right === 'bigint') return of.whole(left, right, span);
    if (typeof left === 'number' && typeof right === 'number' && of.decimal !== null) {
      return of.decimal(left, right);
    }
    return noOverload(operator, values, span);
  };
}

function negated(values: readonly Value[], span: Span): Value | Fault {
  const [value] = values;
  if (typeof value === 'bigint') return inRange(-value, 'type conversion', span);
  return typeof value === 'number' ? -value : noOverload('-', values, span);
}

function ordering(operator: StrictOperator, holds: (order: number) => boolean): Compute {
  return (values, span) => {
    const order = orderOf(values[0] ?? null, values[1] ?? null);
    return order === undefined ? noOverload(operator, values, span) : holds(order);
  };
}

/** Less than 0 where the left comes first, NaN where neither does, undefined for what has no order. */
function orderOf(left: Value, right: Value): number | undefined {
  if (typeof left === 'string' && typeof right === 'string') return signOf(left, right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return signOf(left, right);
  const isNumber = (value: Value): boolean =>
    typeof value === 'bigint' || typeof value === 'number';
  const areBooleans = typeof left === 'boolean' && typeof right === 'boolean';
  if (!areBooleans && !(isNumber(left) && isNumber(right))) return undefined;
  return signOf(Number(left), Number(right));
}

function signOf<Ordered extends string | bigint | number>(left: Ordered, right: Ordered): number {
  if (left < right) return -1;
  if (left > right) return 1;
  return left === right ? 0 : Number.NaN;
}

function isIn(values: readonly Value[], span: Span): Value | Fault {
  const [value = null, container = null] = values;
  if (isList(container)) return container.elements.some((element) => areEqual(element, value));
  if (!isMap(container) || value === null || typeof value === 'object') {
    return noOverload('in', values, span);
  }
  const key = keyOf(value);
  // A key that is written as null is not in the map.
  return key !== undefined && (container.get(key) ?? null) !== null;
}
