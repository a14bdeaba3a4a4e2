import type { Finding } from '../../diagnostic/finding.ts';
import { isEndless } from './endless.ts';
import { extensionFindings } from './extensions.ts';
import { DEEPEST, documentFinding, lintSchema } from './lint.ts';
import { livslopFindings } from './livslop.ts';
import { machinery, type Validator } from './machinery.ts';
import { type Linked, linkSchemas, reachable, type SchemaFile } from './references.ts';
import type { SchemaDocuments } from './view.ts';
import { isDeeper } from './walk.ts';

/** A set of schema documents that refer to each other. */
export interface Schemas {
  /** By file name, with every `$ref` as `#/…` or `NAME#/…`. */
  readonly documents: SchemaDocuments;
  /** Takes a file name; the schema is compiled when first asked for, once. */
  readonly validator: (name: string) => Validator;
  /** Findings, warnings too, in the documents that the named ones reach; each once. */
  readonly findings: (names: readonly string[]) => readonly Finding[];
}

const REMEMBERED = 8;
const memory = new Map<string, Schemas>();

/**
 * Takes schema documents by file name; those without a path are the tool's own, and trusted.
 * The same documents give the same result again without new work, so that many revisions of a
 * register can be read one after the other.
 */
export function compileSchemas(files: ReadonlyMap<string, SchemaFile>): Schemas {
  const key = JSON.stringify([...files.values()]);
  const known = memory.get(key) ?? compileAnew(files);
  memory.delete(key);
  memory.set(key, known);
  for (const oldest of [...memory.keys()].slice(0, -REMEMBERED)) memory.delete(oldest);
  return known;
}

function compileAnew(files: ReadonlyMap<string, SchemaFile>): Schemas {
  const shallow = new Map([...files].filter(([, { value }]) => !isDeeper(value, DEEPEST)));
  const linked = linkSchemas(shallow);
  const own = new Map(
    [...files.values()].map((file) => [file.name, ownFindings(file, files, linked)]),
  );
  const sound = new Map([...linked.documents].filter(([name]) => !own.get(name)?.some(isError)));
  const compile = machinery(sound, (name) => files.get(name)?.path ?? null);
  const validators = new Map<string, Validator>();

  function reached(names: readonly string[]): Finding[] {
    return [...reachable(names, linked.uses)].flatMap((name) => own.get(name) ?? []);
  }
  function validator(name: string): Validator {
    const errors = reached([name]).filter(isError);
    const made =
      validators.get(name) ??
      (errors.length > 0 ? ({ kind: 'refused', findings: errors } as const) : compile(name));
    validators.set(name, made);
    return made;
  }
  function findings(names: readonly string[]): Finding[] {
    const refusals = names
      .map(validator)
      .flatMap((made) => (made.kind === 'refused' ? made.findings : []));
    return [...new Set([...reached(names), ...refusals])];
  }
  return { documents: linked.documents, validator, findings };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function ownFindings(
  file: SchemaFile,
  files: ReadonlyMap<string, SchemaFile>,
  linked: Linked,
): Finding[] {
  const { path, name, value } = file;
  if (path === null) return [];
  const findings = [...lintSchema(value, path), ...(linked.findings.get(name) ?? [])];
  const id = value['$id'];
  const other = [...files.values()].find(
    (candidate) => candidate.name < name && candidate.value['$id'] === id,
  );
  if (typeof id === 'string' && other !== undefined) {
    findings.push(
      documentFinding({ kind: 'same-id', id, other: other.path ?? other.name }, path, '/$id'),
    );
  }
  if (!findings.some(isError)) {
    findings.push(...livslopFindings(name, path, linked.documents));
    findings.push(...extensionFindings(name, path, linked.documents));
  }
  if (!findings.some(isError) && isEndless(name, linked.documents)) {
    findings.push(documentFinding({ kind: 'endless' }, path, ''));
  }
  return findings;
}
