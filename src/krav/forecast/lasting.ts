import { addDays, type Day, latest } from '../../time/day.ts';
import type { Run } from '../../time/step.ts';
import type { WorstVerdict } from '../days/verdict.ts';
import { joinedUntil } from './track-record.ts';

/** A stretch of days other than met that ends on the as-of day, and may go on: its kind, and its first day. */
export interface Lasting {
  /** `error`: broken, and the krav says that it is an error; `mild`: broken, and it is none. */
  readonly kind: 'error' | 'mild' | 'unknown' | 'exempt';
  readonly from: Day;
}

/** Takes the days in force, each with its worst verdict, and the same of the sides of which a breach is an error; null where the as-of day is met or not among them. */
export function lastingOn(
  worst: readonly Run<WorstVerdict>[],
  inError: readonly Run<WorstVerdict>[],
  asOf: Day,
): Lasting | null {
  const now = joinedUntil(worst, asOf).at(-1);
  if (now === undefined || now.to !== asOf) return null;
  const { value, from } = now;
  if (value === 'met') return null;
  if (value !== 'broken') return { kind: value, from };
  const errors = joinedUntil(inError, asOf).filter((run) => run.value === 'broken');
  const last = errors.at(-1);
  if (last?.to === asOf) return { kind: 'error', from: latest(from, last.from) };
  return { kind: 'mild', from: last === undefined ? from : latest(from, addDays(last.to, 1)) };
}
