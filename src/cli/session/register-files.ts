import { relative, sep } from 'node:path';
import { ownerFinder } from '../../read/register/file-types.ts';
import { contentHash } from '../../read/register/hash.ts';
import { CONFIG_FILE, readConfig } from '../../read/register/read-config.ts';
import { inside, localPath } from '../../tree/path.ts';
import { openWorkingTree } from '../../tree/working-tree.ts';
import { findRegister } from '../io/find-register.ts';
import { Refusal } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Settings } from '../line/settings.ts';

/** Takes where the user is; gives whether a real path is register.yaml, a schema, or a file that a type owns. */
export function registerFiles(
  world: World,
  { register, language }: Settings,
): (path: string) => boolean {
  const place = placeOrNull();
  if (place === null) return () => false;
  const { root, folder } = place;
  const read = readConfig(openWorkingTree(root), folder, contentHash());
  const config = read.kind === 'refused' ? null : read.config;
  const ownersOf = ownerFinder(CONFIG_FILE, config?.types ?? []);
  return (path) => {
    const fromRoot = relative(root, path).split(sep).join('/');
    if (fromRoot === inside(folder, CONFIG_FILE)) return true;
    const { schemaFolder } = config ?? { schemaFolder: null };
    if (schemaFolder !== null && isIn(schemaFolder, fromRoot) && fromRoot.endsWith('.schema.json'))
      return true;
    return isIn(folder, fromRoot) && ownersOf(localPath(folder, fromRoot)).length > 0;
  };

  /** Without a register (`explain` needs none) there is nothing to guard. */
  function placeOrNull() {
    try {
      return findRegister(world.folder, register, language);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }
}

function isIn(folder: string, path: string): boolean {
  return folder === '' ? !path.startsWith('../') : path.startsWith(`${folder}/`);
}
