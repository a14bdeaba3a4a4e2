import { dailyResult, type KravResult } from '../../krav/result.ts';
import { bindsFrom, type ToldRule, toldRules } from '../../krav/rule-history.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day, earliest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';
import type { Fact } from '../document/document.ts';
import { data, own } from '../document/value.ts';
import { limitRange } from './limits.ts';

/**
 * What has become of the promise itself: what was asked before and what will be asked, with day and decision;
 * from when it binds; and what was corrected. None of a krav that is as it always was.
 */
export function ruleFacts(result: KravResult, asOf: Day, language: Language): Fact[] {
  return [
    ...promised(result, asOf, language),
    ...binding(result, language),
    ...correctionFacts(result, language),
  ];
}

/** «minst 2 (minst 3 til 30.11.2026, sak 108/26)» */
function promised(result: KravResult, asOf: Day, language: Language): Fact[] {
  const rules = toldRules(result);
  if (rules.length < 2) return [];
  const words = wordsIn(language).rules;
  const now = rules.findLast(({ from }) => from === null || from <= asOf) ?? rules[0];
  const changes = rules.flatMap((rule, index): string[] => {
    const before = rules[index - 1];
    if (before === undefined || rule.from === null) return [];
    const decision = rule.decision?.by ?? '';
    if (isSameLimit(before, rule)) return [words.changedOn(writtenDay(rule.from), decision)];
    return [
      rule.from > asOf
        ? words.from(limitRange(rule, language), writtenDay(rule.from), decision)
        : words.until(limitRange(before, language), writtenDay(addDays(rule.from, -1)), decision),
    ];
  });
  const limits = now === undefined ? '' : limitRange(now, language);
  const text = `${limits === '' ? '' : `${limits} `}(${changes.join('; ')})`;
  return [{ name: words.promised, value: data(text) }];
}

function isSameLimit(a: ToldRule, b: ToldRule): boolean {
  return a.min === b.min && a.max === b.max;
}

/** From when a breach is an error; and how many days were broken before that. */
function binding(result: KravResult, language: Language): Fact[] {
  const words = wordsIn(language).rules;
  const from = bindsFrom(result.krav);
  if (from === null) return [];
  const days = (dailyResult(result)?.days ?? [])
    .filter(({ value }) => value === 'broken')
    .map((run) => lengthInDays({ from: run.from, to: earliest(run.to, addDays(from, -1)) }))
    .reduce((sum, length) => sum + length, 0);
  const said = [
    words.bindsFrom(writtenDay(from)),
    ...(days === 0 ? [] : [words.brokenBefore(days)]),
  ];
  return [{ name: words.binding, value: own(said.join(' · ')) }];
}

function correctionFacts({ krav }: KravResult, language: Language): Fact[] {
  const words = wordsIn(language).rules;
  return krav.corrections.map(({ on, fields, reason }) => ({
    name: words.corrected,
    value: data(words.correction(writtenDay(on), listed(fields, language), reason)),
  }));
}
