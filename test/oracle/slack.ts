import type { OracleSlack, SideVerdict } from './answers.ts';
import { contribution, type Range, sideOf } from './count.ts';
import { isoOf } from './days.ts';
import type { Item } from './items.ts';
import { asksFor, type Sheet } from './sheet.ts';
import { tolerantVerdict } from './tolerance.ts';

const RANK: Record<SideVerdict, number> = { met: 0, unknown: 1, broken: 2 };

/** Whether the item runs or is paused on the day in the sure curve; of copies, all. */
function goesOn(item: Item, day: number): boolean {
  return item.copies.every(({ lifeOn }) => ['running', 'paused'].includes(lifeOn(day).sure));
}

/** The last day after A the item goes on; undefined where it does on none, infinite where it never ends. */
function endOf(item: Item, asOf: number): number | undefined {
  const last = Math.max(asOf, ...item.copies.map((copy) => copy.lastMentioned));
  if (goesOn(item, last + 1)) return Number.POSITIVE_INFINITY;
  for (let day = last; day > asOf; day -= 1) if (goesOn(item, day)) return day;
  return undefined;
}

/** The days on which an item is taken away: after the earlier end, up to the one it has. */
interface TakenAway {
  after: number;
  to: number;
}

/** One scope as it would be if one item were taken away on some days. */
interface Cut {
  high(day: number): number;
  /** The lower side after tolerance. */
  below(day: number): SideVerdict | null;
}

function cutAt(sheet: Sheet, part: (day: number) => Range, { after, to }: TakenAway): Cut {
  const { isExempt, ruleOn, nothingAtAll, toleranceStart } = sheet.basis;
  const countOn = (day: number): Range => {
    const whole = sheet.count('sure', day);
    if (day <= after || day > to) return whole;
    const { low, high } = part(day);
    return { low: whole.low - low, high: whole.high - high };
  };
  const on = (day: number) =>
    asksFor(ruleOn(day), sheet.scope)
      ? sideOf(countOn(day), ruleOn(day), 'below', nothingAtAll)
      : null;
  return {
    high: (day) => countOn(day).high,
    below: (day) =>
      tolerantVerdict({ on, isExempt }, ruleOn(day).toleranse_dager ?? 0, toleranceStart, day),
  };
}

/** Whether a day is worse in the cut: its verdict, or what is missing on a broken day. */
function isWorse(sheet: Sheet, cut: Cut, day: number): boolean {
  const before = sheet.judged('sure', 'below', day);
  const after = cut.below(day);
  if (before === null || after === null) return false;
  if (before !== after) return RANK[after] > RANK[before];
  return after === 'broken' && cut.high(day) < sheet.count('sure', day).high;
}

function partOf(sheet: Sheet, item: Item): (day: number) => Range {
  const known = new Map<number, Range>();
  return (day) => {
    const part =
      known.get(day) ?? contribution(item, sheet.basis.ruleOn(day), sheet.scope, 'sure', day);
    known.set(day, part);
    return part;
  };
}

/** The days on which taking it away makes one scope worse, the last of them first. */
function* harmedDays(
  sheet: Sheet,
  part: (day: number) => Range,
  taken: TakenAway,
  last: number,
): Generator<number> {
  const cut = cutAt(sheet, part, taken);
  for (let day = last; day > taken.after; day -= 1) {
    if (sheet.isJudged(day) && isWorse(sheet, cut, day)) yield day;
  }
}

/** The earliest end from the day before A on that makes no day worse in the scope. */
function harmlessEnd(sheet: Sheet, item: Item, to: number, last: number): number {
  const part = partOf(sheet, item);
  let harmed = last;
  let after = sheet.basis.asOf - 1;
  for (; after < Math.min(to, last); after += 1) {
    // What an earlier end made worse is mostly worse with this one too: that day is looked at first.
    const cut = cutAt(sheet, part, { after, to });
    if (harmed > after && sheet.isJudged(harmed) && isWorse(sheet, cut, harmed)) continue;
    const found = harmedDays(sheet, part, { after, to }, last).next();
    if (found.done === true) return after;
    harmed = found.value;
  }
  return after;
}

/** §9, «Slack»: each item surely counted on A that goes on after it, and how long it is needed in the scopes. */
export function slackOf(sheets: Sheet[], items: Item[], asOf: number, last: number): OracleSlack[] {
  return items.flatMap((item) => {
    const end = endOf(item, asOf);
    if (end === undefined) return [];
    const ends = sheets.map((sheet) => harmlessEnd(sheet, item, end, last));
    const needed = Math.max(asOf - 1, ...ends);
    const neededTo = needed < asOf ? null : needed;
    const days = Math.max(0, Math.min(end, last) - (neededTo ?? asOf));
    return [
      {
        post: item.id,
        end: Number.isFinite(end) ? isoOf(end) : null,
        neededTo: neededTo === null ? null : isoOf(neededTo),
        days,
        openEnd: neededTo === last,
      },
    ];
  });
}
