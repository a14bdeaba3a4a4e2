import type { Fault } from './fault.ts';
import type { Value } from './value.ts';

/** What one evaluation works on. */
export interface Frame {
  /** Values of the variables by their place; macros put theirs after those of the scope. */
  readonly values: (Value | undefined)[];
  /** The day asked about, as ISO. */
  readonly day: string | undefined;
  /** List elements visited so far. */
  steps: number;
}

/** An expression made ready to be computed many times. */
export type Plan = (frame: Frame) => Value | Fault;

/** Where in a frame each name's value is. */
export type Places = ReadonlyMap<string, number>;
