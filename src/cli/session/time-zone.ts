import { readRegister } from '../../read/register/read-register.ts';
import type { Tree } from '../../tree/tree.ts';

const USUAL = 'Europe/Oslo';

/** The time zone of the register in a tree; Norway's where register.yaml cannot be used. */
export function readTimeZone(tree: Tree, folder: string): string {
  const reading = readRegister({ list: () => [], read: tree.read }, folder);
  return reading.kind === 'register' ? reading.config.timeZone : USUAL;
}
