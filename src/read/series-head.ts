import type { Finding } from '../diagnostic/finding.ts';
import type { Reading, Tree } from '../tree/tree.ts';
import type { RecordType } from './post.ts';
import type { RegisterConfig } from './register-declaration.ts';
import { contentHash } from './register-hash.ts';
import { CONFIG_FILE, readConfig, recordTypes } from './register-head.ts';
import { inside, localPath } from './register-path.ts';
import { compileSchemas, type Schemas } from './schema-compile.ts';
import { readSchemaFolder } from './schema-folder.ts';
import type { SeriesFile } from './series-file.ts';

/** What decides how records are read: register.yaml and the schemas. */
export interface SeriesHead {
  readonly kind: 'head';
  readonly config: RegisterConfig;
  readonly schemas: Schemas;
  /** The same map as long as no declaration of a type and no schema is another. */
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
  let last: SeriesHead | undefined;
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
      head ??= readHead(tree, folder, last);
      if (head.kind === 'head') last = head;
      return head;
    },
  };
}

function readHead(tree: Tree, folder: string, last: SeriesHead | undefined): HeadReading {
  const content = contentHash();
  const read = readConfig(tree, folder, content);
  if (read.kind === 'refused') return { kind: 'unusable', findings: read.findings };
  const { config } = read;
  const { files } = readSchemaFolder(tree, config.schemaFolder, () => {});
  const schemas = compileSchemas(files);
  const isAsLast =
    last !== undefined &&
    last.schemas === schemas &&
    last.config.schemaFolder === config.schemaFolder &&
    JSON.stringify(last.config.types) === JSON.stringify(config.types);
  return isAsLast
    ? { ...last, config: { ...config, types: last.config.types } }
    : { kind: 'head', config, schemas, types: recordTypes(config, schemas) };
}

/** A path told from the register's folder; null for one that does not lie in it. */
export function localIn(folder: string, path: string): string | null {
  return folder === '' || path.startsWith(`${folder}/`) ? localPath(folder, path) : null;
}
