import type { Alvor, CountKrav } from '../../krav/definition/krav.ts';
import { ruleOn } from '../../krav/definition/rule.ts';
import type { Gap } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';

/** A day outside a limit: a breach, or, where the krav calls it less than an error, only too many or too few. */
export type BreachKind = 'broken' | 'over' | 'short';

/** What it is to be outside the limit on a side, by a rule. */
export function breachByRule(
  { side }: Pick<Gap, 'side'>,
  rule: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): BreachKind {
  if (gradeOf({ side }, rule) === 'feil') return 'broken';
  return side === 'below' ? 'short' : 'over';
}

/** How grave a breach of one side is. */
export function gradeOf(
  { side }: Pick<Gap, 'side'>,
  { alvor, alvorAbove }: Pick<CountKrav, 'alvor' | 'alvorAbove'>,
): Alvor {
  return side === 'below' ? alvor : alvorAbove;
}

/** What it is to be outside the limit on a side of a krav on a day, by the rule of that day. */
export function breachKind(
  { rules }: Pick<CountKrav, 'rules'>,
  side: Gap['side'],
  day: Day,
): BreachKind {
  return breachByRule({ side }, ruleOn(rules, day));
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
