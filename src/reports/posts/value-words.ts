import { isList, isObject, type Json } from '../../read/json.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay, writtenNumber } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { parseIsoDay } from '../../time/day.ts';
import { coded, data, day, missing, number, type Value } from '../document/value.ts';
import type { Unit } from './unit.ts';

/** A value from the data for people: days and numbers as they are written, lists joined; texts as they are. */
export function valueWords(value: Json, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return wordsIn(language).posts.truth[value ? 'true' : 'false'];
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? writtenNumber(value)
      : String(value).replace('.', wordsIn(language).prose.decimalMark);
  if (typeof value === 'string') {
    const day = parseIsoDay(value);
    return day === undefined ? value : writtenDay(day);
  }
  if (isList(value)) return value.map((item) => valueWords(item, language)).join(', ');
  return isObject(value)
    ? Object.entries(value)
        .map(([key, item]) => `${key}: ${valueWords(item, language)}`)
        .join('; ')
    : '';
}

/** A number from the data as an amount, a year, or a plain number. */
export function numberValue(value: number, unit: Unit): Value {
  return unit === 'year' ? { kind: 'year', year: value } : number(value, unit);
}

/** One value from the data as what it is: a day, a number, yes or no, or a text. */
export function singleValue(value: Json, language: Language, unit: Unit = null): Value {
  if (value === null) return missing('');
  if (typeof value === 'number') return numberValue(value, unit);
  if (typeof value === 'boolean') return coded(valueWords(value, language), String(value));
  if (typeof value !== 'string') return coded(valueWords(value, language), JSON.stringify(value));
  const parsed = parseIsoDay(value);
  return parsed === undefined ? data(value) : day(parsed);
}
