import { valueOn } from '../../time/step.ts';
import { countOverDays } from '../days/count-curve.ts';
import { worstSide } from '../days/side-verdicts.ts';
import { askedGroups, worstSides } from './asked-groups.ts';
import { oneBetweenCopies } from './copies.ts';
import { countedBy, countedItem } from './counted-items.ts';
import { judgeSides, NO_SIDES, sidesOn } from './sides.ts';
import type { Answer } from './verdict-on-day.ts';
import { type CountInput, countWindowOf } from './window.ts';

/** The answer that `countResult` gives on the as-of day of a krav with groups, without gaps and forecast. */
export function answerInGroups(input: CountInput): Answer {
  const { krav, asOf } = input;
  const countWindow = countWindowOf(input);
  const all = oneBetweenCopies(
    input.items.map((item) => countedItem(item, item, krav)),
    input.copies,
  );
  const { counts } = countOverDays(countedBy('sure', all), countWindow.uncounted);
  const count = valueOn(counts, asOf);
  if (!countWindow.isInForce) return { verdict: 'not-in-force', count };
  const asked = askedGroups(input, countWindow);
  const groups = asked.groups.map(({ group, items, isAsked }) => ({
    sides: valueOn(isAsked, asOf)
      ? sidesOn(judgeSides(input, countWindow, countWindow, items, group, isAsked), asOf)
      : NO_SIDES,
  }));
  return { verdict: worstSide(worstSides(krav, asked, groups, asOf)), count };
}
