import { isList, isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import type { Post, Quarantined } from '../../read/post.ts';
import type { Day } from '../../time/day.ts';
import { EVER } from '../../time/interval.ts';
import { changesIn, knownFrom, rulesOf } from './changes.ts';
import { daysBetween, objects, requiredDay, requiredText, text, texts, whole } from './fields.ts';
import type {
  Alvor,
  ConditionRule,
  Correction,
  CountRule,
  EventRule,
  Exemption,
  GroupName,
  Identity,
  Krav,
  KravForm,
  LeadTime,
  Limits,
  PeriodKind,
  QuarantinedKrav,
  RuleTerms,
  Tell,
} from './krav.ts';
import { datedRuleOn, type Rules } from './rule.ts';

/** The type that krav are posts of. */
export const KRAV_TYPE = 'krav';

/**
 * Takes a lawful post of type krav and a day; gives the krav as it is known on that day, with the fields of the
 * rule of that day. A change that holds later and was not decided by then does not exist; `knownOn` is another
 * day to know changes on.
 */
export function readKrav({ id, path, value }: Post, asOf: Day, knownOn = asOf): Krav {
  const identity = identityOf(id, path, value);
  const known = changesIn(value).filter((change) => knownFrom(change) <= knownOn);
  const form = formOf(value);
  switch (form) {
    case 'antall': {
      const rules = rulesOf(value, known, countRule);
      return {
        ...identity,
        form,
        tell: tell(value),
        per: text(value, 'per'),
        warningDays: whole(value, 'varsel_dager') ?? 0,
        leadTime: leadTime(property(value, 'ledetid')),
        ...currentOf(rules, asOf),
      };
    }
    case 'hendelser': {
      const rules = rulesOf(value, known, eventRule);
      const [root, ...names] = requiredText(value, 'dato').split('.');
      return {
        ...identity,
        form,
        tell: tell(value),
        date: { of: root === 'post' ? 'post' : 'element', path: names },
        // The schema allows the four kinds of period alone.
        period: text(value, 'periode') as PeriodKind,
        ...currentOf(rules, asOf),
      };
    }
    case 'vilkar': {
      const rules = rulesOf(value, known, conditionRule);
      return { ...identity, form, ...currentOf(rules, asOf) };
    }
  }
}

function currentOf<R>(rules: Rules<R>, day: Day) {
  const current = datedRuleOn(rules, day);
  return { ...current.value, rules, current };
}

/** What decides how a krav is known on a day, as a text: the same text, the same krav. */
export function knownAs({ value }: Post, asOf: Day): string {
  const changes = changesIn(value);
  if (changes.length === 0) return '';
  const known = changes.filter((change) => knownFrom(change) <= asOf);
  const inForce = known.filter(({ from }) => from <= asOf).length;
  return [...known.map(({ pointer }) => pointer), inForce].join(' ');
}

/** The form that a post of type krav says it has. */
export function formOf(value: JsonObject): KravForm {
  // The schema allows these forms alone.
  return text(value, 'form') as KravForm;
}

/** The krav with the corrections of register.yaml and the schemas, which every promise rests on. */
export function withCorrections<K extends Krav>(krav: K, corrections: readonly Json[]): K {
  const others = corrections.filter(isObject).map(correction);
  return others.length === 0 ? krav : { ...krav, corrections: [...krav.corrections, ...others] };
}

/** A krav whose file is quarantined. */
export function quarantinedKrav({ id, path }: Quarantined): QuarantinedKrav {
  return {
    ...identityOf(id, path, {}),
    form: 'quarantined',
    title: id,
    interpretation: '',
    alvor: 'feil',
    inForce: EVER,
    rules: [],
  };
}

function identityOf(id: string, path: string, value: JsonObject): Identity {
  return {
    id,
    path,
    basis: texts(value, 'grunnlag'),
    inForce: daysBetween(value, 'gjelder_fra', 'gjelder_til'),
    exemptions: objects(value, 'unntak').map(exemption),
    corrections: objects(value, 'rettet').map(correction),
    expected: {
      counts: texts(value['eksempler'], 'teller'),
      doesNotCount: texts(value['eksempler'], 'teller_ikke'),
    },
  };
}

function terms(value: JsonObject): RuleTerms {
  return {
    title: requiredText(value, 'tittel'),
    interpretation: requiredText(value, 'tolkning'),
    alvor: alvorIn(value, 'alvor'),
  };
}

function limits(value: JsonObject): Limits {
  return {
    min: whole(value, 'minst'),
    max: whole(value, 'hoyst'),
    alvorAbove: alvorIn(value, text(value, 'alvor_over') === null ? 'alvor' : 'alvor_over'),
  };
}

/** What a krav of the form `antall` asks, by its fields. */
function countRule(value: JsonObject): CountRule {
  return {
    ...terms(value),
    ...limits(value),
    where: text(value, 'hvor'),
    groups: groupNames(value['grupper']),
    pausedCounts: value['pause_teller'] !== false,
    toleranceDays: whole(value, 'toleranse_dager') ?? 0,
  };
}

function eventRule(value: JsonObject): EventRule {
  return { ...terms(value), ...limits(value), where: text(value, 'hvor') };
}

function conditionRule(value: JsonObject): ConditionRule {
  return {
    ...terms(value),
    type: requiredText(value, 'gjelder'),
    when: text(value, 'naar'),
    must: requiredText(value, 'skal'),
  };
}

function tell(value: JsonObject): Tell {
  const [type = '', ...list] = requiredText(value, 'tell').split('.');
  return { type, list };
}

function leadTime(value: Json | undefined): LeadTime | null {
  if (!isObject(value)) return null;
  return {
    start: whole(value, 'ny'),
    extension: whole(value, 'forlengelse'),
    source: text(value, 'kilde'),
  };
}

function exemption(value: JsonObject): Exemption {
  return {
    ...daysBetween(value, 'fra', 'til'),
    reason: requiredText(value, 'begrunnelse'),
    decision: text(value, 'vedtak'),
  };
}

function correction(value: JsonObject): Correction {
  return {
    on: requiredDay(value, 'dato'),
    fields: texts(value, 'felt'),
    reason: requiredText(value, 'begrunnelse'),
  };
}

function groupNames(value: Json | undefined): GroupName[] {
  if (!isList(value)) return [];
  return value
    .filter(isWrittenName)
    .map((name): GroupName => (typeof name === 'number' ? BigInt(name) : name));
}

function isWrittenName(name: Json): name is string | boolean | number {
  return typeof name === 'string' || typeof name === 'boolean' || typeof name === 'number';
}

function alvorIn(value: JsonObject, name: string): Alvor {
  // The schema allows the three grades alone, and wants one.
  return requiredText(value, name) as Alvor;
}
