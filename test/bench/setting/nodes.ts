import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../run-tool.ts';

/** A Node to run the tool with. */
export interface NodeProgram {
  readonly path: string;
  readonly version: string;
}

/** The Node that is running. */
export const THIS_NODE: NodeProgram = { path: process.execPath, version: process.versions.node };

/** The Node at a path, with the compiled code that a build under it would have left. */
export function nodeAt(path: string): NodeProgram {
  if (path === THIS_NODE.path) return THIS_NODE;
  const print = (expression: string) => run(path, ['--print', expression]);
  const compiled = print(`require(${JSON.stringify(join(ROOT, 'bin/load.js'))}).CODE`);
  if (!existsSync(compiled)) run(path, [join(ROOT, '.scripts/code-cache.mjs')]);
  return { path, version: print('process.versions.node') };
}

function run(path: string, words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(path, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} ${words.join(' ')}: ${error?.message ?? stderr}`);
  return stdout.trim();
}
