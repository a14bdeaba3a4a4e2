import { isExempt } from './calendar.ts';
import { type Curve, countOn, type Range, type Scope, sideOf } from './count.ts';
import type { Item } from './items.ts';
import type { OracleKravValue, OracleRegister, SideName, SideVerdict } from './model.ts';
import { tolerantVerdict } from './tolerance.ts';

/** Everything one scope of a krav is judged from. */
export interface Basis {
  register: OracleRegister;
  krav: OracleKravValue;
  items: Item[];
  asOf: number;
  /** gjelder_fra, else the default window's start: where tolerance begins to count. */
  toleranceStart: number;
  /** No post of the type, and no file set aside. */
  nothingAtAll: boolean;
}

/** The counts and side verdicts of one scope on any day, in either curve. */
export interface Sheet {
  basis: Basis;
  scope: Scope;
  count(curve: Curve, day: number): Range;
  raw(curve: Curve, side: SideName, day: number): SideVerdict | null;
  /** After tolerance; says nothing of exemption. */
  judged(curve: Curve, side: SideName, day: number): SideVerdict | null;
}

export const SIDES: readonly SideName[] = ['below', 'above'];

export function sheetOf(basis: Basis, scope: Scope): Sheet {
  const { register, krav, items, toleranceStart, nothingAtAll } = basis;
  const counts: Record<Curve, Map<number, Range>> = { sure: new Map(), planned: new Map() };
  const count = (curve: Curve, day: number): Range => {
    const known = counts[curve].get(day);
    if (known !== undefined) return known;
    const found = countOn(items, register, krav, scope, curve, day);
    counts[curve].set(day, found);
    return found;
  };
  const raw = (curve: Curve, side: SideName, day: number) =>
    sideOf(count(curve, day), krav, side, nothingAtAll);
  const judged = (curve: Curve, side: SideName, day: number) =>
    tolerantVerdict(
      { on: (other) => raw(curve, side, other), isExempt: (other) => isExempt(krav, other) },
      krav.toleranse_dager ?? 0,
      toleranceStart,
      day,
    );
  return { basis, scope, count, raw, judged };
}
