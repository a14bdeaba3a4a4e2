import type { EvaluationFault } from '../../diagnostic/codes/expression-fault.ts';
import type { Span } from '../syntax/problem.ts';
import { kindOf, type Value } from './value.ts';

/** How something was not found in the data, or could not be computed. */
interface Defect {
  readonly span: Span;
  readonly fault: EvaluationFault;
}

const faultMark = Symbol('fault');

/**
 * Why an expression has no value: what was not found (JSON pointers, '' where nobody knows), and
 * what could not be computed. Without defects the answer is «not known».
 */
export interface Fault {
  readonly [faultMark]: true;
  readonly missing: readonly string[];
  readonly defects: readonly Defect[];
}

/** How many of each a fault remembers: the first ones say enough. */
const REMEMBERED = 20;

export function isFault(value: Value | Fault): value is Fault {
  return typeof value === 'object' && value !== null && faultMark in value;
}

/** A field or an element that is not there. */
export function missing(pointer: string): Fault {
  return { [faultMark]: true, missing: [pointer], defects: [] };
}

/** Something that no data should bring about. */
export function defect(span: Span, fault: EvaluationFault): Fault {
  return { [faultMark]: true, missing: [], defects: [{ span, fault }] };
}

/** Two faults as one: not known only if both are. */
export function merged(a: Fault, b: Fault): Fault {
  return {
    [faultMark]: true,
    missing: [...a.missing, ...b.missing].slice(0, REMEMBERED),
    defects: [...a.defects, ...b.defects].slice(0, REMEMBERED),
  };
}

/** An operator or a function that was given something it cannot take. */
export function noOverload(name: string, values: readonly Value[], span: Span): Fault {
  return defect(span, { kind: 'no-overload', name, actual: values.map(kindOf) });
}
