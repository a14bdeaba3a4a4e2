import type { Finding } from '../../src/diagnostic/finding.ts';
import type { Register } from '../../src/register/register.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { BASE } from './base-register.ts';

/** Files of the base register that a fixture has otherwise; null is a file that is not there. */
export type Change = Readonly<Record<string, string | Uint8Array | null>>;

/** How a register is made in which one code is found, and where. Of what is absent the finding must say nothing. */
export interface Fixture {
  readonly change: Change;
  /** Given: the files lie in a folder on disk, which this does something to that no text can. */
  readonly onDisk?: (folder: string) => void;
  /** Given: what the change does to the register of these files is what is looked at. */
  readonly comparedWith?: Change;
  /** Given: what the files are read through, for a fault of the disk that nobody can make. */
  readonly through?: (tree: Tree) => Tree;
  /** Given: what `check` alone asks of the register, which no other command does. */
  readonly asked?: (register: Register) => readonly Finding[];
  readonly asOf?: string;
  /** `PATH LINE:COLUMN-LINE:COLUMN`, the end not included. */
  readonly at: string;
  readonly type?: string;
  readonly post?: string;
  readonly field?: string;
  /** How many findings of other codes cannot but stand beside it. */
  readonly beside?: number;
}

/** A text of the base register with one stretch replaced, which must stand there exactly once. */
export function replaced(path: keyof typeof BASE, before: string, after: string): Change {
  return { [path]: replacedIn(BASE[path], before, after) };
}

/** A text with one stretch replaced, which must stand there exactly once. */
export function replacedIn(text: string, before: string, after: string): string {
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`«${before}» stands ${parts.length - 1} times, not once`);
  return parts.join(after);
}

/** A text of the base register with something written after its last line. */
export function added(path: keyof typeof BASE, more: string): Change {
  return { [path]: BASE[path] + more };
}
