import { posix } from 'node:path';
import registerSchema from '../../schemas/register.schema.json' with { type: 'json' };
import { report } from '../diagnostic/catalogue.ts';
import type { Finding, Where } from '../diagnostic/finding.ts';
import { type Day, isoDay } from '../time/day.ts';
import { isList, isObject, type Json, type JsonObject, property } from './json.ts';
import type { IdRule } from './post.ts';
import { compileSchemas } from './schema-compile.ts';
import { schemaFindings } from './schema-faults.ts';
import { viewDocument } from './schema-view.ts';
import { extend } from './schema-walk.ts';

/** A type as register.yaml declares it. */
export interface TypeDeclaration {
  readonly name: string;
  /** From the register's folder; those that begin with `!` take files away. */
  readonly globs: readonly string[];
  readonly idRule: IdRule;
  /** The name of its schema, without ending: the type's own name unless `skjema` says otherwise. */
  readonly schemaName: string;
  readonly schemaFile: string;
  readonly keptSince: Day | null;
}

/** A closing day of a period, the same every year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** What register.yaml says, with the defaults filled in. */
export interface RegisterConfig {
  readonly title: string;
  /** An IANA name that the platform knows; Europe/Oslo unless said. */
  readonly timeZone: string;
  /** Whether posts marked `eksempel: true` count in krav; no unless said, so that nothing invented keeps a promise. */
  readonly examplesCount: boolean;
  /** From the root. */
  readonly schemaFolder: string;
  readonly reportedUntil: Day | null;
  readonly periods: ReadonlyMap<string, MonthDay>;
  /** In the order of reports. */
  readonly types: readonly TypeDeclaration[];
}

export type ConfigReading =
  /** Findings that leave it usable: fields that nobody knows. */
  | { readonly kind: 'config'; readonly config: RegisterConfig; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const SCHEMA_NAME = 'register.schema.json';

/** Takes the value of register.yaml and its path from the root. */
export function registerConfig(value: JsonObject, path: string): ConfigReading {
  const shape = shapeFindings(value, path);
  if (shape.some(({ code }) => code !== 'schema/unknown-property')) return { kind: 'refused', findings: shape };
  const folder = folderOf(path);
  const config = configOf(value, folder);
  const findings = [...shape, ...contentFindings(value, config, path)];
  const usable = findings.length === shape.length;
  return usable ? { kind: 'config', config, findings } : { kind: 'refused', findings };
}

/** The folder that a path lies in; '' for the root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** A path inside a folder, of which '' is the root. */
export function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** A path inside a folder, told from that folder. */
export function localPath(folder: string, path: string): string {
  return folder === '' ? path : path.slice(folder.length + 1);
}

function shapeFindings(value: JsonObject, path: string): Finding[] {
  const files = new Map([[SCHEMA_NAME, { name: SCHEMA_NAME, path: null, value: registerSchema }]]);
  const schemas = compileSchemas(files);
  const validator = schemas.validator(SCHEMA_NAME);
  if (validator.kind === 'refused') return [...validator.findings];
  const verdict = validator.validate(value);
  if (verdict.kind !== 'faults') return [];
  const view = viewDocument(SCHEMA_NAME, schemas.documents);
  return schemaFindings(verdict.faults, { path, value, view, about: {}, statusLog: null });
}

function configOf(value: JsonObject, folder: string): RegisterConfig {
  const reported = text(property(value, 'rapportert_til'));
  return {
    title: text(property(value, 'tittel')) ?? (posix.basename(folder) || 'Register'),
    timeZone: text(property(value, 'tidssone')) ?? 'Europe/Oslo',
    examplesCount: property(value, 'eksempelposter') === 'teller',
    schemaFolder: schemaFolderOf(text(property(value, 'skjemaer')), folder),
    reportedUntil: reported === null ? null : isoDay(reported),
    periods: new Map(entries(property(value, 'perioder')).map(([name, day]) => [name, monthDay(day)])),
    types: entries(property(value, 'typer')).map(([name, declared]) => typeDeclaration(name, declared)),
  };
}

/** Without `skjemaer` the folder beside the register's, or inside it where the register is the root. */
function schemaFolderOf(declared: string | null, folder: string): string {
  const joined = posix.normalize(posix.join(folder, declared ?? (folder === '' ? 'schemas' : '../schemas')));
  const trimmed = joined.replace(/\/$/, '');
  return trimmed === '.' ? '' : trimmed;
}

function typeDeclaration(name: string, declared: Json): TypeDeclaration {
  const long = isObject(declared) ? declared : { filer: declared };
  const files = property(long, 'filer');
  const globs = isList(files) ? files.map(String) : [String(files)];
  const since = text(property(long, 'fort_fra'));
  const schemaName = text(property(long, 'skjema')) ?? name;
  return {
    name,
    globs,
    idRule: idRule(property(long, 'id')),
    schemaName,
    schemaFile: `${schemaName}.schema.json`,
    keptSince: since === null ? null : isoDay(since),
  };
}

function idRule(declared: Json | undefined): IdRule {
  return declared === 'felt' || declared === 'sti' ? declared : 'filnavn';
}

function monthDay(value: Json): MonthDay {
  const [month = 0, day = 0] = String(value).split('-').map(Number);
  return { month, day };
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What the shape alone does not tell: time zone, folders, patterns and days that cannot be. */
function contentFindings(value: JsonObject, config: RegisterConfig, path: string): Finding[] {
  const findings: Finding[] = [];
  const at = (...names: readonly string[]): Where => {
    const pointer = names.reduce(extend, '');
    return { kind: 'target', target: { path, pointer, part: 'value' } };
  };
  if (!isTimeZone(config.timeZone)) {
    findings.push(report('register/time-zone', { zone: config.timeZone }, at('tidssone'), { field: '/tidssone' }));
  }
  if (leadsOut(config.schemaFolder)) {
    const folder = text(property(value, 'skjemaer')) ?? config.schemaFolder;
    findings.push(report('register/schema-folder', { folder }, at('skjemaer'), { field: '/skjemaer' }));
  }
  for (const [name, { month, day }] of config.periods) {
    if (day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0)) continue;
    const written = text(property(property(value, 'perioder'), name)) ?? '';
    findings.push(report('register/period', { name, value: written }, at('perioder', name), { field: extend('/perioder', name) }));
  }
  for (const { name, globs } of config.types) {
    const outside = globs.find((glob) => leadsOut(posix.normalize(glob.replace(/^!/, ''))));
    const nothing = globs.every((glob) => isExclusion(glob));
    if (outside === undefined && !nothing) continue;
    const fault = outside === undefined ? 'nothing' : 'outside';
    const args = { type: name, glob: outside ?? globs[0] ?? '', fault } as const;
    findings.push(report('register/glob', args, at('typer', name), { field: extend('/typer', name) }));
  }
  return findings;
}

/** Whether a pattern takes files away. */
export function isExclusion(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\\..');
}

function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
