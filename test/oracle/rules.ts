import type { OracleRule, Severity } from './answers.ts';
import type { Window } from './calendar.ts';
import { dayOf } from './days.ts';
import type { Alvor, OracleChange, OracleEndring, OracleKravValue } from './model.ts';

/** The fields of a krav with some entries of `endringer` laid over. */
export type Rule = OracleKravValue;

/** The fields that an entry may change. */
export const CHANGEABLE = [
  'hvor',
  'grupper',
  'minst',
  'hoyst',
  'pause_teller',
  'toleranse_dager',
  'alvor',
  'alvor_over',
  'tittel',
  'tolkning',
] as const satisfies readonly (keyof OracleChange)[];

/** The rule with one entry laid over: what the entry names is replaced, and null takes it away. */
export function laidOver(rule: Rule, change: OracleChange): Rule {
  const after: Record<string, unknown> = { ...rule };
  for (const field of CHANGEABLE) {
    if (!(field in change)) continue;
    if (change[field] === null) delete after[field];
    else after[field] = change[field];
  }
  return after as unknown as Rule; // only fields of an entry were touched, and they keep their types
}

/** Whether somebody knows of the entry at A: it holds by then, or was decided by then. */
export function isKnown(entry: OracleEndring, asOf: number): boolean {
  return dayOf(entry.fra) <= asOf || (entry.vedtatt !== undefined && dayOf(entry.vedtatt) <= asOf);
}

export function knownEntries(krav: OracleKravValue, asOf: number): OracleEndring[] {
  return (krav.endringer ?? []).filter((entry) => isKnown(entry, asOf));
}

/** §8: the rule on a day, as known at A. */
export function ruleOn(krav: OracleKravValue, asOf: number, day: number): Rule {
  let rule = krav;
  for (const entry of knownEntries(krav, asOf)) {
    if (dayOf(entry.fra) <= day) rule = laidOver(rule, entry);
  }
  return rule;
}

const SEVERITIES: Record<Alvor, Severity> = {
  feil: 'error',
  advarsel: 'warning',
  merknad: 'note',
};

/** How severe it is by a rule to be below, and above. */
export function severitiesOf(rule: Rule): { severity: Severity; severityAbove: Severity } {
  return {
    severity: SEVERITIES[rule.alvor],
    severityAbove: SEVERITIES[rule.alvor_over ?? rule.alvor],
  };
}

function told(rule: Rule, from: string | null, entry: OracleEndring | null): OracleRule {
  return {
    from,
    min: rule.minst ?? null,
    max: rule.hoyst ?? null,
    ...severitiesOf(rule),
    decision: entry?.vedtak ?? null,
    decidedOn: entry === null ? null : (entry.vedtatt ?? entry.fra),
  };
}

/** §8, `rules`: the krav's own, and each known entry that holds on a day of the window or lies after it. */
export function rulesOf(krav: OracleKravValue, asOf: number, window: Window | null): OracleRule[] {
  const known = knownEntries(krav, asOf);
  let rule: Rule = krav;
  const found = [told(rule, krav.gjelder_fra ?? null, null)];
  for (const [index, entry] of known.entries()) {
    rule = laidOver(rule, entry);
    const next = known[index + 1];
    const last = next === undefined ? Number.POSITIVE_INFINITY : dayOf(next.fra) - 1;
    // An entry that holds on no day of the window, nor lies after it, ended before the window began.
    if (window === null || last >= window.from) found.push(told(rule, entry.fra, entry));
  }
  return found;
}

/** §8, «Severity»: the first day on which a known rule says feil, where an earlier one did not. */
export function bindsFrom(krav: OracleKravValue, asOf: number): string | null {
  let rule: Rule = krav;
  if (rule.alvor === 'feil') return null;
  for (const entry of knownEntries(krav, asOf)) {
    rule = laidOver(rule, entry);
    if (rule.alvor === 'feil') return entry.fra;
  }
  return null;
}

const isChange = (rule: Rule, entry: OracleEndring): boolean =>
  CHANGEABLE.some(
    (field) =>
      field in entry &&
      JSON.stringify(entry[field] ?? null) !== JSON.stringify(rule[field] ?? null),
  );

/** §8, «Lawful»: whether the entries may stand; else the krav is set aside whole. */
export function isLawful(krav: OracleKravValue): boolean {
  let rule: Rule = krav;
  let before: string | undefined;
  for (const entry of krav.endringer ?? []) {
    if (before !== undefined && entry.fra <= before) return false;
    if (krav.gjelder_fra !== undefined && entry.fra <= krav.gjelder_fra) return false;
    if (krav.gjelder_til !== undefined && entry.fra > krav.gjelder_til) return false;
    if (entry.vedtak === undefined || !isChange(rule, entry)) return false;
    if (entry.vedtatt !== undefined && entry.vedtatt > entry.fra) return false;
    rule = laidOver(rule, entry);
    if (rule.minst === undefined && rule.hoyst === undefined) return false;
    if ((rule.minst ?? 0) > (rule.hoyst ?? Number.POSITIVE_INFINITY)) return false;
    before = entry.fra;
  }
  return true;
}
