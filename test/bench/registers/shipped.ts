import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../run-tool.ts';
import { commitAll, type WrittenRegister } from './generated.ts';

/** About the number of posts of the shipped register, krav among them; by that size it is asked for. */
export const SHIPPED = 44;

/** Copies the shipped register and its schemas to a folder, and commits them. */
export function writeShippedRegister(folder: string): WrittenRegister {
  for (const part of ['data', 'schemas'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  commitAll(folder);
  const names = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' });
  const posts = names.filter((name) => /^[^/]+\/[^/]+\.yaml$/.test(name));
  return { folder, posts: posts.map((name) => `data/${name}`) };
}
