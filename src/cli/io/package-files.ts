import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, type JsonObject } from '../../read/json.ts';

/** The files of the tool's own package, by their paths in it. */
export interface PackageFiles {
  readonly read: (path: string) => Buffer;
  /** The paths of the files in a folder, and with `deep` those below it, sorted. */
  readonly list: (folder: string, depth: 'flat' | 'deep') => readonly string[];
  /** Its package.json. */
  readonly manifest: JsonObject;
  /** The folder that npm has installed it in; absolute. */
  readonly folder: string;
}

/** The package that the running program is part of, whether it is built or runs from its sources. */
export function packageFiles(): PackageFiles {
  const folder = packageFolder();
  const read = (path: string) => readFileSync(join(folder, path));
  return {
    folder,
    read,
    list: (within, depth) => filesIn(folder, within, depth),
    manifest: jsonIn(read('package.json').toString('utf8')),
  };
}

/** The object that is the content of a JSON file. */
export function jsonIn(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (!isObject(value as JsonObject)) throw new Error('not an object'); // what JSON.parse gives is Json
  return value as JsonObject; // as was just seen
}

function packageFolder(): string {
  let here = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', here))) here = new URL('..', here);
  return fileURLToPath(here);
}

function filesIn(root: string, folder: string, depth: 'flat' | 'deep'): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return depth === 'deep' ? filesIn(root, path, depth) : [];
      return [path];
    })
    .sort();
}
