import { dayOf } from './days.ts';
import type { Item } from './items.ts';
import type { JudgeOptions, OracleKravValue, OracleRegister } from './model.ts';

/** The days a krav is judged over; closed. */
export interface Window {
  from: number;
  to: number;
}

/** Whether the day lies in gjelder_fra … gjelder_til. */
export function isInForce(krav: OracleKravValue, day: number): boolean {
  if (krav.gjelder_fra !== undefined && day < dayOf(krav.gjelder_fra)) return false;
  return krav.gjelder_til === undefined || day <= dayOf(krav.gjelder_til);
}

/** Whether a documented exemption covers the day. */
export function isExempt(krav: OracleKravValue, day: number): boolean {
  return (krav.unntak ?? []).some(({ fra, til }) => dayOf(fra) <= day && day <= dayOf(til));
}

/** Where the window starts when nothing else is asked for; never later than A. */
export function defaultStart(
  items: Item[],
  register: OracleRegister,
  krav: OracleKravValue,
  asOf: number,
): number {
  if (krav.gjelder_fra !== undefined) return Math.min(dayOf(krav.gjelder_fra), asOf);
  if (register.fortFra !== null) return Math.min(dayOf(register.fortFra), asOf);
  return Math.min(
    asOf,
    ...items.flatMap(({ copies }) => copies.flatMap((copy) => copy.firstDay ?? [])),
  );
}

/** §4, «Window»; null where it is empty. */
export function windowOf(
  start: number,
  krav: OracleKravValue,
  asOf: number,
  options: JudgeOptions,
): Window | null {
  let from = start;
  if (options.from !== undefined) {
    const earliest = krav.gjelder_fra === undefined ? dayOf(options.from) : dayOf(krav.gjelder_fra);
    from = Math.min(asOf, Math.max(dayOf(options.from), earliest));
  }
  let to = options.to === undefined ? asOf + options.horizonDays : dayOf(options.to);
  if (krav.gjelder_til !== undefined) to = Math.min(to, dayOf(krav.gjelder_til));
  return from <= to ? { from, to } : null;
}
