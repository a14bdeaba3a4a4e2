import type { CountKrav } from '../../krav/definition/krav.ts';
import { ruleOn } from '../../krav/definition/rule.ts';
import type { Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { breachWord, gradeOf } from './said.ts';

/** A day outside a limit: a breach, or, where the krav calls it a warning, only too many or too few. */
export type BreachKind = 'broken' | 'over' | 'short';

/** What it is to be outside the limit on a side of a krav on a day, by the rule of that day. */
export function breachKind(
  { rules }: Pick<CountKrav, 'rules'>,
  side: Gap['side'],
  day: Day,
): BreachKind {
  const word = breachWord({ side }, ruleOn(rules, day));
  return word === 'under' ? 'short' : word;
}

/** «brudd», «varsel», «merknad»: how grave it is to be outside the limit on a side of a krav on a day. */
export function gradeWord(
  { rules }: Pick<CountKrav, 'rules'>,
  side: Gap['side'],
  day: Day,
  language: Language,
): string {
  return wordsIn(language).krav.grades[gradeOf({ side }, ruleOn(rules, day))];
}
