import type { DayFault } from '../../time/day.ts';

/** What a value in an expression may be. */
export type ValueKind = 'int' | 'double' | 'string' | 'bool' | 'null' | 'list' | 'map';

/** How an expression cannot be read. */
export type SyntaxFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unterminated-string'; readonly quote: string }
  | { readonly kind: 'unexpected'; readonly text: string }
  | { readonly kind: 'foreign-letters'; readonly name: string }
  | { readonly kind: 'operator-spelling'; readonly written: string; readonly meant: string }
  | { readonly kind: 'operator-missing'; readonly before: string }
  | {
      readonly kind: 'operand-missing';
      readonly side: 'before' | 'after';
      readonly token: string;
    }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'unclosed'; readonly bracket: string }
  | { readonly kind: 'unopened'; readonly bracket: string }
  | { readonly kind: 'colon-missing' }
  | { readonly kind: 'reserved-word'; readonly word: string }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'unsupported';
      readonly what: 'bytes' | 'unsigned' | 'message' | 'leading-dot';
    }
  | { readonly kind: 'number-range'; readonly written: string };

/** How an expression is larger than the bounds allow. */
export type SizeFault =
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-nested'; readonly limit: number }
  | { readonly kind: 'too-many-elements'; readonly count: number; readonly limit: number };

/** How an expression names what the schemas do not have. */
export type NameFault =
  | {
      readonly kind: 'unknown-name';
      readonly name: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | {
      readonly kind: 'unknown-field';
      readonly field: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: 'status' | 'log' }
  | {
      readonly kind: 'not-an-object';
      readonly field: string;
      readonly actual: readonly ValueKind[];
    }
  | {
      readonly kind: 'not-allowed-value';
      readonly field: string | null;
      readonly value: string;
      readonly nearest: string | null;
      readonly allowed: readonly string[];
    }
  | {
      readonly kind: 'unknown-reference';
      readonly field: string | null;
      readonly reference: string;
      readonly value: string;
      readonly nearest: string | null;
    };

/** How a function is called wrongly. */
export type CallFault =
  | { readonly kind: 'unknown-function'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'function-not-here'; readonly name: string }
  | { readonly kind: 'call-form'; readonly name: string; readonly form: 'method' | 'function' }
  | {
      readonly kind: 'argument-count';
      readonly name: string;
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'argument-type';
      readonly name: string;
      readonly expected: readonly ValueKind[];
      readonly actual: readonly ValueKind[];
    }
  | { readonly kind: 'has-argument' }
  | { readonly kind: 'macro-form'; readonly name: string }
  | { readonly kind: 'bad-pattern'; readonly detail: string }
  | { readonly kind: 'pattern-not-literal' };

/** How kinds of values do not fit what is done with them. */
export type TypeFault =
  | {
      readonly kind: 'operand-types';
      readonly operator: string;
      readonly operands: readonly (readonly ValueKind[])[];
    }
  | {
      readonly kind: 'compare-types';
      readonly field: string | null;
      readonly left: readonly ValueKind[];
      readonly right: readonly ValueKind[];
    }
  | { readonly kind: 'compare-null'; readonly field: string | null }
  | { readonly kind: 'not-a-list'; readonly actual: readonly ValueKind[] }
  | { readonly kind: 'index-type'; readonly actual: readonly ValueKind[] }
  | {
      readonly kind: 'result';
      readonly expected: 'condition' | 'group' | 'day';
      readonly actual: readonly ValueKind[];
    };

/** How a day is written or used wrongly. */
export type DayUseFault =
  | {
      readonly kind: 'not-a-day';
      readonly value: string;
      readonly fault: DayFault;
      readonly nearest: string | null;
    }
  | { readonly kind: 'day-use' }
  | { readonly kind: 'day-compared'; readonly field: string | null }
  | { readonly kind: 'no-period'; readonly known: readonly string[] };

/** How an expression that can be read does not fit the schemas, or cannot be right for any data. */
export type MeaningFault = NameFault | CallFault | TypeFault | DayUseFault;

/** How an expression that fits the schemas fails for one post. */
export type EvaluationFault =
  | { readonly kind: 'no-overload'; readonly name: string; readonly actual: readonly ValueKind[] }
  | { readonly kind: 'not-boolean'; readonly actual: ValueKind }
  | { readonly kind: 'no-day'; readonly name: string; readonly value: string }
  | { readonly kind: 'steps'; readonly limit: number }
  | { readonly kind: 'unbound'; readonly name: string }
  | { readonly kind: 'failed'; readonly detail: string };

/** Everything that can be wrong with an expression. */
export type ExpressionFault = SyntaxFault | SizeFault | MeaningFault | EvaluationFault;
