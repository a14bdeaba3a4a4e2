import type { Limits } from '../../krav/definition/krav.ts';
import type { CountResult } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day } from '../../time/day.ts';
import { runsWithin } from '../../time/step.ts';

/** «minst 3», «2 til 3», «høyst 4». */
export function limitRange({ min, max }: Pick<Limits, 'min' | 'max'>, language: Language): string {
  const words = wordsIn(language).krav;
  if (min !== null && max !== null) return words.between(min, max);
  if (min !== null) return words.atLeast(min);
  return max === null ? '' : words.atMost(max);
}

/**
 * The same of all days of the window: «minst 3», or where it changes «minst 3 til 30.11.2026, så minst 2». Limits
 * that are the same before and after another change are told once.
 */
export function limitsOverDays(
  { krav, window }: Pick<CountResult, 'krav' | 'window'>,
  language: Language,
): string {
  if (window === null) return limitRange(krav, language);
  const told: { readonly words: string; readonly to: Day }[] = [];
  for (const { to, value } of runsWithin(krav.rules, window)) {
    const words = limitRange(value, language);
    if (told.at(-1)?.words === words) told.pop();
    told.push({ words, to });
  }
  const { until, after } = wordsIn(language).krav.limitsOverDays;
  const last = told.length - 1;
  return told
    .map(({ words, to }, index) => (index === last ? words : until(words, writtenDay(to))))
    .join(after);
}
