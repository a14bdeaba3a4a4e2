import { report } from '../../diagnostic/catalogue.ts';
import type { Finding, Where } from '../../diagnostic/finding.ts';
import { isAbsolute, isExclusion, leadsOut } from '../../tree/path.ts';
import { type JsonObject, property } from '../json.ts';
import { extend } from '../pointer.ts';
import type { MonthDay, RegisterConfig } from './declaration.ts';

/** What the shape of register.yaml alone does not tell: time zone, folders, patterns and days that cannot be. */
export function contentFindings(
  value: JsonObject,
  config: RegisterConfig,
  path: string,
): Finding[] {
  const at = (pointer: string): Where => ({
    kind: 'target',
    target: { path, pointer, part: 'value' },
  });
  return [
    ...timeZone(config, at),
    ...schemaFolder(value, config, at),
    ...periods(value, config, at),
    ...globs(config, at),
  ];
}

type At = (pointer: string) => Where;

function timeZone({ timeZone: zone }: RegisterConfig, at: At): Finding[] {
  const field = '/tidssone';
  return isTimeZone(zone) ? [] : [report('register/time-zone', { zone }, at(field), { field })];
}

/** The zone of a register that names none. */
export const DEFAULT_TIME_ZONE = 'Europe/Oslo';

/** An offset such as `+01:00` is no zone: it knows no summer time. */
function isTimeZone(zone: string): boolean {
  // It takes Node as long to load all zones as to read a small register.
  if (zone === DEFAULT_TIME_ZONE) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function schemaFolder(value: JsonObject, config: RegisterConfig, at: At): Finding[] {
  const declared = property(value, 'skjemaer');
  const folder = typeof declared === 'string' ? declared : config.schemaFolder;
  if (!isAbsolute(folder) && !leadsOut(config.schemaFolder)) return [];
  const field = '/skjemaer';
  return [report('register/schema-folder', { folder }, at(field), { field })];
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function periods(value: JsonObject, config: RegisterConfig, at: At): Finding[] {
  return [...config.periods].flatMap(([name, closing]) => {
    if (isEveryYear(closing)) return [];
    const written = String(property(property(value, 'perioder'), name) ?? '');
    const field = extend('/perioder', name);
    return [report('register/period', { name, value: written }, at(field), { field })];
  });
}

function isEveryYear({ month, day }: MonthDay): boolean {
  return day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
}

function globs(config: RegisterConfig, at: At): Finding[] {
  return config.types.flatMap(({ name, globs: patterns }) => {
    const outside = patterns.find((glob) => leadsOut(glob.replace(/^!/, '')));
    const costly = patterns.find(isCostly);
    if (outside === undefined && costly === undefined && !patterns.every(isExclusion)) return [];
    const fault = outside !== undefined ? 'outside' : costly !== undefined ? 'costly' : 'nothing';
    const args = { type: name, glob: outside ?? costly ?? patterns[0] ?? '', fault } as const;
    const field = extend('/typer', name);
    return [report('register/glob', args, at(field), { field })];
  });
}

const LONGEST_GLOB = 500;
/** How many stars may stand in one name of a pattern, and how many `**` in all of it: each tries every length. */
const MOST_STARS = 3;

function isCostly(glob: string): boolean {
  const names = glob.split('/');
  const deep = names.filter((name) => name.includes('**'));
  const stars = names.map((name) => name.match(/\*+|[+*?@!]\(/g)?.length ?? 0);
  return (
    glob.length > LONGEST_GLOB ||
    deep.length > MOST_STARS ||
    stars.some((count) => count > MOST_STARS) ||
    /[+*?@!]\([^)]*\(/.test(glob)
  );
}
