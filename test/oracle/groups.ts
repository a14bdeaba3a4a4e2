import type { OracleSides, SideName, SideVerdict } from './answers.ts';
import type { Window } from './calendar.ts';
import { type Scope, worst } from './count.ts';
import type { Copy } from './items.ts';
import type { GroupValue } from './model.ts';
import type { Basis, Sheet } from './sheet.ts';

export interface Groups {
  scopes: Scope[];
  /** Something may be a group of its own that nobody has named. */
  hidden: boolean;
}

function daysOf(window: Window | null, asOf: number): number[] {
  const days = [asOf];
  if (window === null) return days;
  for (let day = window.from; day <= window.to; day += 1) days.push(day);
  return days;
}

/** Whether the copy matches, or may, by the rule of each day, on some day of the window or on A. */
function mayMatch(copy: Copy, basis: Basis, days: number[]): boolean {
  return days.some((day) => copy.matchOn(day, basis.ruleOn(day)) !== false);
}

/** §4 and §8, «Groups»: the groups of what may match, and those that a rule of the window names. */
export function groupsOf(basis: Basis, window: Window | null): Groups {
  const days = daysOf(window, basis.asOf);
  const matching = basis.items
    .flatMap((item) => item.copies)
    .filter((copy) => mayMatch(copy, basis, days));
  const found = new Set(
    matching.flatMap(({ group }) => (group === null || group === 'unknown' ? [] : [group])),
  );
  const listed = basis.ruleOn(basis.asOf).grupper;
  const named = days.flatMap((day) => basis.ruleOn(day).grupper ?? []);
  const others = [...new Set([...found, ...named])].sort((one, other) =>
    String(one) < String(other) ? -1 : 1,
  );
  const known: GroupValue[] = [...new Set([...(listed ?? []), ...others])];
  const { register } = basis;
  const nameless =
    register.setAside > 0 ||
    register.folderUnread === true ||
    matching.some(({ group }) => group === 'unknown');
  return {
    scopes: known.map((group) => ({ kind: 'group', group, hasItems: found.has(group) })),
    hidden: listed === undefined && nameless,
  };
}

/** The krav's sides on a day from those of its groups; unknown where no group is asked for. */
export function sidesOfGroups(
  basis: Basis,
  sheets: Sheet[],
  hidden: boolean,
  day: number,
): OracleSides {
  const rule = basis.ruleOn(day);
  const hasNoDayMet = basis.ruleOn(basis.asOf).minst !== undefined;
  const side = (name: SideName): SideVerdict | null => {
    const limit = name === 'below' ? rule.minst : rule.hoyst;
    if (limit === undefined) return null;
    const found = worst(sheets.map((sheet) => sheet.judged('sure', name, day))) ?? 'unknown';
    const mayHide = name === 'below' || (hasNoDayMet && rule.minst === undefined);
    return hidden && mayHide && found === 'met' ? 'unknown' : found;
  };
  return { below: side('below'), above: side('above') };
}
