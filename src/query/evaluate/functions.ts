import { decimalSum } from '../../read/decimal.ts';
import { parseIsoDay } from '../../time/day.ts';
import type { Span } from '../syntax/problem.ts';
import { defect, type Fault, isFault, missing, noOverload } from './fault.ts';
import { pointerOf, pointerTo, readField } from './prepare.ts';
import { isList, isMap, type MapValue, type Value } from './value.ts';

/** The functions of our own. */
export type FunctionName = 'gjelder' | 'dager' | 'sum' | 'siste';

/** Takes its arguments, the day asked about where there is one, and where the call is. */
export type OwnFunction = (
  args: readonly Value[],
  day: string | undefined,
  span: Span,
) => Value | Fault;

/** The functions of our own, by name. */
export const OWN_FUNCTIONS: Readonly<Record<FunctionName, OwnFunction>> = {
  /** Whether the day lies from `fra` to `til` of the element, both included; a missing end is open. */
  gjelder: ([element = null, day = null], _, span) => {
    if (!isMap(element) || typeof day !== 'string') {
      return noOverload('gjelder', [element, day], span);
    }
    const from = endOf(element, 'fra');
    const to = endOf(element, 'til');
    if (isFault(from)) return from;
    if (isFault(to)) return to;
    return (from === null || from <= day) && (to === null || day <= to);
  },

  /** How many days the second lies after the first. */
  dager: ([a = null, b = null], _, span) => {
    if (typeof a !== 'string' || typeof b !== 'string') return noOverload('dager', [a, b], span);
    const from = parseIsoDay(a);
    const to = parseIsoDay(b);
    if (from === undefined) return defect(span, { kind: 'no-day', name: 'dager', value: a });
    if (to === undefined) return defect(span, { kind: 'no-day', name: 'dager', value: b });
    return BigInt(to - from);
  },

  /** The sum of whole numbers is a whole number, with a decimal among them a decimal; of none it is 0. */
  sum: ([list = null], _, span) => {
    if (!isList(list)) return noOverload('sum', [list], span);
    let whole = 0n;
    const decimals: number[] = [];
    for (const value of list.elements) {
      if (typeof value === 'bigint') whole += value;
      else if (typeof value === 'number') decimals.push(value);
      else return noOverload('sum', [value], span);
    }
    return decimals.length === 0 ? whole : decimalSum([...decimals, Number(whole)]);
  },

  /**
   * The newest element by its `dato`, none after the day asked about, of several on one day the last
   * in the list. Not known for a list without any, and where an element has no `dato`: it may be the
   * newest.
   */
  siste: ([list = null], today, span) => {
    if (!isList(list)) return noOverload('siste', [list], span);
    let newest: { readonly element: MapValue; readonly day: string } | null = null;
    for (const element of list.elements) {
      if (!isMap(element)) return noOverload('siste', [element], span);
      const day = readField(element, 'dato') ?? missing(pointerTo(element, 'dato'));
      if (isFault(day)) return day;
      if (typeof day !== 'string') return noOverload('siste', [day], span);
      const isPast = today === undefined || day <= today;
      if (isPast && (newest === null || day >= newest.day)) newest = { element, day };
    }
    return newest?.element ?? missing(pointerOf(list));
  },
};

/** The start or end of a period: an ISO day, null where it is open, not known where it is no day. */
function endOf(element: MapValue, name: 'fra' | 'til'): string | null | Fault {
  const end = readField(element, name) ?? null;
  if (end === null) return null;
  const isDay = typeof end === 'string' && parseIsoDay(end) !== undefined;
  return isDay ? end : missing(pointerTo(element, name));
}
