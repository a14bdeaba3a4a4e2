/**
 * The oracle: what each krav says, found by walking every single day. It knows nothing of the
 * engine; where the two differ, one of them has misread the rules. The readings chosen where the
 * rules leave room stand in `README.md` beside this file.
 */
import type {
  OracleAnswer,
  OracleAntallResult,
  OracleGap,
  OracleGroupAnswer,
  OracleResult,
  OracleSides,
} from './answers.ts';
import { defaultStart, isExempt, type Window, windowOf } from './calendar.ts';
import { contribution, type Scope, worst } from './count.ts';
import { currentGap, nextUnknownOf } from './current.ts';
import { dayOf, isoOf } from './days.ts';
import { gapsOf } from './gaps.ts';
import { groupsOf, sidesOfGroups } from './groups.ts';
import { judgeHendelser } from './hendelser.ts';
import { countedPosts, type Item, itemsOf, remember } from './items.ts';
import { leadTimesOf } from './lead-times.ts';
import type { JudgeOptions, OracleKrav, OracleRegister } from './model.ts';
import { earliestOf, nextOf } from './next.ts';
import { breaksIfOf, marginOn, reserveOf, smallestBreaksIf, smallestReserve } from './reserve.ts';
import { bindsFrom, ruleOn, rulesOf, severitiesOf } from './rules.ts';
import { asksFor, type Basis, bounded, type Sheet, SIDES, sheetOf } from './sheet.ts';
import { slackOf } from './slack.ts';
import { countDays, type DayVerdict, dayVerdict, standingOf } from './standing.ts';

interface Parts {
  planned: number;
  paused: number;
  counted: Item[];
  possible: Item[];
}

/** What the items add on A, by the rule on A (planned: by that of the item's first planned day). */
function partsOn(sheet: Sheet): Parts {
  const { basis, scope } = sheet;
  const { asOf, items, ruleOn } = basis;
  const rule = ruleOn(asOf);
  const members = items.map((item) =>
    item.copies.filter((copy) => scope.kind === 'all' || copy.group === scope.group),
  );
  const planned = members.filter((copies) =>
    copies.some(
      ({ firstPlannedDay: day, matchOn }) =>
        day !== undefined && matchOn(day, ruleOn(day)) === true,
    ),
  );
  const paused = members.filter((copies) =>
    copies.some(
      ({ lifeOn, matchOn }) => lifeOn(asOf).sure === 'paused' && matchOn(asOf, rule) === true,
    ),
  );
  const on = (item: Item) => contribution(item, rule, scope, 'sure', asOf);
  const possible = items.filter((item) => on(item).low < on(item).high);
  return {
    planned: planned.length,
    paused: paused.length,
    counted: items.filter((item) => on(item).low === 1),
    possible,
  };
}

const idOf = ({ id }: Item) => id;

/** What one scope says; `sidesOn` gives its sides on any day, and `sheets` are those its items matter in. */
function answerOf(
  sheet: Sheet,
  sheets: Sheet[],
  sidesOn: (day: number) => OracleSides,
  window: Window | null,
): OracleAnswer {
  const { asOf, defaultWindow } = sheet.basis;
  const parts = partsOn(sheet);
  const count = sheet.count('sure', asOf);
  const sides = sheet.isJudged(asOf) ? sidesOn(asOf) : { below: null, above: null };
  return {
    verdict: sheet.isJudged(asOf)
      ? (worst([sides.below, sides.above]) ?? 'unknown')
      : 'not-in-force',
    sides,
    count: {
      low: count.low,
      high: bounded(count.high),
      planned: parts.planned,
      paused: parts.paused,
    },
    margin: marginOn(sheet, 'below'),
    headroom: marginOn(sheet, 'above'),
    counted: parts.counted.map(idOf),
    possible: parts.possible.map(idOf),
    unknown: parts.possible.map(({ id }) => ({ post: id })),
    next: nextOf(sheet, 'sure', SIDES, window),
    standing: standingOf(defaultWindow, asOf, dayVerdictOf(sheet, sidesOn)),
    reserve: reserveOf(sheet),
    breaksIf: breaksIfOf(sheet),
    slack: slackOf(sheets, parts.counted, asOf, defaultWindow?.to ?? asOf),
  };
}

function dayVerdictOf(
  sheet: Sheet,
  sidesOn: (day: number) => OracleSides,
): (day: number) => DayVerdict {
  return (day) => {
    if (!asksFor(sheet.basis.ruleOn(day), sheet.scope)) return 'not-in-force';
    const { below, above } = sidesOn(day);
    return dayVerdict(sheet.basis.krav, day, worst([below, above]));
  };
}

