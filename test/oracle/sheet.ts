import type { SideName, SideVerdict } from './answers.ts';
import { isInForce, type Window } from './calendar.ts';
import { type Curve, countOn, type Range, type Scope, sideOf } from './count.ts';
import type { Item } from './items.ts';
import type { GroupValue, OracleKravValue, OracleRegister } from './model.ts';
import type { Rule } from './rules.ts';
import { tolerantVerdict } from './tolerance.ts';

/** Everything one scope of a krav is judged from. */
export interface Basis {
  register: OracleRegister;
  krav: OracleKravValue;
  items: Item[];
  asOf: number;
  /** gjelder_fra, else the default window's start: where tolerance begins to count. */
  toleranceStart: number;
  /** The horizon's last day, where a gap that reaches it has an open end. */
  horizon: number;
  /** The window without `--from` and `--to`. */
  defaultWindow: Window | null;
  /** No post of the type, and nothing set aside. */
  nothingAtAll: boolean;
  /** Whether a documented exemption covers the day. */
  isExempt(day: number): boolean;
  /** The rule of each day, as known at A. */
  ruleOn(day: number): Rule;
}

/** The counts and side verdicts of one scope on any day, in either curve. */
export interface Sheet {
  basis: Basis;
  scope: Scope;
  /** By the day's own rule, or by another. */
  count(curve: Curve, day: number, by?: Rule): Range;
  /** Before tolerance; null where nothing is asked of the side on the day. */
  raw(curve: Curve, side: SideName, day: number, by?: Rule): SideVerdict | null;
  /** After tolerance; says nothing of exemption. */
  judged(curve: Curve, side: SideName, day: number): SideVerdict | null;
  /** Whether the scope is judged on the day: in force, not exempt, and asked for by the day's rule. */
  isJudged(day: number): boolean;
}

export const SIDES: readonly SideName[] = ['below', 'above'];

/** Whether a rule asks for the scope: a group that only `grupper` gives must be named by it. */
export function asksFor(rule: Rule, scope: Scope): boolean {
  return scope.kind === 'all' || scope.hasItems || (rule.grupper ?? []).includes(scope.group);
}

export function sheetOf(basis: Basis, scope: Scope): Sheet {
  const { register, krav, items, toleranceStart, nothingAtAll } = basis;
  const counts: Record<Curve, Map<number, Range>> = { sure: new Map(), planned: new Map() };
  const count = (curve: Curve, day: number, by?: Rule): Range => {
    if (by !== undefined) return countOn(items, register, by, scope, curve, day);
    const known = counts[curve].get(day);
    if (known !== undefined) return known;
    const found = countOn(items, register, basis.ruleOn(day), scope, curve, day);
    counts[curve].set(day, found);
    return found;
  };
  const raw = (curve: Curve, side: SideName, day: number, by?: Rule) => {
    const rule = by ?? basis.ruleOn(day);
    return asksFor(rule, scope) ? sideOf(count(curve, day, by), rule, side, nothingAtAll) : null;
  };
  const judged = (curve: Curve, side: SideName, day: number) => {
    const verdict = tolerantVerdict(
      { on: (other) => raw(curve, side, other), isExempt: basis.isExempt },
      basis.ruleOn(day).toleranse_dager ?? 0,
      toleranceStart,
      day,
    );
    return verdict === 'met' && nothingAtAll ? 'unknown' : verdict;
  };
  const isJudged = (day: number) =>
    isInForce(krav, day) && !basis.isExempt(day) && asksFor(basis.ruleOn(day), scope);
  return { basis, scope, count, raw, judged, isJudged };
}

export function groupOf(sheet: Sheet): GroupValue | null {
  return sheet.scope.kind === 'group' ? sheet.scope.group : null;
}

export function bounded(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
