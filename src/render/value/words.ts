import { sourceText, type Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import {
  counted,
  type Noun,
  writtenDay,
  writtenKroner,
  writtenNumber,
  writtenShare,
} from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';

export const DAYS: Noun = { one: { nb: 'dag', en: 'day' }, many: { nb: 'dager', en: 'days' } };

/** A value as people read it in running text. */
export function valueText(value: Value, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'day':
      return writtenDay(value.day);
    case 'days':
      return daysText(value);
    case 'year':
      return String(value.year);
    case 'number':
      return numberText(value, language);
    case 'count':
      return countText(value);
    case 'id':
      return value.id;
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
      return counted(value, DAYS, language);
    case 'days-until':
      return daysUntilText(value, language);
    case null:
      return Number.isInteger(value)
        ? writtenNumber(value)
        : String(value).replace('.', language === 'nb' ? ',' : '.');
  }
}

function daysUntilText(value: number, language: Language): string {
  const nb = language === 'nb';
  if (value === 0) return nb ? 'i dag' : 'today';
  const days = counted(Math.abs(value), DAYS, language);
  if (value > 0) return nb ? `om ${days}` : `in ${days}`;
  return nb ? `for ${days} siden` : `${days} ago`;
}
