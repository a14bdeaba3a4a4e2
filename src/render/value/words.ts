import { sourceText, type Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { itemName } from '../../text/formatting/item-name.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import {
  writtenDay,
  writtenKroner,
  writtenNumber,
  writtenShare,
} from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';

/** A value as people read it in running text. */
export function valueText(value: Value, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return `${writtenDay(value.day)}${value.cut === true ? '→' : ''}`;
    case 'days':
      return daysText(value);
    case 'year':
      return String(value.year);
    case 'number':
      return numberText(value, language);
    case 'count':
      return countText(value);
    case 'id':
      return itemName(value.id, language);
    case 'source':
      return sourceText(value.source);
    case 'verdict':
      return value.verdict === null
        ? value.words
        : `${VERDICT_SIGNS[value.verdict]} ${value.words}`;
    case 'missing':
      return value.words;
    case 'change':
      return `${valueText(value.before, language)} → ${valueText(value.after, language)}`;
    case 'several':
      return value.values.map((each) => valueText(each, language)).join(value.between);
  }
}

function daysText({ from, to, cut }: Extract<Value, { kind: 'days' }>): string {
  const last = to === null ? '…' : writtenDay(to);
  return `${from === null ? '…' : writtenDay(from)}–${last}${cut ? '→' : ''}`;
}

/** «4», «4–5», «4–…» where nobody can say how many at most. */
function countText({ low, high }: Extract<Value, { kind: 'count' }>): string {
  if (low === high) return String(low);
  return `${low}–${Number.isFinite(high) ? high : '…'}`;
}

function numberText(
  { value, unit }: Extract<Value, { kind: 'number' }>,
  language: Language,
): string {
  switch (unit) {
    case 'kroner':
      return writtenKroner(value);
    case 'share':
      return writtenShare(value, language);
    case 'days':
      return wordsIn(language).documents.days(value);
    case 'days-until':
      return daysUntilText(value, language);
    case null:
      return Number.isInteger(value)
        ? writtenNumber(value)
        : String(value).replace('.', wordsIn(language).prose.decimalMark);
  }
}

function daysUntilText(value: number, language: Language): string {
  const words = wordsIn(language).documents;
  if (value === 0) return words.sameDay;
  return value > 0 ? words.daysAhead(value) : words.daysAgo(-value);
}
