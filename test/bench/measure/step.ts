/** A program to run and time. */
export interface Step {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  /** What it sees of the environment beside PATH and a home of its own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A file that it reads as its standard input. */
  readonly input?: string;
  /** Exit codes that mean that it did its work; 0 alone when left out. */
  readonly exits?: readonly number[];
}

/** What one run took: wall-clock time, and the memory of its largest process (null where the system does not tell). */
export interface Run {
  readonly milliseconds: number;
  readonly megabytes: number | null;
}

/** Runs a step to its end; throws when it did not do its work, since its time would then mean nothing. */
export type Stopwatch = (step: Step) => Run;

/** Steps run one after another, as one run. */
export function runAll(steps: readonly Step[], stopwatch: Stopwatch): Run {
  const runs = steps.map(stopwatch);
  const megabytes = runs.map((run) => run.megabytes).filter((each) => each !== null);
  return {
    milliseconds: runs.reduce((sum, run) => sum + run.milliseconds, 0),
    megabytes: megabytes.length === 0 ? null : Math.max(...megabytes),
  };
}
