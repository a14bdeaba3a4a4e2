import { realpath } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { isInsideGit } from './output-target.ts';

/** Whether an absolute path is inside a folder, in a folder that is there, behind no link, and not git's own. */
export async function isPlainPlace(root: string, path: string): Promise<boolean> {
  const inside = relative(root, path);
  if (inside === '' || inside.split(sep)[0] === '..' || isInsideGit(inside)) return false;
  try {
    return (await realpath(dirname(path))) === dirname(path);
  } catch {
    return false;
  }
}
