import { byPath } from '../../tree/path.ts';
import type { EntryKind, Reading, Tree } from '../../tree/tree.ts';
import { compileSchemas } from '../schema/compile.ts';
import { readSchemaFolder } from '../schema/folder.ts';
import type { ConfigReading } from './config.ts';
import { contentHash } from './hash.ts';
import { readConfig, recordTypes } from './read-config.ts';
import { type Rules, type RulesReading, rulesOf, schemasKeyOf } from './rules.ts';

/** A file that rules are read from. */
export interface RulesFile {
  readonly blob: string;
  readonly kind: EntryKind;
}

/** Takes the files by path; gives the rules they make. */
export type RulesReader = (
  files: ReadonlyMap<string, RulesFile>,
  configPath: string,
) => RulesReading;

/** Reads the rules of a register's versions: equal files are read once, and give the same types. */
export function rulesReader(folder: string, readBlob: (blob: string) => Reading): RulesReader {
  const configs = new Map<string, ConfigReading>();
  const made = new Map<string, Rules>();
  const readings = new Map<string, Reading>();

  function treeOf(files: ReadonlyMap<string, RulesFile>): Tree {
    return {
      list: (inFolder) =>
        [...files]
          .map(([path, { kind }]) => ({ path, kind }))
          .filter(({ path }) => inFolder === '' || path.startsWith(`${inFolder}/`))
          .sort(byPath),
      read: (path) => {
        const file = files.get(path);
        if (file === undefined) return { kind: 'fault', fault: { kind: 'missing' } };
        if (file.kind !== 'file')
          return { kind: 'fault', fault: { kind: file.kind === 'link' ? 'link' : 'special' } };
        const reading = readings.get(file.blob) ?? readBlob(file.blob);
        readings.set(file.blob, reading);
        return reading;
      },
    };
  }
  function configIn(tree: Tree, file: RulesFile | undefined): ConfigReading {
    const key = file === undefined ? '' : `${file.kind} ${file.blob}`;
    const config = configs.get(key) ?? readConfig(tree, folder, contentHash());
    configs.set(key, config);
    return config;
  }
  return (files, configPath) => {
    const tree = treeOf(files);
    const read = configIn(tree, files.get(configPath));
    if (read.kind === 'refused') return { kind: 'unusable', findings: read.findings };
    const { config } = read;
    const schemaFiles = tree.list(config.schemaFolder).map(({ path, kind }) => {
      return [path, kind, files.get(path)?.blob];
    });
    const { schemaFolder, timeZone, limits } = config;
    const key = JSON.stringify([schemaFiles, schemaFolder, timeZone, limits, config.types]);
    const same = made.get(key);
    if (same !== undefined) return { ...same, config: { ...config, types: same.config.types } };
    const named = schemasKeyOf();
    const folderRead = readSchemaFolder(tree, config.schemaFolder, named.add);
    const schemas = compileSchemas(folderRead.files);
    const types = recordTypes(config, schemas);
    const rules = rulesOf({ config, schemas, types }, named.key());
    made.set(key, rules);
    return rules;
  };
}
