import { join } from 'node:path';
import { ROOT } from '../../run-tool.ts';
import type { Step } from '../measure/step.ts';
import { type NodeProgram, THIS_NODE } from './nodes.ts';

/** How the tool is run; the folder is that of the register's repository. */
export interface ToolRun {
  readonly folder: string;
  /** Where it keeps what it has read. */
  readonly cache: string;
  readonly node?: NodeProgram;
  readonly exits?: readonly number[];
}

export const TOOL = join(ROOT, 'bin/baerum-innov.js');

/** The day that all is asked about. */
export const AS_OF = ['--as-of', '2026-11-23'];

/** Exit codes of a command that may find something. */
export const WITH_FINDINGS = [0, 1];

/** A run of the built tool, as a user would start it. */
export function toolStep(
  words: readonly string[],
  { folder, cache, node = THIS_NODE, exits = [0] }: ToolRun,
): Step {
  return {
    program: node.path,
    words: [TOOL, ...words],
    folder,
    environment: { XDG_CACHE_HOME: cache },
    exits,
  };
}

/** A Node that does nothing: what any program written for it costs at least. */
export function nothingStep(folder: string, node: NodeProgram = THIS_NODE): Step {
  return { program: node.path, words: ['-e', '0'], folder };
}
