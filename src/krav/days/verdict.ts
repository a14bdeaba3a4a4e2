/** The verdict of a day over all sides and groups: exempt, else the worst. */
export type WorstVerdict = 'exempt' | 'broken' | 'unknown' | 'met';

/** In the order in which they are told. */
export const VERDICTS = ['met', 'broken', 'unknown', 'pending', 'not-in-force'] as const;

/** The verdict of one day, or of a whole krav. Nothing empty or unknown is ever `met`. */
export type Verdict = (typeof VERDICTS)[number];
export type SideVerdict = 'met' | 'broken' | 'unknown';
export type SideName = 'below' | 'above';

/** Null on a side without a limit, and on both when the krav is not in force on the day. */
export type Sides = Readonly<Record<SideName, SideVerdict | null>>;

/** How many surely, and how many at most; `high` is Infinity where nobody can say. */
export interface Count {
  readonly low: number;
  readonly high: number;
}

export type UnknownReason =
  | 'life/overrun'
  | 'life/late-start'
  | 'life/unreadable-day'
  | 'krav/missing-field'
  | 'krav/expression'
  | 'krav/set-aside'
  /** Several posts have its id: they are one item between them. */
  | 'register/id-duplicate';

/** A post or element that may count, why nobody knows, and the field to look at (JSON pointer into the post). */
export interface UnknownItem {
  readonly post: string;
  readonly reason: UnknownReason;
  readonly field: string | null;
  readonly path: string;
}
