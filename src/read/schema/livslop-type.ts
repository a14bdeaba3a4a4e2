import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import type { Livslop, StatusClass } from '../post.ts';
import { keyword, type SchemaView } from './view.ts';

/** The classes a status may have, in the order a life usually takes them. */
export const STATUS_CLASSES: readonly StatusClass[] = ['planlagt', 'aktiv', 'pause', 'avsluttet'];

/**
 * How dates and log become a life, by the `x-livslop` of a whole type or of an array's elements;
 * null without one. A document whose `x-livslop` is wrong is refused, so nothing is checked here.
 * Takes the register's time zone, in which a point in time has its day.
 */
export function livslopOf(view: SchemaView, timeZone: string): Livslop | null {
  const declared = keyword(view, 'x-livslop');
  if (!isObject(declared)) return null;
  const plan = property(declared, 'plan');
  const log = nameIn(declared, 'logg');
  if (!isObject(plan) && log === null) return null;
  return {
    plan: isObject(plan) ? { from: nameIn(plan, 'fra'), to: nameIn(plan, 'til') } : null,
    endIncluded: property(declared, 'til_er_med') !== false,
    timeZone,
    log,
    classes: log === null ? new Map() : statusClasses(declared),
  };
}

/** The names of the fields that an `x-livslop` goes by, for those who ask nothing of days. */
export function livslopNames(view: SchemaView): Pick<Livslop, 'plan' | 'log'> | null {
  return livslopOf(view, 'UTC');
}

function nameIn(object: JsonObject, key: string): string | null {
  const name = property(object, key);
  return typeof name === 'string' ? name : null;
}

function statusClasses(declared: JsonObject): ReadonlyMap<string, StatusClass> {
  return new Map(
    STATUS_CLASSES.flatMap((statusClass) =>
      texts(property(declared, statusClass)).map((status): [string, StatusClass] => [
        status,
        statusClass,
      ]),
    ),
  );
}

/** The texts in a list; nothing for what is no list. */
export function texts(value: Json | undefined): string[] {
  return isList(value) ? value.filter((element) => typeof element === 'string') : [];
}
