import type { Usage } from './process-meter.ts';

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

/** What one run took: time by the clock, and what it used; null where the system does not tell. */
export interface Run {
  readonly milliseconds: number;
  readonly usage: Usage | null;
}

/** Runs a step to its end; throws when it did not do its work, since its time would then mean nothing. */
export type Stopwatch = (step: Step) => Run;

/** Steps run one after another, as one run. */
export function runAll(steps: readonly Step[], stopwatch: Stopwatch): Run {
  const runs = steps.map(stopwatch);
  const usages = runs.map(({ usage }) => usage).filter((usage) => usage !== null);
  return {
    milliseconds: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    usage:
      usages.length < runs.length
        ? null
        : {
            processor: usages.reduce((sum, { processor }) => sum + processor, 0),
            megabytes: Math.max(...usages.map(({ megabytes }) => megabytes)),
          },
  };
}
