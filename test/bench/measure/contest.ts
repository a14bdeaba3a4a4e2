import { type Run, runAll, type Step, type Stopwatch } from './step.ts';

/** One who takes part: programs that are run one after another and timed together. */
export interface Contestant {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly rounds: number;
  /** Done before each run, and not timed. */
  readonly prepare?: () => void;
}

/** The runs of a contestant, one for each round; or why it has none. */
export type Measurement =
  | { readonly kind: 'runs'; readonly runs: readonly Run[] }
  | { readonly kind: 'left-out'; readonly why: string };

export type Measurements = ReadonlyMap<string, Measurement>;

/**
 * Runs all in turn, round after round, each round beginning with another, so that what else the machine does falls
 * on all alike. The first `warmups` rounds are not counted. Who fails once is left out of the rest. Gives the
 * measurements by name.
 */
export function contest(
  contestants: readonly Contestant[],
  warmups: number,
  stopwatch: Stopwatch,
): Measurements {
  const runs = new Map(contestants.map(({ name }): [string, Run[]] => [name, []]));
  const failed = new Map<string, string>();
  const rounds = Math.max(0, ...contestants.map((each) => each.rounds));
  for (let round = -warmups; round < rounds; round += 1) {
    const first = (round + warmups) % contestants.length;
    for (const each of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      if (failed.has(each.name) || round >= each.rounds) continue;
      try {
        each.prepare?.();
        const run = runAll(each.steps, stopwatch);
        if (round >= 0) runs.get(each.name)?.push(run);
      } catch (error) {
        failed.set(each.name, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return new Map(
    [...runs].map(([name, made]): [string, Measurement] => {
      const why = failed.get(name);
      return [name, why === undefined ? { kind: 'runs', runs: made } : { kind: 'left-out', why }];
    }),
  );
}
