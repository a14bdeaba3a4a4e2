import type { OracleRemedy } from './answers.ts';
import type { Window } from './calendar.ts';
import { isoOf } from './days.ts';
import { openedBy, type Run } from './gaps.ts';
import type { Item } from './items.ts';
import type { Sheet } from './sheet.ts';

/** The first day in the run on which the planned curve rises by the day's rule, else the day after the run. */
function firstImprovement(sheet: Sheet, run: Run): number {
  for (let day = run.from + 1; day <= run.to; day += 1) {
    const before = sheet.count('planned', day - 1, sheet.basis.ruleOn(day));
    const after = sheet.count('planned', day);
    const rises = after.low > before.low || after.high > before.high;
    if (rises && after.low >= before.low && after.high >= before.high) return day;
  }
  return run.to + 1;
}

/**
 * Whether the plan alone ends the item the day before the run, on which it surely runs or is paused. The rules do
 * not say it of posts with one id: nobody knows which file is to be extended, so they are to be cleared up first.
 */
function endsBefore({ copies: [copy, ...others] }: Item, run: Run): boolean {
  return (
    copy !== undefined &&
    others.length === 0 &&
    copy.plannedEnd === run.from - 1 &&
    copy.goesOnIfExtended &&
    ['running', 'paused'].includes(copy.lifeOn(run.from - 1).sure)
  );
}

function daysBefore(day: number, lead: number | undefined): string | null {
  return lead === undefined ? null : isoOf(day - lead);
}

/** §4, «Remedies», for a breach on the day `next`, which lies in the run; below only. */
export function remediesOf(sheet: Sheet, run: Run, next: number, window: Window): OracleRemedy[] {
  if (run.side === 'above') return [];
  const { asOf, items, krav, horizon } = sheet.basis;
  const worsened = openedBy(sheet, 'sure', run, window);
  const improved = firstImprovement(sheet, run);
  const to = isoOf(improved - 1);
  // It lasts to the last day that is looked at: nobody knows whether more is needed.
  const openEnd = improved > run.to && run.to === horizon;
  const extensions = items
    .filter((item) => worsened.includes(item.id) && endsBefore(item, run))
    .map((item) => ({
      extend: item.id,
      to,
      actBy: daysBefore(run.from - 1, krav.ledetid?.forlengelse),
      openEnd,
    }));
  const start = run.from <= asOf ? next : run.from;
  return [...extensions, { startBy: isoOf(start), actBy: daysBefore(start, krav.ledetid?.ny) }];
}

/** §9: the latest day on which there is still something to do; for more than one missing, the earliest. */
export function lastDayToAct(remedies: readonly OracleRemedy[], shortfall: number): string | null {
  const days = remedies.flatMap(({ actBy }) => actBy ?? []).sort();
  return (shortfall > 1 ? days[0] : days.at(-1)) ?? null;
}

/** §9: A + ny, where ny is said. */
export function earliestClosed(sheet: Sheet): string | null {
  const lead = sheet.basis.krav.ledetid?.ny;
  return lead === undefined ? null : isoOf(sheet.basis.asOf + lead);
}
