import { readRegister } from '../src/read/register/read-register.ts';
import { type ReadingMemo, readingMemo } from '../src/read/register/reading-memo.ts';
import { buildRegister, type Register } from '../src/register/register.ts';
import type { Tree } from '../src/tree/tree.ts';

/** Reads a register that can be used; throws with its findings where it cannot. */
export function readingIn(tree: Tree, folder = 'data', memo: ReadingMemo = readingMemo()) {
  const reading = readRegister(tree, folder, memo);
  if (reading.kind !== 'register') throw new Error(JSON.stringify(reading.findings));
  return reading;
}

/** The same as the register that it makes. */
export function registerIn(
  tree: Tree,
  folder = 'data',
  memo: ReadingMemo = readingMemo(),
): Register {
  return buildRegister(readingIn(tree, folder, memo));
}
