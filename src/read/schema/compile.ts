import type { Finding } from '../../diagnostic/finding.ts';
import { DEEPEST, lintSchema, refuses, type SchemaFile } from './lint.ts';
import { reachable, type SchemaDocuments } from './references.ts';
import { shippedAmong, shippedValidator } from './shipped.ts';
import { type Validator, validatorsOf } from './validators.ts';
import { isDeeper } from './walk.ts';

/** A set of schema documents that refer to each other. */
export interface Schemas {
  /** By file name. */
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
  const key = JSON.stringify(
    // A schema too deep to be used could be too deep to be written as well.
    [...files.values()].map((file) =>
      isDeeper(file.value, DEEPEST) ? { ...file, value: null } : file,
    ),
  );
  const known = memory.get(key) ?? compileAnew(files);
  memory.delete(key);
  memory.set(key, known);
  for (const oldest of [...memory.keys()].slice(0, -REMEMBERED)) memory.delete(oldest);
  return known;
}

function compileAnew(files: ReadonlyMap<string, SchemaFile>): Schemas {
  const documents = new Map(
    [...files].flatMap(([name, { value }]) => (isDeeper(value, DEEPEST) ? [] : [[name, value]])),
  );
  const shipped = shippedAmong(documents);
  const own = new Map<string, readonly Finding[]>();
  let compiler: ReturnType<typeof validatorsOf> | null = null;
  const validators = new Map<string, Validator>();

  /** What is found in one document, looked for when it is first asked about. */
  function findingsIn(name: string): readonly Finding[] {
    const file = files.get(name);
    if (file === undefined || shipped.has(name)) return [];
    const found = own.get(name) ?? lintSchema(file, files, documents);
    own.set(name, found);
    return found;
  }
  function compile(name: string): Validator {
    compiler ??= validatorsOf(
      new Map([...documents].filter(([each]) => !findingsIn(each).some(refuses))),
      (each) => files.get(each)?.path ?? null,
    );
    return compiler(name);
  }
  function reached(names: readonly string[]): Finding[] {
    return [...reachable(names, documents)].flatMap(findingsIn);
  }
  function make(name: string): Validator {
    if (shipped.has(name)) return shippedValidator(name, () => compile(name));
    const errors = reached([name]).filter(refuses);
    return errors.length > 0 ? { kind: 'refused', findings: errors } : compile(name);
  }
  function validator(name: string): Validator {
    const made = validators.get(name) ?? make(name);
    validators.set(name, made);
    return made;
  }
  function findings(names: readonly string[]): Finding[] {
    const refusals = names
      .map(validator)
      .flatMap((made) => (made.kind === 'refused' ? made.findings : []));
    return [...new Set([...reached(names), ...refusals])];
  }
  return { documents, validator, findings };
}
