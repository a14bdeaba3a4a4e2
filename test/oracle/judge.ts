/**
 * The oracle: what each krav says, found by walking every single day. It knows nothing of the
 * engine; where the two differ, one of them has misread the rules.
 *
 * Readings chosen where the rules leave room (the sentence, then the reading):
 * READINGS
 */
import { defaultStart, isExempt, isInForce, type Window, windowOf } from './calendar.ts';
import { contribution, type Scope, worst } from './count.ts';
import { dayOf, isoOf } from './days.ts';
import { bounded, gapsOf } from './gaps.ts';
import { judgeHendelser } from './hendelser.ts';
import { countedPosts, type Item, itemsOf } from './items.ts';
import type {
  GroupValue,
  JudgeOptions,
  OracleAntallResult,
  OracleGap,
  OracleGroupResult,
  OracleHendelserResult,
  OracleKrav,
  OracleRegister,
  OracleResult,
  OracleSides,
  OracleStanding,
  SideName,
  SideVerdict,
} from './model.ts';
import { earliestOf, nextOf } from './next.ts';
import { type Basis, type Sheet, SIDES, sheetOf } from './sheet.ts';

function standingOf(sheet: Sheet, sides: OracleSides, window: Window | null): OracleStanding {
  const { basis, scope } = sheet;
  const { krav, asOf, items } = basis;
  const members = items.filter((item) => scope.kind === 'all' || item.group === scope.group);
  const count = sheet.count('sure', asOf);
  const parts = items.map((item) => ({
    id: item.id,
    ...contribution(item, krav, scope, 'sure', asOf),
  }));
  const possible = parts.filter((part) => part.low < part.high).map((part) => part.id);
  const planned = members.filter(
    ({ firstPlannedDay: day, matchOn }) => day !== undefined && matchOn(day) === true,
  );
  const paused = members.filter(
    (item) => item.lifeOn(asOf).sure === 'paused' && item.matchOn(asOf) === true,
  );
  return {
    verdict: isJudged(basis, asOf)
      ? (worst([sides.below, sides.above]) ?? 'unknown')
      : 'not-in-force',
    sides: isJudged(basis, asOf) ? sides : { below: null, above: null },
    count: {
      low: count.low,
      high: bounded(count.high),
      planned: planned.length,
      paused: paused.length,
    },
    margin: krav.minst === undefined ? null : count.low - krav.minst,
    headroom: krav.hoyst === undefined ? null : bounded(krav.hoyst - count.high),
    counted: parts.filter((part) => part.low === 1).map((part) => part.id),
    possible,
    unknown: possible.map((post) => ({ post })),
    next: nextOf(sheet, 'sure', SIDES, window),
  };
}

function isJudged(basis: Basis, day: number): boolean {
  return isInForce(basis.krav, day) && !isExempt(basis.krav, day);
}

function sidesOn(sheet: Sheet, day: number): OracleSides {
  return { below: sheet.judged('sure', 'below', day), above: sheet.judged('sure', 'above', day) };
}

/** Whether the item matches, or may, on some day of the window or on A. */
function mayMatch(item: Item, window: Window | null, asOf: number): boolean {
  if (item.matchOn(asOf) !== false) return true;
  if (window === null) return false;
  for (let day = window.from; day <= window.to; day += 1) {
    if (item.matchOn(day) !== false) return true;
  }
  return false;
}

interface Groups {
  known: GroupValue[];
  /** Something may be a group of its own that nobody has named. */
  hidden: boolean;
}

function groupsOf(basis: Basis, window: Window | null): Groups {
  const listed = basis.krav.grupper;
  const matching = basis.items.filter((item) => mayMatch(item, window, basis.asOf));
  const found = matching.flatMap((item) =>
    item.group === null || item.group === 'unknown' ? [] : [item.group],
  );
  const others = [...new Set(found)].sort((one, other) => (String(one) < String(other) ? -1 : 1));
  const known = [...new Set([...(listed ?? []), ...others])];
  const nameless = basis.register.setAside > 0 || matching.some((item) => item.group === 'unknown');
  return { known, hidden: listed === undefined && nameless };
}

/** The krav's sides on a day from those of its groups; unknown where there is no group. */
function sidesOfGroups(basis: Basis, sheets: Sheet[], hidden: boolean, day: number): OracleSides {
  const side = (name: SideName): SideVerdict | null => {
    const limit = name === 'below' ? basis.krav.minst : basis.krav.hoyst;
    if (limit === undefined) return null;
    const found = worst(sheets.map((sheet) => sheet.judged('sure', name, day))) ?? 'unknown';
    return hidden && name === 'below' && found === 'met' ? 'unknown' : found;
  };
  return { below: side('below'), above: side('above') };
}

