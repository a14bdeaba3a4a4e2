import type { Day } from '../../time/day.ts';
import type { Fault } from './fault.ts';
import type { Value } from './value.ts';

/** What one evaluation works on. */
export interface Frame {
  /** Values of the variables by their place; macros put theirs after those of the scope. */
  readonly values: (Value | undefined)[];
  /** The day asked about, as ISO. */
  readonly day: string | undefined;
  /** The days on which all that was asked of the day so far gives the same; null where nobody wants to know. */
  readonly same: SameDays | null;
  /** List elements visited so far. */
  steps: number;
}

/** The day asked about, and the days around it that give the same answers; both ends included. */
export interface SameDays {
  readonly today: Day;
  from: Day;
  to: Day;
}

/** An expression made ready to be computed many times. */
export type Plan = (frame: Frame) => Value | Fault;

/** Where in a frame each name's value is. */
export type Places = ReadonlyMap<string, number>;
