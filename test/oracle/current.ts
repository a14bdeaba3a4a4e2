import type { OracleCurrent, OracleNextUnknown, SideName } from './answers.ts';
import type { Window } from './calendar.ts';
import { isoOf } from './days.ts';
import { extentOf, openedBy, openedByRule, type Run, runsOf } from './gaps.ts';
import { isOn } from './next.ts';
import { earliestClosed } from './remedies.ts';
import { bounded, groupOf, type Sheet, SIDES } from './sheet.ts';

function currentOf(sheet: Sheet, run: Run, window: Window): OracleCurrent {
  const { low, high, shortfall } = extentOf(sheet, 'sure', run);
  const count = bounded(shortfall);
  const isBelow = run.side === 'below';
  return {
    group: groupOf(sheet),
    side: run.side,
    from: isoOf(run.from),
    to: isoOf(run.to),
    openEnd: run.to === sheet.basis.horizon,
    verdict: run.verdict,
    low,
    high: bounded(high),
    shortfall: count,
    openedBy: openedBy(sheet, 'sure', run, window),
    openedByRule: openedByRule(sheet, 'sure', run, window),
    remedies: isBelow ? [{ startBy: null, count, actBy: null }] : [],
    earliestClosed: isBelow ? earliestClosed(sheet) : null,
  };
}

/** The gap of one side that A lies in; none on an exempt day, nor where the day is tolerated. */
function onSide(sheet: Sheet, side: SideName, window: Window): OracleCurrent | null {
  const { asOf } = sheet.basis;
  if (!sheet.isJudged(asOf) || sheet.judged('sure', side, asOf) === 'met') return null;
  const run = runsOf(sheet, 'sure', side, window).find(
    ({ from, to }) => from <= asOf && asOf <= to,
  );
  return run === undefined ? null : currentOf(sheet, run, window);
}

/** §4, `current`: the worst of those of all sides and groups, then the earliest. */
export function currentGap(sheets: Sheet[], window: Window | null): OracleCurrent | null {
  if (window === null) return null;
  let found: OracleCurrent | null = null;
  for (const side of SIDES) {
    for (const sheet of sheets) {
      const gap = onSide(sheet, side, window);
      if (gap !== null && (found === null || isBefore(gap, found))) found = gap;
    }
  }
  return found;
}

function isBefore(one: OracleCurrent, other: OracleCurrent): boolean {
  if (one.verdict !== other.verdict) return one.verdict === 'broken';
  return one.from < other.from;
}

/** §4, `nextUnknown`: the first day after A on which a side of the scope becomes not known. */
export function nextUnknownOf(sheet: Sheet, window: Window | null): OracleNextUnknown | null {
  if (window === null) return null;
  for (let day = Math.max(sheet.basis.asOf + 1, window.from); day <= window.to; day += 1) {
    for (const side of SIDES) {
      if (!isOn(sheet, 'sure', side, day, 'unknown')) continue;
      if (isOn(sheet, 'sure', side, day - 1, 'unknown')) continue;
      const { low, high } = sheet.count('sure', day);
      return { group: groupOf(sheet), side, from: isoOf(day), low, high: bounded(high) };
    }
  }
  return null;
}