function countDays(
  basis: Basis,
  window: Window | null,
  sidesOf: (day: number) => OracleSides,
): Pick<OracleAntallResult, 'daysBroken' | 'daysUnknown' | 'daysExempt'> {
  const days = { daysBroken: 0, daysUnknown: 0, daysExempt: 0 };
  if (window === null) return days;
  for (let day = window.from; day <= Math.min(window.to, basis.asOf); day += 1) {
    if (!isInForce(basis.krav, day)) continue;
    const { below, above } = sidesOf(day);
    const verdict = worst([below, above]);
    if (isExempt(basis.krav, day)) days.daysExempt += 1;
    else if (verdict === 'broken') days.daysBroken += 1;
    else if (verdict === 'unknown') days.daysUnknown += 1;
  }
  return days;
}

function smallest(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length < numbers.length || known.length === 0 ? null : Math.min(...known);
}

function inOrder(gaps: OracleGap[]): OracleGap[] {
  const rank = (gap: OracleGap) => SIDES.indexOf(gap.side);
  return gaps.sort((one, other) => {
    if (one.from !== other.from) return one.from < other.from ? -1 : 1;
    return rank(one) - rank(other);
  });
}

function basisOf(register: OracleRegister, krav: OracleKrav, asOfText: string): Basis {
  const asOf = dayOf(asOfText);
  const items = itemsOf(register, krav, asOfText);
  const { gjelder_fra } = krav.value;
  return {
    register,
    krav: krav.value,
    items,
    asOf,
    toleranceStart:
      gjelder_fra === undefined
        ? defaultStart(items, register, krav.value, asOf)
        : dayOf(gjelder_fra),
    nothingAtAll: countedPosts(register).length === 0 && register.setAside === 0,
  };
}

function standingOfGroups(
  basis: Basis,
  sheets: Sheet[],
  hidden: boolean,
  window: Window | null,
): { groups: OracleGroupResult[]; standing: OracleStanding } {
  const groups = sheets.flatMap((sheet) => {
    if (sheet.scope.kind !== 'group') return [];
    const standing = standingOf(sheet, sidesOn(sheet, basis.asOf), window);
    return [{ group: sheet.scope.group, ...standing }];
  });
  const whole = standingOf(
    sheetOf(basis, { kind: 'all' }),
    sidesOfGroups(basis, sheets, hidden, basis.asOf),
    null,
  );
  return {
    groups,
    standing: {
      ...whole,
      margin: smallest(groups.map((group) => group.margin)),
      headroom: smallest(groups.map((group) => group.headroom)),
      next: earliestOf(groups.map((group) => group.next)),
    },
  };
}

function judgeAntall(
  register: OracleRegister,
  krav: OracleKrav,
  asOfText: string,
  options: JudgeOptions,
): OracleAntallResult {
  const basis = basisOf(register, krav, asOfText);
  const start = defaultStart(basis.items, register, krav.value, basis.asOf);
  const window = windowOf(start, krav.value, basis.asOf, options);
  const { known, hidden } =
    krav.group === null ? { known: [], hidden: false } : groupsOf(basis, window);
  const scopes: Scope[] =
    krav.group === null ? [{ kind: 'all' }] : known.map((group) => ({ kind: 'group', group }));
  const sheets = scopes.map((scope) => sheetOf(basis, scope));
  const { groups, standing } = standingOfGroups(basis, sheets, hidden, window);
  const plain = krav.group === null ? sheets[0] : undefined;
  const own =
    plain === undefined ? standing : standingOf(plain, sidesOn(plain, basis.asOf), window);
  return {
    ...own,
    groups,
    gaps: inOrder(sheets.flatMap((sheet) => gapsOf(sheet, window))),
    nextPlanned: earliestOf(sheets.map((sheet) => nextOf(sheet, 'planned', ['above'], window))),
    window: window === null ? null : { from: isoOf(window.from), to: isoOf(window.to) },
    ...countDays(basis, window, (day) => sidesOfGroups(basis, sheets, hidden, day)),
  };
}

/** What a krav says on the as-of day; the window's length and edges are given in options. */
export function judge(
  register: OracleRegister,
  krav: OracleKrav & { value: { form: 'hendelser' } },
  asOf: string,
  options: JudgeOptions,
): OracleHendelserResult;
export function judge(
  register: OracleRegister,
  krav: OracleKrav & { value: { form: 'antall' } },
  asOf: string,
  options: JudgeOptions,
): OracleAntallResult;
export function judge(
  register: OracleRegister,
  krav: OracleKrav,
  asOf: string,
  options: JudgeOptions,
): OracleResult;
export function judge(
  register: OracleRegister,
  krav: OracleKrav,
  asOf: string,
  options: JudgeOptions,
): OracleResult {
  return krav.value.form === 'hendelser'
    ? judgeHendelser(register, krav, asOf)
    : judgeAntall(register, krav, asOf, options);
}
