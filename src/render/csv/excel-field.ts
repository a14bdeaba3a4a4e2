import type { Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { valueText } from '../value/words.ts';

/** Excel does not take a number with it for a number. */
const NO_BREAK_SPACE = /\u00a0/g;

/**
 * A value as a field that a spreadsheet program reads as what it is: a number without unit or signs between
 * thousands, a share as per cent, a text as people read it; null where nothing is set.
 */
export function excelField(value: Value, language: Language): string | number | null {
  switch (value.kind) {
    case 'missing':
      return null;
    case 'year':
      return value.year;
    case 'number':
      if (!Number.isFinite(value.value)) return valueText(value, language);
      return value.unit === 'share'
        ? valueText(value, language).replace(NO_BREAK_SPACE, '')
        : value.value;
    case 'count':
      return value.low === value.high && Number.isFinite(value.low)
        ? value.low
        : valueText(value, language);
    case 'verdict':
      return value.words;
    case 'several': {
      const [only, ...more] = value.values;
      return only !== undefined && more.length === 0
        ? excelField(only, language)
        : valueText(value, language);
    }
    case 'text':
    case 'day':
    case 'days':
    case 'id':
    case 'source':
    case 'change':
      return valueText(value, language);
  }
}
