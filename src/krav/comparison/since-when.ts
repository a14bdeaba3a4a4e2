import { addDays, type Day } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import { dailyResult, type KravResult } from '../result.ts';
import { heldOn, type Judgements } from './judgements.ts';
import type { PartChange } from './part-change.ts';
import { partKey } from './trouble.ts';

/** The day its gap opened; without gaps found by halving the days since the base's own. */
export function sinceWhen(
  head: KravResult,
  parts: readonly PartChange[],
  judgements: Judgements,
): Day | null {
  const { asOf } = judgements.head;
  const calendar = parts.filter(({ now }) => now === 'calendar').map(({ part }) => part);
  const [first] = calendar;
  if (first === undefined) return null;
  const gap = dailyResult(head)?.gaps.find(
    (each) => !each.exempt && each.side === first.side && contains(each, asOf),
  );
  if (gap !== undefined) return gap.from;
  const key = partKey(first);
  let held = judgements.baseDay;
  let broken = asOf;
  while (broken - held > 1) {
    const middle = addDays(held, Math.floor((broken - held) / 2));
    if (heldOn(head.krav.id, middle, judgements)(key)) held = middle;
    else broken = middle;
  }
  return broken;
}
