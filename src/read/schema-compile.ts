import { report } from '../diagnostic/catalogue.ts';
import type { DocumentFault } from '../diagnostic/codes/schema-document.ts';
import type { JsonType } from '../diagnostic/codes/schema-words.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { engine, type RawFault, type Validate } from './schema-engine.ts';
import { documentFinding, lintSchema } from './schema-lint.ts';
import { reduceFaults } from './schema-reduce.ts';
import { type Linked, linkSchemas, reachable, type SchemaFile } from './schema-references.ts';
import { resolveReference, type SchemaDocuments } from './schema-view.ts';
import { extend, mapSchemas, subschemas } from './schema-walk.ts';

/** What came of checking one value: nothing against it, faults, or no answer since the schema runs in a ring. */
export type Verdict =
  | { readonly kind: 'valid' }
  | { readonly kind: 'faults'; readonly faults: readonly RawFault[] }
  | { readonly kind: 'endless' };

export type Validator =
  | { readonly kind: 'validator'; readonly validate: (value: Json) => Verdict }
  /** The schema cannot be used; the findings say why. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A set of schema documents that refer to each other. */
export interface Schemas {
  /** With every `$ref` as `#/…` or `NAME#/…`. */
  readonly documents: SchemaDocuments;
  /** By file name; compiled when first asked for. All findings, of warnings too, concern what the document reaches. */
  readonly validator: (name: string) => Validator;
  /** Findings in the documents that the named ones reach, each once. */
  readonly findings: (names: readonly string[]) => readonly Finding[];
}

/** Takes schema documents by file name; those without a path are the tool's own, and trusted. */
export function compileSchemas(files: ReadonlyMap<string, SchemaFile>): Schemas {
  const linked = linkSchemas(files);
  const own = new Map(
    [...files.values()].map((file) => [file.name, ownFindings(file, files, linked)]),
  );
  const sound = new Map(
    [...linked.documents].filter(
      ([name]) => !own.get(name)?.some(({ severity }) => severity === 'error'),
    ),
  );
  const compiled = new Map<string, Validator>();
  const machine = lazily(() => machinery(sound));

  function validator(name: string): Validator {
    const known = compiled.get(name);
    if (known !== undefined) return known;
    const errors = reached([name]).filter(({ severity }) => severity === 'error');
    const made: Validator =
      errors.length > 0
        ? { kind: 'refused', findings: errors }
        : machine().compile(name, pathOf(name));
    compiled.set(name, made);
    return made;
  }
  function reached(names: readonly string[]): Finding[] {
    return [...reachable(names, linked.uses)].flatMap((name) => own.get(name) ?? []);
  }
  function pathOf(name: string): (name: string) => string | null {
    return (other) => files.get(other === '' ? name : other)?.path ?? null;
  }
  return {
    documents: linked.documents,
    validator,
    findings: (names) => {
      const refused = names
        .map(validator)
        .flatMap((made) => (made.kind === 'refused' ? made.findings : []));
      return [...new Set([...reached(names), ...refused])];
    },
  };
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
  if (findings.length === 0 && isEndless(name, linked.documents)) {
    findings.push(documentFinding({ kind: 'endless' }, path, ''));
  }
  return findings;
}
