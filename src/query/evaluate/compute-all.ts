import { type Fault, isFault } from './fault.ts';
import type { Frame, Plan } from './frame.ts';
import type { Value } from './value.ts';

/** Computes all in order and stops at the first fault, as a call does with its arguments. */
export function computeAll(
  plans: readonly Plan[],
  finish: (values: Value[], frame: Frame) => Value | Fault,
): Plan {
  return (frame) => {
    const values: Value[] = [];
    for (const plan of plans) {
      const value = plan(frame);
      if (isFault(value)) return value;
      values.push(value);
    }
    return finish(values, frame);
  };
}
