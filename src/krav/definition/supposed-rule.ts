import type { Json, JsonObject } from '../../read/json.ts';
import { type Day, formatIsoDay } from '../../time/day.ts';
import { changesIn, laidOver, RULE_FIELDS } from './changes.ts';
import { daysBetween, objects, requiredDay } from './fields.ts';
import { formOf } from './read-krav.ts';

/** Whether a field of a krav may be another from a day on. */
export function isRuleField(value: JsonObject, name: string): boolean {
  return RULE_FIELDS[formOf(value)]?.includes(name) ?? false;
}

/**
 * A krav with another value of a field in every rule from a day on (null takes it away); the rules of the days
 * before stand. Before it is in force all its rules are changed, after it none. Takes a lawful krav and gives one.
 */
export function withRuleFrom(value: JsonObject, name: string, field: Json, day: Day): JsonObject {
  const inForce = daysBetween(value, 'gjelder_fra', 'gjelder_til');
  if (day > inForce.to) return value;
  const entries = objects(value, 'endringer');
  if (day <= inForce.from)
    return withEntries(laidOver(value, { fields: { [name]: field } }), entries.map(without(name)));
  const dayOf = (entry: JsonObject) => requiredDay(entry, 'fra');
  const before = entries.filter((entry) => dayOf(entry) < day);
  const same = entries.find((entry) => dayOf(entry) === day);
  const after = entries.filter((entry) => dayOf(entry) > day).map(without(name));
  const supposed = { vedtak: 'hva om', ...same, fra: formatIsoDay(day), [name]: field };
  return withEntries(value, [...before, supposed, ...after]);
}

/** With those entries that change something. */
function withEntries(value: JsonObject, entries: readonly JsonObject[]): JsonObject {
  const { endringer: _, ...own } = value;
  const names = RULE_FIELDS[formOf(value)];
  let fields: JsonObject = own;
  const kept = entries.filter((entry) => {
    const next = changesIn({ endringer: [entry] }).reduce(laidOver, fields);
    const isOther = names.some((name) => asText(fields[name]) !== asText(next[name]));
    fields = isOther ? next : fields;
    return isOther;
  });
  return kept.length === 0 ? own : { ...own, endringer: kept };
}

function without(name: string): (entry: JsonObject) => JsonObject {
  return (entry) => Object.fromEntries(Object.entries(entry).filter(([key]) => key !== name));
}

function asText(field: Json | undefined): string {
  return JSON.stringify(field ?? null);
}
