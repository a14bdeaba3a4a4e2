/** Changes that belong together: all that came until it was quiet. */
export interface Batch<T> {
  readonly changes: readonly T[];
  /** When the first of them came, in milliseconds of the process's own clock. */
  readonly since: number;
}

export interface ChangeBatches<T> {
  readonly add: (change: T) => void;
  /** Waits for changes, and for the quiet after them; null when it was told to stop. */
  readonly next: () => Promise<Batch<T> | null>;
  readonly stop: () => void;
}

/** How long it must be quiet, and how long changes that never end are waited for; in milliseconds. */
const QUIET = 10;
const LONGEST = 250;
const LONGEST_BUSY = 10_000;

/** Gathers changes. While `isBusy` says so, as while git checks out a branch, more are waited for. */
export function changeBatches<T>(isBusy: () => boolean): ChangeBatches<T> {
  let changes: T[] = [];
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let wake: (() => void) | null = null;

  function settle(): void {
    if (isBusy() && performance.now() - since < LONGEST_BUSY) {
      timer = setTimeout(settle, QUIET);
      return;
    }
    timer = undefined;
    wake?.();
  }
  return {
    add: (change) => {
      if (changes.length === 0) since = performance.now();
      changes.push(change);
      if (timer !== undefined && performance.now() - since > LONGEST) return;
      clearTimeout(timer);
      timer = setTimeout(settle, QUIET);
    },
    next: async () => {
      while (!isStopped && (changes.length === 0 || timer !== undefined))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      wake = null;
      if (isStopped) return null;
      const batch = { changes, since };
      changes = [];
      return batch;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      wake?.();
    },
  };
}
