import { isList, isObject, type Json } from '../../read/json.ts';
import type { Language, Words } from '../../text/language.ts';
import { writtenDay, writtenNumber } from '../../text/people.ts';
import { parseIsoDay } from '../../time/day.ts';

const TRUTH: Readonly<Record<'true' | 'false', Words>> = {
  true: { nb: 'ja', en: 'yes' },
  false: { nb: 'nei', en: 'no' },
};

/** Whether a post runs, in words. */
export const ACTIVITY_WORDS: Readonly<Record<'yes' | 'no' | 'paused' | 'unknown', Words>> = {
  yes: { nb: 'går', en: 'running' },
  paused: { nb: 'pause', en: 'paused' },
  no: { nb: 'går ikke', en: 'not running' },
  unknown: { nb: 'uklart', en: 'unclear' },
};

/** The names of virtual fields as column titles. */
export const VIRTUAL_TITLES: Readonly<
  Record<'id' | 'type' | 'path' | 'status' | 'active' | 'updated' | 'daysLeft', Words>
> = {
  id: { nb: 'Id', en: 'Id' },
  type: { nb: 'Type', en: 'Type' },
  path: { nb: 'Fil', en: 'File' },
  status: { nb: 'Status', en: 'Status' },
  active: { nb: 'Går', en: 'Running' },
  updated: { nb: 'Oppdatert', en: 'Updated' },
  daysLeft: { nb: 'Dager igjen', en: 'Days left' },
};

/** A value from the data for people: days and numbers as they are written, lists joined; texts as they are. */
export function valueWords(value: Json, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return TRUTH[String(value) as 'true' | 'false'][language]; // a boolean is one of the two
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? writtenNumber(value)
      : String(value).replace('.', language === 'nb' ? ',' : '.');
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
