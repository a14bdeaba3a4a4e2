import { parseArgs } from 'node:util';
import { PART_NAMES, type PartName } from '../results/row.ts';

/** What to measure. */
export interface Choices {
  readonly parts: readonly PartName[];
  /** Null: the sizes that each part measures. */
  readonly sizes: readonly number[] | null;
  /** Null: as many as fit the size. */
  readonly rounds: number | null;
  /** Programs of Node under which to start the tool. */
  readonly nodes: readonly string[];
}

/** Reads the words after the command; throws, with what is wrong, where they are not understood. */
export function choicesFrom(words: readonly string[]): Choices {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      node: { type: 'string', multiple: true },
    },
  });
  const named = positionals.map(partNamed);
  return {
    parts: PART_NAMES.filter((part) => named.length === 0 || named.includes(part)),
    sizes: values.sizes?.split(',').map(countFrom) ?? null,
    rounds: values.rounds === undefined ? null : countFrom(values.rounds),
    nodes: values.node ?? [process.execPath],
  };
}

function partNamed(word: string): PartName {
  const part = PART_NAMES.find((name) => name === word);
  if (part === undefined)
    throw new Error(`${word} is no part; the parts are ${PART_NAMES.join(', ')}`);
  return part;
}

function countFrom(word: string): number {
  const count = Number(word);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${word} is no number of anything`);
  return count;
}
