import { formatIsoDay } from '../../time/day.ts';
import { readWrittenDay } from '../../time/written-day.ts';
import { isList, type Json } from '../json.ts';
import { readYamlDocument } from '../yaml/document.ts';
import { allowedValues, jsonTypes, keyword, type SchemaView } from './view.ts';

/**
 * Reads a value as people type it, as the schema says it is: a day in ISO form, a number with spaces or a decimal
 * comma, `ja` and `nei`, a list or a map in brackets. What is none of these is the text itself; the schema's own
 * check tells where that is wrong.
 */
export function typedValue(text: string, view: SchemaView | undefined): Json {
  const types = view === undefined ? null : jsonTypes(view);
  const wants = (type: string) => types === null || types.has(type);
  const listed = view === undefined ? null : allowedValues(view);
  if (listed?.includes(text) === true) return text;
  const number = wants('integer') || wants('number') ? numberOf(text) : null;
  if (number !== null) return number;
  if (wants('boolean') && ['ja', 'true'].includes(text)) return true;
  if (wants('boolean') && ['nei', 'false'].includes(text)) return false;
  const isDay = view === undefined || DAYS.has(keyword(view, 'format')) || types === null;
  const day = isDay ? readWrittenDay(text) : null;
  if (typeof day === 'number') return formatIsoDay(day);
  const isOpen =
    (text.startsWith('[') && wants('array')) || (text.startsWith('{') && wants('object'));
  return (isOpen ? inBrackets(text) : null) ?? text;
}

const DAYS: ReadonlySet<Json | undefined> = new Set(['dato', 'date']);
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d+)?$/u;

function numberOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')) : null;
}

function inBrackets(text: string): Json | null {
  const reading = readYamlDocument(`verdi: ${text}\n`, '');
  const value = reading.kind === 'document' ? reading.value['verdi'] : undefined;
  return value !== undefined && (isList(value) || typeof value === 'object') ? value : null;
}
