import type { Day } from '../../time/day.ts';
import { valueOn } from '../../time/step.ts';
import type { Count } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import { type Beginning, firstTurn } from './earlier.ts';
import type { JudgedSide } from './gaps.ts';

/** A day ahead from which a side cannot be judged. */
export interface NextUnknown extends Beginning, Count {
  readonly group: GroupName | null;
}

/** The first day after the as-of day, at the latest on `until`, on which the side becomes not known; null without one. */
export function nextUnknown(side: JudgedSide, asOf: Day, until: Day): NextUnknown | null {
  const from = firstTurn(side.judged, 'unknown', asOf);
  if (from === null || from > until) return null;
  const { low, high } = valueOn(side.curve.counts, from);
  return { group: side.group, side: side.limit.side, from, low, high };
}
