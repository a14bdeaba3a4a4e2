import { plural } from '../formatting/plural.ts';

/** What is said of a krav whose promise is another from a day on, of its corrections, and of one that cannot be read. */
export const rules = {
  cannotBeRead: (path: string) => `Kravet er satt til side, for fila kan ikke brukes (${path}).`,
  promised: 'Lovet',
  until: (limits: string, day: string, decision: string) => `${limits} til ${day}, ${decision}`,
  from: (limits: string, day: string, decision: string) => `${limits} fra ${day}, ${decision}`,
  changedOn: (day: string, decision: string) => `endret fra ${day}, ${decision}`,
  binding: 'Bindende',
  bindsFrom: (day: string) => `fra ${day}`,
  brokenBefore: (days: number) => `${plural(days, 'dag', 'dager')} brutt før det ble bindende`,
  corrected: 'Rettet',
  correction: (day: string, fields: string, reason: string) => `${day}: ${fields}. ${reason}`,
  ruleChanged: 'regelen ble endret i perioden',
};
