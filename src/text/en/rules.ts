import { plural } from '../formatting/plural.ts';
import type { rules as Norwegian } from '../nb/rules.ts';

export const rules: typeof Norwegian = {
  cannotBeRead: (path) => `The krav is set aside, since its file cannot be used (${path}).`,
  promised: 'Promised',
  until: (limits, day, decision) => `${limits} until ${day}, ${decision}`,
  from: (limits, day, decision) => `${limits} from ${day}, ${decision}`,
  changedOn: (day, decision) => `changed from ${day}, ${decision}`,
  binding: 'Binding',
  bindsFrom: (day) => `from ${day}`,
  brokenBefore: (days) => `${plural(days, 'day', 'days')} broken before it was binding`,
  corrected: 'Corrected',
  correction: (day, fields, reason) => `${day}: ${fields}. ${reason}`,
  ruleChanged: 'the rule changed within the period',
};