function sidesIn(sheet: Sheet): (day: number) => OracleSides {
  return (day) => ({
    below: sheet.judged('sure', 'below', day),
    above: sheet.judged('sure', 'above', day),
  });
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

function basisOf(
  register: OracleRegister,
  krav: OracleKrav,
  asOfText: string,
  options: JudgeOptions,
): Basis {
  const asOf = dayOf(asOfText);
  const items = itemsOf(register, krav, asOfText);
  const { gjelder_fra } = krav.value;
  const start = defaultStart(items, register, krav.value, asOf);
  return {
    register,
    krav: krav.value,
    items,
    asOf,
    toleranceStart: gjelder_fra === undefined ? start : dayOf(gjelder_fra),
    horizon: options.to === undefined ? asOf + options.horizonDays : dayOf(options.to),
    defaultWindow: windowOf(start, krav.value, asOf, { horizonDays: options.horizonDays }),
    nothingAtAll:
      countedPosts(register).length === 0 &&
      register.setAside === 0 &&
      register.folderUnread !== true,
    isExempt: remember((day) => isExempt(krav.value, day)),
    ruleOn: remember((day) => ruleOn(krav.value, asOf, day)),
  };
}

/** What the krav is judged from, over all its items, and the window that is asked for. */
export function wholeOf(
  register: OracleRegister,
  krav: OracleKrav,
  asOfText: string,
  options: JudgeOptions,
): { sheet: Sheet; window: Window | null } {
  const basis = basisOf(register, krav, asOfText, options);
  const start = defaultStart(basis.items, register, krav.value, basis.asOf);
  return {
    sheet: sheetOf(basis, { kind: 'all' }),
    window: windowOf(start, krav.value, basis.asOf, options),
  };
}

/** The krav's own answer where it has groups: the worst, smallest and earliest of theirs. */
function answerOverGroups(
  basis: Basis,
  sheets: Sheet[],
  groups: OracleGroupAnswer[],
  sidesOn: (day: number) => OracleSides,
): OracleAnswer {
  const whole = answerOf(sheetOf(basis, { kind: 'all' }), sheets, sidesOn, null);
  const rule = basis.ruleOn(basis.asOf);
  const asked = groups.filter((_, index) => {
    const scope = sheets[index]?.scope;
    return scope !== undefined && asksFor(rule, scope);
  });
  return {
    ...whole,
    margin: smallest(asked.map((group) => group.margin)),
    headroom: smallest(asked.map((group) => group.headroom)),
    next: earliestOf(groups.map((group) => group.next)),
    reserve: smallestReserve(asked.map((group) => group.reserve)),
    breaksIf: smallestBreaksIf(
      groups.map((group) => group.breaksIf),
      whole.sides,
    ),
  };
}

/** §4, §8 and §9, form antall. */
function judgeAntall(
  register: OracleRegister,
  krav: OracleKrav,
  asOfText: string,
  options: JudgeOptions,
): OracleAntallResult {
  const { sheet: whole, window } = wholeOf(register, krav, asOfText, options);
  const { basis } = whole;
  const { asOf } = basis;
  const isGrouped = krav.group !== null;
  const { scopes, hidden } = isGrouped
    ? groupsOf(basis, window)
    : { scopes: [{ kind: 'all' }] satisfies Scope[], hidden: false };
  const sheets = scopes.map((scope) => sheetOf(basis, scope));
  const groups = sheets.flatMap((sheet) =>
    sheet.scope.kind === 'group'
      ? [{ group: sheet.scope.group, ...answerOf(sheet, [sheet], sidesIn(sheet), window) }]
      : [],
  );
  const sidesOn = (day: number) => sidesOfGroups(basis, sheets, hidden, day);
  const [only] = sheets;
  const own =
    isGrouped || only === undefined
      ? answerOverGroups(basis, sheets, groups, sidesOn)
      : answerOf(only, sheets, sidesIn(only), window);
  const rule = basis.ruleOn(asOf);
  return {
    ...own,
    min: rule.minst ?? null,
    max: rule.hoyst ?? null,
    ...severitiesOf(rule),
    rules: rulesOf(krav.value, asOf, window),
    bindsFrom: bindsFrom(krav.value, asOf),
    groups,
    gaps: inOrder(sheets.flatMap((sheet) => gapsOf(sheet, window))),
    nextPlanned: earliestOf(sheets.map((sheet) => nextOf(sheet, 'planned', ['above'], window))),
    current: currentGap(sheets, window),
    nextUnknown: earliestOf(sheets.map((sheet) => nextUnknownOf(sheet, window))),
    leadTimes: leadTimesOf(register, asOfText),
    window: window === null ? null : { from: isoOf(window.from), to: isoOf(window.to) },
    ...countDays(window, asOf, dayVerdictOf(whole, sidesOn)),
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
