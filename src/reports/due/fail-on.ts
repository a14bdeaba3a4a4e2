import type { DueItem, DueKind } from './due-item.ts';

/** What on the worklist may give exit code 1: what should have been done by now, a promise that is broken or will be, or any line. */
export type DueFailOn = 'overdue' | 'breach' | 'any' | 'none';

export const DUE_FAIL_ON: readonly DueFailOn[] = ['overdue', 'breach', 'any', 'none'];

/** What each kind is; what may hide a breach stands as one. */
const NATURE: Readonly<Record<DueKind, 'overdue' | 'breach' | 'other'>> = {
  'overdue-end': 'overdue',
  'overdue-start': 'overdue',
  untouched: 'other',
  'missing-amount': 'other',
  repair: 'overdue',
  unknown: 'breach',
  'period-end': 'other',
  'not-met': 'other',
  over: 'other',
  end: 'other',
  start: 'other',
  deadline: 'other',
  breach: 'breach',
  'last-day': 'breach',
  broken: 'breach',
  exemption: 'other',
};

/** Kinds that are overdue when their day has passed. */
const HAS_A_LAST_DAY: readonly DueKind[] = ['deadline', 'last-day'];

/** Whether a line of the worklist is at or above the threshold. */
export function failsOnDue({ kind, daysUntil }: DueItem, on: readonly DueFailOn[]): boolean {
  if (on.includes('none')) return false;
  if (on.includes('any')) return true;
  const nature = NATURE[kind];
  const isLate = HAS_A_LAST_DAY.includes(kind) && daysUntil !== null && daysUntil < 0;
  return (
    (on.includes('overdue') && (nature === 'overdue' || isLate)) ||
    (on.includes('breach') && nature === 'breach')
  );
}
