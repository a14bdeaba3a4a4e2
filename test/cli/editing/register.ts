import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runHere } from '../../run-here.ts';
import type { Ran } from '../../run-tool.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';

const AS_OF = '2026-11-23';
const made: string[] = [];

/** A copy of the shipped register to edit, without git. */
export interface EditedRegister {
  readonly folder: string;
  readonly read: (path: string) => string;
  /** Runs a command with nobody to ask. */
  readonly tool: (...words: readonly string[]) => Promise<Ran>;
  /** Runs a command in a terminal in which something is typed. */
  readonly typing: (typed: string | readonly string[], ...words: readonly string[]) => Promise<Ran>;
}

export function editedRegister(): EditedRegister {
  const folder = copyOfShippedRegister();
  made.push(folder);
  const environment = { BAERUM_INNOV_AS_OF: AS_OF };
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    tool: (...words) => runHere(words, { folder, environment }),
    typing: async (keys, ...words) => {
      const typed = new PassThrough();
      const running = runHere(words, { folder, environment, columns: 100, typed });
      for (const key of keys) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        typed.write(key);
      }
      return running;
    },
  };
}

export function removeRegisters(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
