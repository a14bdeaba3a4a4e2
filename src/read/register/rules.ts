import { createHash } from 'node:crypto';
import type { Finding } from '../../diagnostic/finding.ts';
import type { Schemas } from '../schema/compile.ts';
import type { RegisterConfig } from './declaration.ts';
import { type ContentName, contentName } from './hash.ts';
import type { RecordType } from './record-type.ts';

/** What decides how files are read: register.yaml and the schemas. */
export interface Rules {
  readonly kind: 'rules';
  readonly config: RegisterConfig;
  readonly schemas: Schemas;
  /** By name, in the order of register.yaml; also types without a schema that can be used. */
  readonly types: ReadonlyMap<string, RecordType>;
  /** The same for the same declarations of all types, and the same schemas. */
  readonly typesKey: string;
  /** The same while files are divided alike among the types. */
  readonly globsKey: string;
  /** The same while nothing that says what a file of the type is can be another. */
  readonly typeKey: (type: string) => string;
}

export type RulesReading =
  | Rules
  /** There was no register.yaml, or it could not be used. */
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] };

/** Takes rules without keys, and a key of the files that the schemas were read from. */
export function rulesOf(
  { config, schemas, types }: Pick<Rules, 'config' | 'schemas' | 'types'>,
  schemasKey: string,
): Rules {
  const { schemaFolder, timeZone, limits } = config;
  // Neither which files are of the type nor from when it is kept is anything that one of its files says.
  const keys = new Map(
    config.types.map(({ name, idRule, schemaFile }) => [
      name,
      keyOf([
        schemasKey,
        schemaFolder,
        timeZone,
        limits.file,
        limits.keys,
        name,
        idRule,
        schemaFile,
      ]),
    ]),
  );
  return {
    kind: 'rules',
    config,
    schemas,
    types,
    typesKey: keyOf([schemasKey, schemaFolder, timeZone, limits, config.types]),
    globsKey: keyOf(config.types.map(({ name, globs }) => [name, globs])),
    typeKey: (type) => keys.get(type) ?? '',
  };
}

/** Collects the schemas that rules are made of; gives a key that only these paths and bytes have. */
export function schemasKeyOf(): {
  /** Gives what the bytes are called. */
  readonly add: (path: string, bytes: Uint8Array | null) => ContentName | null;
  readonly key: () => string;
} {
  const files: string[] = [];
  return {
    add: (path, bytes) => {
      const content = bytes === null ? null : contentName(bytes);
      files.push(path, content?.blob ?? 'unreadable');
      return content;
    },
    key: () => JSON.stringify(files),
  };
}

/** A short text that is the same for the same parts. */
function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
