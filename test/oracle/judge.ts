/**
 * The oracle: what each krav says, found by walking every single day. It knows nothing of the
 * engine; where the two differ, one of them has misread the rules.
 *
 * Readings chosen where the rules leave room (the sentence, then the reading):
 * Lives
 * R1  «An interval whose end lies before its start is empty: it never runs»: with a log too, since
 *     the plan is wrong and nobody knows which end; its finding says so until one is corrected.
 * R2  «up to and including that avsluttet day»: only where that day also lies in the plan; it holds
 *     where the avsluttet day is the planned start itself, too.
 * R3  «every post with an unsettled day by rule 3»: every day rule 3 calls not known, so also those
 *     before an avsluttet (row «planlagt, stanset»).
 * R4  «the next known entry», «the last known entry»: announced entries after the day are among them.
 * R5  «not running if the planned end is the later»: strictly later; on a tie (a stamp on the planned
 *     last day) what follows is not known.
 * R6  «By late start → not known to the planned end»: an announced planlagt settles nothing; an
 *     announced avsluttet cuts it, its own day still not known if in the plan.
 * R7  «a known stop cuts it» for a life that is planned: planned to the day before the stop (rule 1
 *     says not running on the stop day, for what was left was not aktiv or pause).
 * R8  «a known start replaces the planned one»: only where the first known entry ahead that is not
 *     planlagt is aktiv or pause; where it is avsluttet and a start follows it, the days before are planned.
 * R9  An announced planlagt after aktiv, pause or avsluttet at A: not running from its day on, in both
 *     curves («decide by rule 1»); the planned curve is for «planlagt at A (or no entry)» alone.
 * R10 A life begun by an announced entry ends as one running at A does (later of planned end and last entry).
 * R11 A status that is planlagt at A with an open start is never planned: an open start is not after A.
 *
 * Counts
 * R12 «planned = items planned at A that match on their first planned day»: match true, not «not known».
 *     For a group: only items known to be of it; so for paused.
 * R13 possible = items that add (0,1) on A; unknown = the same ids. Under `per`, an item whose group
 *     is not known is counted at the krav and possible in each group; items of no group stay in the
 *     krav's own counts («over all matching items»).
 * R14 margin = low − minst, headroom = hoyst − high, also when negative and also when not in force;
 *     headroom is null where high is unbounded; in groups, null if any group's is; null without groups.
 * R15 «unknown where it would be met» for a type without posts: on every day, both sides, every group,
 *     gaps and days too. Its gaps' shortfall is 0, never negative.
 *
 * Window and force
 * R16 «from --from»: not earlier than gjelder_fra, since days out of force would be none of the four
 *     kinds; then «never later than A». gjelder_fra after A: the window starts at A, and its days
 *     before gjelder_fra are in no count and no gap. --to replaces A + horizon and is cut at gjelder_til.
 * R17 «the first day an item is …»: every item of the type, matching or not. Where none says anything: A.
 * R18 Nothing out of force (not gjelder) is counted as exempt; only unntak is.
 *
 * Tolerance
 * R19 «or since gjelder_fra or the default window's start»: that day is the first of the run, so n days
 *     from it are tolerated, not n + 1. gjelder_fra is not capped at A for this.
 * R20 Days before that start (a --from earlier than the first life): tolerated only after a met or
 *     exempt day, never for want of one.
 * R21 «unknown if only its own run is at most n days»: such days are in daysUnknown, and are not tolerated days.
 * R22 withPlanned and nextPlanned are judged after tolerance, in the planned curve's own runs.
 *
 * Groups
 * R23 «match is true or not known on some day of the window»: or on A, where the window leaves A out.
 *     A group is seen even if the item never lives in the window.
 * R24 «such an item» has a match that is true or not known on some such day; else it can be no group.
 * R25 «the krav's own met becomes unknown» on each day, so in daysUnknown too, and whatever minst is (0
 *     too). It is not in gaps or next, which are the groups'. The upper side is left alone.
 * R26 «No group at all: unknown»: each side the krav has, on every day that is not exempt; gaps empty, next null.
 * R27 Order: groups as in `grupper`, then by their text; gaps by first day, below before above, then group;
 *     next by day, side, group. Compare groups and gaps as sets if the engine orders otherwise.
 *
 * Gaps and what comes next
 * R28 A gap that begins where gjelder_fra lies inside the window (R16) is not at the window's edge.
 * R29 openedBy of an unknown gap: only worsened contributions; one that went from (0,0) to (0,1) below is not.
 * R30 low and high of next are those of its first day. With tolerance that day is later than its gap's
 *     first; openedBy, «the day before» and startBy go by the gap's first day, even if that is not after A.
 * R31 «each item whose planned end was the day before»: of those whose contribution worsened on the gap's
 *     first day (also at the edge of the window, where openedBy is empty), so that nobody is told to
 *     extend what did not count or was stopped.
 * R32 «the gap's next improvement in the planned curve»: the first later day of the gap on which low or
 *     high of the planned count rises and neither falls. Whether that is enough is not asked.
 * R33 nextPlanned: the definition of next in the planned curve, upper side; same shape, no remedies,
 *     withPlanned broken. It may be a breach that next tells too.
 *
 * hendelser
 * R34 A period runs to its last day: «past» is a last day before A.
 * R35 `hvor` is asked on the item's own day. For an item without a date: (0,0) only if it is false on
 *     every day of the period up to A.
 * R36 fort_fra: a period that begins before it has no upper bound. A file set aside counts in every period.
 * R37 missing = minst − low, at least 0, for a pending period (0 without minst); null for any other.
 *     A running period without minst, or with hoyst, is pending unless broken.
 * R38 unntak: A exempt → not in force; periods are judged as if there were none (the harder reading).
 * R39 Names: 2026, 2026-T1, 2026-K1, 2026-01. Compare from and to. A minst of 0 reached by an empty
 *     type is unknown, in the running period too.
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

/** §4 and §5, form antall. */
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

/** What a krav says on the as-of day, by its form; options give the window's length and edges. */
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
