import type {
  OracleBreaksIf,
  OracleReserve,
  OracleSides,
  OracleSpare,
  SideName,
} from './answers.ts';
import { isoOf } from './days.ts';
import { asksFor, bounded, type Sheet } from './sheet.ts';

/** How much more than the limit asks for there is on A; null where unbounded or nothing is asked. */
export function marginOn(sheet: Sheet, side: SideName): number | null {
  const { asOf, ruleOn } = sheet.basis;
  if (!asksFor(ruleOn(asOf), sheet.scope)) return null;
  const { minst, hoyst } = ruleOn(asOf);
  const { low, high } = sheet.count('sure', asOf);
  if (side === 'below') return minst === undefined ? null : low - minst;
  return hoyst === undefined ? null : bounded(hoyst - high);
}

/** Whether one more stop (above: one more start) on the day breaks the day's own rule. */
function hasNone(sheet: Sheet, side: SideName, day: number): boolean {
  const { minst, hoyst } = sheet.basis.ruleOn(day);
  const { low, high } = sheet.count('sure', day);
  return side === 'below'
    ? minst !== undefined && low <= minst
    : hoyst !== undefined && high >= hoyst;
}

function spareOn(sheet: Sheet, side: SideName): OracleSpare | null {
  const { asOf, ruleOn, defaultWindow: window } = sheet.basis;
  const rule = ruleOn(asOf);
  if (!asksFor(rule, sheet.scope)) return null;
  if ((side === 'below' ? rule.minst : rule.hoyst) === undefined) return null;
  const today = marginOn(sheet, side);
  if (today === null || today <= 0 || window === null) return { today, noneFrom: null };
  for (let day = Math.max(asOf + 1, window.from); day <= window.to; day += 1) {
    if (sheet.isJudged(day) && hasNone(sheet, side, day)) return { today, noneFrom: isoOf(day) };
  }
  return { today, noneFrom: null };
}

/** §9, «Reserve», of one scope. */
export function reserveOf(sheet: Sheet): OracleReserve {
  return { below: spareOn(sheet, 'below'), above: spareOn(sheet, 'above') };
}

function smallestSpare(spares: readonly (OracleSpare | null)[]): OracleSpare | null {
  const known = spares.filter((spare) => spare !== null);
  if (known.length === 0) return null;
  const today = known.some((spare) => spare.today === null)
    ? null
    : Math.min(...known.map((spare) => spare.today ?? 0));
  const [first] = known.flatMap((spare) => spare.noneFrom ?? []).sort();
  return { today, noneFrom: today === null || today <= 0 ? null : (first ?? null) };
}

/** The krav's own: the smallest of its groups', with the earliest day. */
export function smallestReserve(each: readonly OracleReserve[]): OracleReserve {
  return {
    below: smallestSpare(each.map(({ below }) => below)),
    above: smallestSpare(each.map(({ above }) => above)),
  };
}

function decidesOn(sheet: Sheet, side: SideName): number | null {
  const { asOf, ruleOn } = sheet.basis;
  const { low, high } = sheet.count('sure', asOf);
  const { minst, hoyst } = ruleOn(asOf);
  if (!sheet.isJudged(asOf) || !Number.isFinite(high)) return null;
  if (side === 'below') {
    return minst !== undefined && low < minst && minst <= high ? high - minst + 1 : null;
  }
  return hoyst !== undefined && low <= hoyst && hoyst < high ? hoyst - low + 1 : null;
}

/** §9, «Unknown is told with what decides it», of one scope. */
export function breaksIfOf(sheet: Sheet): OracleBreaksIf {
  return { below: decidesOn(sheet, 'below'), above: decidesOn(sheet, 'above') };
}

function smallestNumber(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The krav's own: the smallest of its groups', on a side that is unknown. */
export function smallestBreaksIf(
  each: readonly OracleBreaksIf[],
  sides: OracleSides,
): OracleBreaksIf {
  const on = (side: SideName) =>
    sides[side] === 'unknown' ? smallestNumber(each.map((told) => told[side])) : null;
  return { below: on('below'), above: on('above') };
}
