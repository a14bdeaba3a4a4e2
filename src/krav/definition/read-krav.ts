import { isList, isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import type { Post } from '../../read/post.ts';
import { parseIsoDay } from '../../time/day.ts';
import { type Interval, interval } from '../../time/interval.ts';
import type {
  Alvor,
  CountKrav,
  EventKrav,
  Exemption,
  GroupName,
  Krav,
  KravForm,
  LeadTime,
  PeriodKind,
  Tell,
} from './krav.ts';

/** The type that krav are posts of. */
export const KRAV_TYPE = 'krav';

/** Takes a post of type krav, which the tool's own schema has accepted; gives it with names and types. */
export function readKrav({ id, path, value }: Post): Krav {
  const common = {
    id,
    path,
    title: text(value, 'tittel') ?? id,
    basis: texts(value, 'grunnlag'),
    interpretation: text(value, 'tolkning') ?? '',
    alvor: alvorIn(value, 'alvor') ?? 'feil',
    inForce: days(value, 'gjelder_fra', 'gjelder_til'),
    exemptions: objects(value, 'unntak').map(exemption),
    expected: {
      counts: texts(value['eksempler'], 'teller'),
      doesNotCount: texts(value['eksempler'], 'teller_ikke'),
    },
  };
  // The schema allows these three forms alone.
  const form = text(value, 'form') as KravForm;
  switch (form) {
    case 'antall':
      return { ...common, form, ...counting(value, common.alvor) };
    case 'hendelser':
      return { ...common, form, ...events(value, common.alvor) };
    case 'vilkar':
      return {
        ...common,
        form,
        type: text(value, 'gjelder') ?? '',
        when: text(value, 'naar'),
        must: text(value, 'skal') ?? '',
      };
  }
}

type Own<K extends Krav> = Omit<
  K,
  | 'form'
  | 'id'
  | 'path'
  | 'title'
  | 'basis'
  | 'interpretation'
  | 'alvor'
  | 'inForce'
  | 'exemptions'
  | 'expected'
>;

function counting(value: JsonObject, alvor: Alvor): Own<CountKrav> {
  return {
    ...limits(value, alvor),
    tell: tell(value),
    where: text(value, 'hvor'),
    per: text(value, 'per'),
    groups: groupNames(value['grupper']),
    pausedCounts: value['pause_teller'] !== false,
    toleranceDays: whole(value, 'toleranse_dager') ?? 0,
    warningDays: whole(value, 'varsel_dager') ?? 0,
    leadTime: leadTime(property(value, 'ledetid')),
  };
}

function events(value: JsonObject, alvor: Alvor): Own<EventKrav> {
  const [root, ...path] = (text(value, 'dato') ?? '').split('.');
  return {
    ...limits(value, alvor),
    tell: tell(value),
    where: text(value, 'hvor'),
    date: { of: root === 'post' ? 'post' : 'element', path },
    // The schema allows the four kinds of period alone.
    period: text(value, 'periode') as PeriodKind,
  };
}

function limits(value: JsonObject, alvor: Alvor) {
  return {
    min: whole(value, 'minst'),
    max: whole(value, 'hoyst'),
    alvorAbove: alvorIn(value, 'alvor_over') ?? alvor,
  };
}

function tell(value: JsonObject): Tell {
  const [type = '', ...list] = (text(value, 'tell') ?? '').split('.');
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
    ...days(value, 'fra', 'til'),
    reason: text(value, 'begrunnelse') ?? '',
    decision: text(value, 'vedtak'),
  };
}

function groupNames(value: Json | undefined): GroupName[] {
  if (!isList(value)) return [];
  return value.flatMap((name): GroupName[] => {
    if (typeof name === 'number') return [BigInt(name)];
    return typeof name === 'string' || typeof name === 'boolean' ? [name] : [];
  });
}

function days(value: JsonObject, from: string, to: string): Interval {
  return interval(parseIsoDay(text(value, from) ?? ''), parseIsoDay(text(value, to) ?? ''));
}

function alvorIn(value: JsonObject, name: string): Alvor | null {
  // The schema allows the three grades alone.
  return text(value, name) as Alvor | null;
}

function text(value: JsonObject, name: string): string | null {
  const found = property(value, name);
  return typeof found === 'string' ? found : null;
}

function whole(value: JsonObject, name: string): number | null {
  const found = property(value, name);
  return typeof found === 'number' ? found : null;
}

function texts(value: Json | undefined, name: string): string[] {
  const found = property(value, name);
  return isList(found) ? found.filter((item) => typeof item === 'string') : [];
}

function objects(value: JsonObject, name: string): JsonObject[] {
  const found = property(value, name);
  return isList(found) ? found.filter(isObject) : [];
}
