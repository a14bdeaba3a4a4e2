import type { CountResult } from '../../krav/result.ts';
import { bindsFrom, type ToldRule, toldRules } from '../../krav/rule-history.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import type { Statement } from '../document/document.ts';
import { data, own, several } from '../document/value.ts';
import { limitRange } from '../krav/limits.ts';

/** What has become of the promise itself: each change of it with its day and decision, and when it binds. */
export function ruleStatements(result: CountResult, asOf: Day, language: Language): Statement[] {
  const words = wordsIn(language).promises.rules;
  const rules = toldRules(result);
  const binds = bindsFrom(result.krav);
  const changes = rules.flatMap((rule, index): Statement[] => {
    const before = rules[index - 1];
    const { from, decision } = rule;
    if (before === undefined || from === null || decision === null) return [];
    if (before.min === rule.min && before.max === rule.max) return [];
    const said = words[directionOf(before, rule)](
      limitRange(rule, language),
      writtenDay(from),
      limitRange(before, language),
    );
    return [
      {
        sign: null,
        words: several([own(said), data(decision.by)], ', '),
        under: [],
      },
    ];
  });
  return [
    ...changes,
    ...result.krav.corrections.map(({ on, fields, reason }): Statement => {
      const { corrected, correction } = wordsIn(language).rules;
      const told = correction(writtenDay(on), listed(fields, language), reason);
      return {
        sign: null,
        words: several([own(corrected), data(told)], ' '),
        under: [],
      };
    }),
    ...(binds === null
      ? []
      : [
          {
            sign: null,
            words: own(words[binds > asOf ? 'willBind' : 'binds'](writtenDay(binds))),
            under: [],
          },
        ]),
  ];
}

/** Asking for less, for more, or for something else. */
function directionOf(before: ToldRule, after: ToldRule): 'lowered' | 'raised' | 'changed' {
  const least = (after.min ?? 0) - (before.min ?? 0);
  const most =
    before.max === after.max
      ? 0
      : (after.max ?? Number.POSITIVE_INFINITY) - (before.max ?? Number.POSITIVE_INFINITY);
  if (least <= 0 && most >= 0) return 'lowered';
  return least >= 0 && most <= 0 ? 'raised' : 'changed';
}
