import { posix } from 'node:path';
import registerSchema from '../../../schemas/register.schema.json' with { type: 'json' };
import type { Finding } from '../../diagnostic/finding.ts';
import { isoDay } from '../../time/day.ts';
import { folderOf } from '../../tree/path.ts';
import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import { LIMIT_KEYS, type Limits, USUAL_LIMITS } from '../limits.ts';
import type { IdRule } from '../post.ts';
import { compileSchemas } from '../schema/compile.ts';
import { schemaFindings } from '../schema/faults.ts';
import { documentFinding } from '../schema/meta-findings.ts';
import { viewDocument } from '../schema/view.ts';
import { contentFindings, DEFAULT_TIME_ZONE } from './config-findings.ts';
import type { MonthDay, RegisterConfig, TypeDeclaration } from './declaration.ts';

export type ConfigReading =
  /** Findings that leave it usable: fields that nobody knows. */
  | {
      readonly kind: 'config';
      readonly config: RegisterConfig;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const SCHEMA_NAME = 'register.schema.json';

/** Takes the value of register.yaml and its path from the root. */
export function registerConfig(value: JsonObject, path: string): ConfigReading {
  const shape = shapeFindings(value, path);
  if (shape.some(({ code }) => code !== 'schema/unknown-property'))
    return { kind: 'refused', findings: shape };
  const folder = folderOf(path);
  const config = configOf(value, folder);
  const findings = [...shape, ...contentFindings(value, config, path)];
  const usable = findings.length === shape.length;
  return usable ? { kind: 'config', config, findings } : { kind: 'refused', findings };
}

function shapeFindings(value: JsonObject, path: string): Finding[] {
  const files = new Map([[SCHEMA_NAME, { name: SCHEMA_NAME, path: null, value: registerSchema }]]);
  const schemas = compileSchemas(files);
  const validator = schemas.validator(SCHEMA_NAME);
  if (validator.kind === 'refused') return [...validator.findings];
  const verdict = validator.validate(value);
  if (verdict.kind === 'valid') return [];
  if (verdict.kind !== 'faults') return [documentFinding({ kind: verdict.kind }, path, '')];
  const view = viewDocument(SCHEMA_NAME, schemas.documents);
  return schemaFindings(verdict.faults, { path, value, view, about: {}, statusLog: null });
}

function configOf(value: JsonObject, folder: string): RegisterConfig {
  const reported = text(property(value, 'rapportert_til'));
  return {
    title: text(property(value, 'tittel')) ?? (posix.basename(folder) || 'Register'),
    timeZone: text(property(value, 'tidssone')) ?? DEFAULT_TIME_ZONE,
    examplesCount: property(value, 'eksempelposter') === 'teller',
    schemaFolder: schemaFolderOf(text(property(value, 'skjemaer')), folder),
    reportedUntil: reported === null ? null : isoDay(reported),
    corrections: listOf(property(value, 'rettet')),
    limits: limitsOf(property(value, 'grenser')),
    periods: new Map(
      entries(property(value, 'perioder')).map(([name, day]) => [name, monthDay(day)]),
    ),
    types: entries(property(value, 'typer')).map(([name, declared]) =>
      typeDeclaration(name, declared),
    ),
  };
}

function limitsOf(declared: Json | undefined): Limits {
  const raised = (name: keyof Limits): number | null => {
    const value = isObject(declared) ? property(declared, LIMIT_KEYS[name]) : undefined;
    return typeof value === 'number' ? value : null;
  };
  const kilobytes = raised('file');
  return {
    file: kilobytes === null ? USUAL_LIMITS.file : kilobytes * 1024,
    keys: raised('keys') ?? USUAL_LIMITS.keys,
    files: raised('files') ?? USUAL_LIMITS.files,
  };
}

/** Without `skjemaer` the folder beside the register's, or inside it where the register is the root. */
function schemaFolderOf(declared: string | null, folder: string): string {
  const joined = posix.normalize(
    posix.join(folder, declared ?? (folder === '' ? 'schemas' : '../schemas')),
  );
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

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function idRule(declared: Json | undefined): IdRule {
  return declared === 'felt' || declared === 'sti' ? declared : 'filnavn';
}

function monthDay(value: Json): MonthDay {
  const [month = 0, day = 0] = String(value).split('-').map(Number);
  return { month, day };
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
