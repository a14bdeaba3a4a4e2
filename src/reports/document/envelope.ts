import type { Day } from '../../time/day.ts';

/** What every answer says of itself: which register, which day, which version of the tool. */
export interface Envelope {
  readonly toolVersion: string;
  readonly asOf: Day;
  /** The commit whose files were read; null for the working tree. */
  readonly knownAt: string | null;
  readonly register: { readonly title: string; readonly hash: string };
  readonly examplesCount: boolean;
  /** Paths of the files that are quarantined. */
  readonly quarantined: readonly string[];
}
