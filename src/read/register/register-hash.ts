import { localPath } from '../../tree/path.ts';
import type { Tree } from '../../tree/tree.ts';
import { readSchemaFolder } from '../schema/folder.ts';
import { claimFiles } from './file-types.ts';
import { contentHash, contentName } from './hash.ts';
import { CONFIG_FILE, readConfig } from './read-config.ts';

/** The name under which a schema counts in the hash, wherever the schemas lie. */
export function schemaName(folder: string, path: string): string {
  return `skjemaer/${localPath(folder, path)}`;
}

/** The hash that `readRegister` gives of the register in a folder of a tree, without reading posts; null where register.yaml cannot be used. */
export function registerHash(tree: Tree, folder: string): string | null {
  const content = contentHash();
  const read = readConfig(tree, folder, content);
  if (read.kind === 'refused') return null;
  const { schemaFolder, types, limits } = read.config;
  readSchemaFolder(tree, schemaFolder, (path, bytes) => {
    const name = schemaName(schemaFolder, path);
    content.addNamed(name, bytes === null ? null : contentName(bytes));
  });
  const entries = tree.list(folder);
  const { claims } = claimFiles(folder, CONFIG_FILE, entries, types, limits.files);
  for (const { path, readable } of claims) {
    const reading = readable ? tree.read(path) : null;
    const named = reading?.kind === 'bytes' ? contentName(reading.bytes) : null;
    content.addNamed(localPath(folder, path), named);
  }
  return content.digest();
}
