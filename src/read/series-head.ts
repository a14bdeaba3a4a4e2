import type { Finding } from '../diagnostic/finding.ts';
import { inside, localPath } from '../tree/path.ts';
import type { Reading, Tree } from '../tree/tree.ts';
import type { RecordType } from './post.ts';
import type { ConfigReading } from './register/config.ts';
import type { RegisterConfig } from './register/declaration.ts';
import { contentHash } from './register/hash.ts';
import { CONFIG_FILE, readConfig, recordTypes } from './register/read-config.ts';
import { compileSchemas, type Schemas } from './schema/compile.ts';
import { readSchemaFolder } from './schema/folder.ts';
import type { SeriesFile } from './series-file.ts';

/** What decides how records are read: register.yaml and the schemas. */
export interface SeriesHead {
  readonly kind: 'head';
  readonly config: RegisterConfig;
  readonly schemas: Schemas;
  /** The same map whenever all declarations of types and all schemas are the same. */
  readonly types: ReadonlyMap<string, RecordType>;
}

export type HeadReading =
  | SeriesHead
  | { readonly kind: 'unusable'; readonly findings: readonly Finding[] };

/** The heads of a series of revisions. */
export interface SeriesHeads {
  /** What stands at a path now, or null; what is neither register.yaml nor a schema is nothing to it. */
  readonly put: (path: string, file: SeriesFile | null) => void;
  /** The head of the files put so far; the same object while none of them is another. */
  readonly head: () => HeadReading;
}

/** Takes the register's folder. Schemas are kept wherever they lie, since register.yaml decides which are used. */
export function seriesHeads(folder: string): SeriesHeads {
  const configPath = inside(folder, CONFIG_FILE);
  const files = new Map<string, SeriesFile>();
  const bytes = new Map<SeriesFile, Reading>();
  const known: SeriesHead[] = [];
  const configs = new Map<SeriesFile, ConfigReading>();
  const schemaSets: SchemaSet[] = [];
  let head: HeadReading | undefined;
  const readKept = (file: SeriesFile): Reading => {
    const reading = bytes.get(file) ?? file.read();
    bytes.set(file, reading);
    return reading;
  };
  const tree: Tree = {
    list: (inFolder) =>
      [...files.values()]
        .filter(({ path }) => inFolder === '' || path.startsWith(`${inFolder}/`))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => {
      const file = files.get(path);
      return file === undefined ? { kind: 'fault', fault: { kind: 'missing' } } : readKept(file);
    },
  };
  return {
    put: (path, file) => {
      if (path !== configPath && !path.endsWith('.schema.json')) return;
      if (file === null) files.delete(path);
      else files.set(path, file);
      head = undefined;
    },
    head: () => {
      head ??= readHead();
      return head;
    },
  };

  function readHead(): HeadReading {
    const read = config();
    if (read.kind === 'refused') return { kind: 'unusable', findings: read.findings };
    const { schemaFolder, types } = read.config;
    const schemas = schemasIn(schemaFolder);
    const same = known.find(
      (each) =>
        each.schemas === schemas &&
        each.config.schemaFolder === schemaFolder &&
        JSON.stringify(each.config.types) === JSON.stringify(types),
    );
    if (same !== undefined)
      return { ...same, config: { ...read.config, types: same.config.types } };
    const made = {
      kind: 'head',
      config: read.config,
      schemas,
      types: recordTypes(read.config, schemas),
    } as const;
    known.push(made);
    return made;
  }
  function config(): ConfigReading {
    const file = files.get(configPath);
    const before = file === undefined ? undefined : configs.get(file);
    const read = before ?? readConfig(tree, folder, contentHash());
    if (file !== undefined) configs.set(file, read);
    return read;
  }
  function schemasIn(schemaFolder: string): Schemas {
    const standing = tree.list(schemaFolder).flatMap(({ path }) => files.get(path) ?? []);
    const same = schemaSets.find(
      (each) =>
        each.folder === schemaFolder &&
        each.files.length === standing.length &&
        each.files.every((file, index) => file === standing[index]),
    );
    if (same !== undefined) return same.schemas;
    const schemas = compileSchemas(readSchemaFolder(tree, schemaFolder, () => {}).files);
    schemaSets.push({ folder: schemaFolder, files: standing, schemas });
    return schemas;
  }
}

/** The schemas of a folder, and the files they were read from. */
interface SchemaSet {
  readonly folder: string;
  readonly files: readonly SeriesFile[];
  readonly schemas: Schemas;
}

/** A path told from the register's folder; null for one that does not lie in it. */
export function localIn(folder: string, path: string): string | null {
  return folder === '' || path.startsWith(`${folder}/`) ? localPath(folder, path) : null;
}
