import type { Day } from '../../time/day.ts';

/** What every answer says of itself: which register, which day, which version of the tool. */
export interface Envelope {
  readonly toolVersion: string;
  readonly asOf: Day;
  /** The commit whose files were read; null for the working tree. */
  readonly knownAt: string | null;
  /** The day of something that was made after the clock that `asOf` was taken from: that clock is behind. */
  readonly clockBehind?: Day;
  readonly register: { readonly title: string; readonly hash: string };
  readonly examplesCount: boolean;
  /** How many example posts the register has. */
  readonly examples: number;
  /** Paths of what is quarantined; a folder's ends with a slash. */
  readonly quarantined: readonly string[];
  /** Those of them that could not be read at all. */
  readonly unread: readonly string[];
}

/** The exit code of an answer that is given whatever the data says: 3 where something could not be read at all, else 0. */
export function answeredExit({ unread }: Pick<Envelope, 'unread'>): 0 | 3 {
  return unread.length > 0 ? 3 : 0;
}
