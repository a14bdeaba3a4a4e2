import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGitIn } from '../../tree/git-repository.ts';
import type { Stopwatch } from '../measure/step.ts';
import { openStopwatch } from '../measure/stopwatch.ts';
import { installValidators, type MissingValidator, type Validator } from '../peers/validators.ts';
import { type WrittenRegister, writeGeneratedRegister } from '../registers/generated.ts';
import { SHIPPED, writeShippedRegister } from '../registers/shipped.ts';
import type { Finding } from '../results/row.ts';
import type { Choices } from './choices.ts';
import { type NodeProgram, nodeAt } from './nodes.ts';

/** What all parts of one run share. */
export interface Bench {
  readonly stopwatch: Stopwatch;
  /** Those under which to start the tool. */
  readonly nodes: readonly NodeProgram[];
  /** The sizes to measure, of those that a part can: the usual ones where none are chosen. */
  readonly sizes: (usual: readonly number[], can?: (posts: number) => boolean) => number[];
  readonly rounds: (posts: number) => number;
  /** A register of so many posts (of `SHIPPED`: the shipped one), which nobody may change. */
  readonly register: (posts: number) => WrittenRegister;
  readonly validators: () => readonly (Validator | MissingValidator)[];
  /** A new folder that is gone when all is done. */
  readonly folder: (name: string) => string;
}

/** One part of what is measured. */
export type Part = (bench: Bench) => readonly Finding[] | Promise<readonly Finding[]>;

const ROUNDS: readonly { readonly upTo: number; readonly rounds: number }[] = [
  { upTo: 100, rounds: 15 },
  { upTo: 1_000, rounds: 7 },
  { upTo: 10_000, rounds: 5 },
];
const FEWEST = 2;

/** Gives what the parts share to a work, in a scratch folder that is there until it is done. */
export async function inBench<T>(
  { sizes, rounds, nodes }: Choices,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-bench-')));
  const folder = (name: string) => mkdtempSync(join(scratch, `${name}-`));
  const registers = new Map<number, WrittenRegister>();
  let validators: readonly (Validator | MissingValidator)[] | undefined;
  try {
    return await work({
      stopwatch: openStopwatch(folder('stopwatch'), folder('home')),
      nodes: nodes.map(nodeAt),
      sizes: (usual, can = () => true) => (sizes ?? usual).filter(can),
      rounds: (posts) => rounds ?? ROUNDS.find(({ upTo }) => posts <= upTo)?.rounds ?? FEWEST,
      register: (posts) => {
        const known = registers.get(posts) ?? settled(writeRegister(folder('register'), posts));
        registers.set(posts, known);
        return known;
      },
      validators: () => {
        validators ??= installValidators(folder('peers'));
        return validators;
      },
      folder,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Longer than git takes two times for the same, in milliseconds. */
const SECOND = 1_500;
/** As long as the tool does not believe that a file which was just written rests, in milliseconds. */
const RESTLESS = 11_000;

/** Waits until a register that was just written counts as resting, as those of users do: also for git, which writes its index once more when it first sees that it does. */
function settled(register: WrittenRegister): WrittenRegister {
  wait(SECOND);
  runGitIn(register.folder, ['status']);
  wait(RESTLESS);
  return register;
}

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function writeRegister(folder: string, posts: number): WrittenRegister {
  return posts === SHIPPED ? writeShippedRegister(folder) : writeGeneratedRegister(folder, posts);
}
