import { wordsIn } from '../../text/catalogue.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { greatest, least } from '../../time/extremes.ts';

const MOST_LISTED = 3;

/** «i 2026», «i 2026 og 2028», «fra 2020 til 2026» where they are many. Takes the years in any order, each as often as it comes. */
export function yearsWords(years: readonly number[], language: Language): string {
  const words = wordsIn(language).promises.lead;
  const different = [...new Set(years)].sort((a, b) => a - b);
  return different.length <= MOST_LISTED
    ? words.inYears(listed(different.map(String), language))
    : words.fromYear(least(different), greatest(different));
}
