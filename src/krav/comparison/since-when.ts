import { addDays, type Day } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import { dailyResult, type KravResult } from '../result.ts';
import { heldIn, type Judgements } from './judgements.ts';
import { type Part, partKey } from './trouble.ts';

/** The day since which a part has not held: the one its gap opened; without gaps found by halving the days since the base's own. */
export function sinceWhen(head: KravResult, part: Part, judgements: Judgements): Day {
  const { asOf } = judgements.head;
  const gap = dailyResult(head)?.gaps.find(
    (each) => !each.exempt && each.side === part.side && contains(each, asOf),
  );
  if (gap !== undefined) return gap.from;
  const key = partKey(part);
  let held = judgements.baseDay;
  let broken = asOf;
  while (broken - held > 1) {
    const middle = addDays(held, Math.floor((broken - held) / 2));
    const result = judgements.baseAnswerOn(head.krav.id, middle);
    if (heldIn(result, middle, judgements)(key)) held = middle;
    else broken = middle;
  }
  return broken;
}
