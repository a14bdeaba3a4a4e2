import type { Spread } from '../measure/spread.ts';

export const PART_NAMES = [
  'start',
  'cold',
  'warm',
  'history',
  'growth',
  'judging',
  'typing',
  'engines',
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** The most that a row may say; what it has no goal for is left out. */
export interface Goals {
  /** Of the time, against the peer's. */
  readonly ratio?: number;
  /** Worth reaching, but may be missed. */
  readonly aim?: number;
  /** Of the largest process. */
  readonly megabytes?: number;
  /** That 95 % of the runs may take. */
  readonly milliseconds95?: number;
}

/** Medians of some runs, memory the highest of them; null where it was not measured. */
export interface Figures {
  readonly name: string;
  readonly milliseconds: number;
  /** Milliseconds of processor time. */
  readonly processor: number | null;
  readonly megabytes: number | null;
}

export interface MeasuredRow {
  readonly kind: 'measured';
  readonly what: string;
  readonly posts: number | null;
  /** Version of the Node that ran the tool. */
  readonly node: string;
  readonly rounds: number;
  readonly tool: Figures;
  readonly peer: Figures | null;
  /** Time against the peer's, round by round. */
  readonly ratio: Spread | null;
  /** What 95 % of the runs took at most; only where there are enough of them. */
  readonly milliseconds95: number | null;
  readonly goals: Goals;
}

/** What could not be measured, and why. */
export interface LeftOutRow {
  readonly kind: 'left-out';
  readonly what: string;
  readonly posts: number | null;
  readonly node: string;
  readonly who: string;
  readonly why: string;
  readonly goals: Goals;
}

export type Finding = MeasuredRow | LeftOutRow;

/** A row as it is kept: of which part, and on which occasion (its time, as in `Results`). */
export type Row = Finding & { readonly part: PartName; readonly measured: string };
