import type { JsonObject } from '../../read/json.ts';
import { type Day, EVER_BEFORE } from '../../time/day.ts';
import { dayIn, objects, requiredDay, requiredText, text } from './fields.ts';
import type { KravForm } from './krav.ts';
import type { DatedRule, Decision, Rules } from './rule.ts';

/** The fields of a krav that may be others from a day on, by form. All else would be another promise. */
export const RULE_FIELDS: Readonly<Record<KravForm, readonly string[]>> = {
  antall: [
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
  ],
  hendelser: ['hvor', 'minst', 'hoyst', 'alvor', 'tittel', 'tolkning'],
  vilkar: ['gjelder', 'naar', 'skal', 'alvor', 'tittel', 'tolkning'],
};

/** One entry of `endringer`: the fields that are others from a day on. */
export interface RuleChange {
  readonly pointer: string;
  readonly from: Day;
  readonly decision: Decision;
  /** Null takes a field away. */
  readonly fields: JsonObject;
}

const OF_DECISION: ReadonlySet<string> = new Set(['fra', 'vedtatt', 'vedtak', 'begrunnelse']);

/** The changes as they stand in a post of type krav, in the order of the file. */
export function changesIn(value: JsonObject): RuleChange[] {
  return objects(value, 'endringer').map((entry, index) => {
    const from = requiredDay(entry, 'fra');
    return {
      pointer: `/endringer/${index}`,
      from,
      decision: {
        by: requiredText(entry, 'vedtak'),
        on: dayIn(entry, 'vedtatt') ?? from,
        reason: text(entry, 'begrunnelse'),
      },
      fields: Object.fromEntries(Object.entries(entry).filter(([name]) => !OF_DECISION.has(name))),
    };
  });
}

/** Whether a krav says that it is another from some day on. */
export function hasChanges({ value }: { readonly value: JsonObject }): boolean {
  return changesIn(value).length > 0;
}

/** The day from which a change is known: the day it holds from, or the day it was decided where that is earlier. */
export function knownFrom({ from, decision }: RuleChange): Day {
  return decision.on < from ? decision.on : from;
}

/** The fields of a krav with those of a change laid over. */
export function laidOver(value: JsonObject, { fields }: Pick<RuleChange, 'fields'>): JsonObject {
  const all = Object.entries({ ...value, ...fields });
  return Object.fromEntries(all.filter(([, field]) => field !== null));
}

/** Takes a post of type krav and how a rule is read of its fields; gives the rules with the changes laid over in order. */
export function rulesOf<R>(
  value: JsonObject,
  changes: readonly RuleChange[],
  read: (fields: JsonObject) => R,
): Rules<R> {
  const own = { from: EVER_BEFORE, value: read(value), decision: null, writtenAt: new Map() };
  const rules: [DatedRule<R>, ...DatedRule<R>[]] = [own];
  let fields = value;
  const writtenAt = new Map<string, string>();
  for (const change of changes) {
    fields = laidOver(fields, change);
    for (const name of Object.keys(change.fields)) writtenAt.set(name, `${change.pointer}/${name}`);
    rules.push({
      from: change.from,
      value: read(fields),
      decision: change.decision,
      writtenAt: new Map(writtenAt),
    });
  }
  return rules;
}
