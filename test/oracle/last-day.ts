import type { OracleNext, OracleRemedy } from './answers.ts';
import type { Window } from './calendar.ts';
import { contribution } from './count.ts';
import { dayOf } from './days.ts';
import { extentOf, type Run, runsOf } from './gaps.ts';
import type { Copy, Item } from './items.ts';
import type { Sheet } from './sheet.ts';

/** What is begun, and on which day. */
interface Begun {
  remedy: OracleRemedy;
  day: number;
}

/** The item with the life it had on its planned end going on, from the day after the extension is ready. */
function extended(item: Item, ready: number, to: number): Item {
  const copies = item.copies.map((copy): Copy => {
    const end = copy.plannedEnd ?? Number.POSITIVE_INFINITY;
    const from = Math.max(end, ready) + 1;
    return {
      ...copy,
      lifeOn: (day) => copy.lifeOn(from <= day && day <= to && day > end ? end : day),
    };
  });
  return { ...item, copies };
}

/** How much more the day may count when a remedy has been begun; something new takes `ny` days, and counts. */
function addedOn(sheet: Sheet, { remedy, day: begun }: Begun, day: number): number {
  const { items, krav, ruleOn } = sheet.basis;
  if (!('extend' in remedy)) return day >= begun + (krav.ledetid?.ny ?? 0) ? 1 : 0;
  const item = items.find(({ id }) => id === remedy.extend);
  if (item === undefined) throw new Error(`extends what there is not: ${remedy.extend}`);
  const longer = extended(item, begun + (krav.ledetid?.forlengelse ?? 0), dayOf(remedy.to));
  const on = (each: Item) => contribution(each, ruleOn(day), sheet.scope, 'planned', day).high;
  return on(longer) - on(item);
}

/** Whether no day of the gap is broken any more, when these are begun. */
function isClosed(sheet: Sheet, gap: Run, begun: readonly Begun[]): boolean {
  for (let day = gap.from; day <= gap.to; day += 1) {
    const added = begun.reduce((sum, each) => sum + addedOn(sheet, each, day), 0);
    const { minst } = sheet.basis.ruleOn(day);
    if (minst !== undefined && sheet.count('planned', day).high + added < minst) return false;
  }
  return true;
}

/** The planned curve’s gap that a breach opens, and what is missing in the sure one; null where the planned curve has none from there. */
export function plannedGap(
  sheet: Sheet,
  window: Window,
  next: Pick<OracleNext, 'from'>,
): { gap: Run; missing: number } | null {
  const on = (run: Run) => run.from <= dayOf(next.from) && dayOf(next.from) <= run.to;
  const sure = runsOf(sheet, 'sure', 'below', window).find(on);
  const gap = runsOf(sheet, 'planned', 'below', window).find(on);
  if (sure === undefined || gap === undefined || gap.verdict !== 'broken') return null;
  if (gap.from !== sure.from || gap.from <= sheet.basis.asOf) return null;
  return { gap, missing: extentOf(sheet, 'sure', sure).shortfall };
}

/** Whether what is to be extended goes on matching: else no extension of its life helps. */
export function isSteady(sheet: Sheet, { remedies }: Pick<OracleNext, 'remedies'>): boolean {
  return remedies.every((remedy) => {
    if (!('extend' in remedy)) return true;
    const item = sheet.basis.items.find(({ id }) => id === remedy.extend);
    return (item?.copies ?? []).every((copy) => {
      for (let day = copy.plannedEnd ?? 0; day <= dayOf(remedy.to); day += 1) {
        if (copy.matchOn(day, sheet.basis.ruleOn(day)) === false) return false;
      }
      return true;
    });
  });
}

/** What is wrong with the last day to act, as a text; null where nothing is. */
export function faultOf(
  sheet: Sheet,
  gap: Run,
  missing: number,
  next: Pick<OracleNext, 'remedies' | 'lastDayToAct'>,
): string | null {
  if (next.lastDayToAct === null) return null;
  const last = dayOf(next.lastDayToAct);
  const known = next.remedies.filter(({ actBy }) => actBy !== null);
  if (missing > 1) {
    // Something new is begun as many times as there is something missing.
    const all = known.flatMap((remedy) =>
      Array.from({ length: 'extend' in remedy ? 1 : missing }, () => ({ remedy, day: last })),
    );
    const startsNew = known.some((remedy) => 'startBy' in remedy);
    return !startsNew || isClosed(sheet, gap, all) ? null : 'all begun on the day do not close it';
  }
  const onDay = known.filter(({ actBy }) => actBy === next.lastDayToAct);
  if (onDay.length === 0) return 'no remedy has the day';
  for (const remedy of onDay) {
    if (!isClosed(sheet, gap, [{ remedy, day: last }]))
      return `${JSON.stringify(remedy)} does not close it`;
  }
  for (const remedy of known) {
    if (isClosed(sheet, gap, [{ remedy, day: last + 1 }])) {
      return `${JSON.stringify(remedy)} closes it when begun a day later`;
    }
  }
  return null;
}
