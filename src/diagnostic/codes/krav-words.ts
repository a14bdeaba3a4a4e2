import { wordsIn } from '../../text/catalogue.ts';
import { itemNames } from '../../text/formatting/item-name.ts';

/** The first few of many, and how many more there are. */
export function firstFew(items: readonly string[], language: 'nb' | 'en'): string {
  const shown = itemNames(items.slice(0, 5), language).join(', ');
  const more = items.length - 5;
  if (more <= 0) return shown;
  return `${shown} ${wordsIn(language).findings.andMore(more)}`;
}
