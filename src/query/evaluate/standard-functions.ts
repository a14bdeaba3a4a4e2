import type { Span } from '../syntax/problem.ts';
import { defect, type Fault, noOverload } from './fault.ts';
import { type Compute, inRange } from './operators.ts';
import { isList, isMap, type Value } from './value.ts';

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE', 't', '1'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE', 'f', '0'].map((text) => [text, false] as const),
]);

/** The functions of CEL that expressions may use, by name; a method's target is the first value. */
export const STANDARD_FUNCTIONS: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ['size', size],
  ['contains', ofTexts('contains', (text, part) => text.includes(part))],
  ['startsWith', ofTexts('startsWith', (text, part) => text.startsWith(part))],
  ['endsWith', ofTexts('endsWith', (text, part) => text.endsWith(part))],
  ['int', toInt],
  ['double', toDouble],
  ['string', toText],
  ['bool', toBool],
]);

function ofTexts(name: string, test: (text: string, part: string) => boolean): Compute {
  return (values, span) => {
    const [text, part] = values;
    return typeof text === 'string' && typeof part === 'string'
      ? test(text, part)
      : noOverload(name, values, span);
  };
}

/** Texts are counted in characters, not in UTF-16 units. */
function size(values: readonly Value[], span: Span): Value | Fault {
  const [value = null] = values;
  if (typeof value === 'string') return BigInt([...value].length);
  if (isList(value)) return BigInt(value.elements.length);
  return isMap(value) ? BigInt(value.keys.length) : noOverload('size', values, span);
}

function toInt(values: readonly Value[], span: Span): Value | Fault {
  const [value] = values;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string') {
    try {
      return inRange(BigInt(value), 'type conversion', span);
    } catch (error) {
      return defect(span, { kind: 'failed', detail: String((error as Error).message) }); // BigInt throws a SyntaxError
    }
  }
  if (typeof value !== 'number') return noOverload('int', values, span);
  // The doubles ±2^63 themselves are out of range: they may have been rounded from beyond it.
  const isInside = Math.abs(value) < 2 ** 63;
  return isInside
    ? BigInt(Math.trunc(value))
    : defect(span, { kind: 'failed', detail: 'int overflow during type conversion' });
}

function toDouble(values: readonly Value[], span: Span): Value | Fault {
  const [value] = values;
  const isConvertible = ['bigint', 'number', 'string'].includes(typeof value);
  return isConvertible ? Number(value) : noOverload('double', values, span);
}

function toText(values: readonly Value[], span: Span): Value | Fault {
  const [value = null] = values;
  return value === null || typeof value === 'object'
    ? noOverload('string', values, span)
    : String(value);
}

function toBool(values: readonly Value[], span: Span): Value | Fault {
  const [value] = values;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return noOverload('bool', values, span);
  const detail = `Unable to convert string '${value}' to bool`;
  return TRUTHS.get(value) ?? defect(span, { kind: 'failed', detail });
}
