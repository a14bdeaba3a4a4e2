import type { CellObject } from 'write-excel-file/node';
import type { Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { forSpreadsheet } from '../escape/spreadsheet.ts';
import { valueText } from '../value/words.ts';
import { dayNumber, isCounted } from './day-number.ts';

const FAINT = '#5c5c5c';

/** A value as a cell: days and numbers are real ones, all else is text and never a formula. */
export function spreadsheetCell(value: Value, language: Language): CellObject {
  switch (value.kind) {
    case 'day':
      return isCounted(value.day)
        ? numberCell(dayNumber(value.day), 'dd.mm.yyyy')
        : textCell(valueText(value, language));
    case 'year':
      return numberCell(value.year, '0');
    case 'number':
      return Number.isFinite(value.value)
        ? numberCell(value.value, numberFormat(value, language))
        : textCell(valueText(value, language));
    case 'count':
      return value.low === value.high && Number.isFinite(value.low)
        ? numberCell(value.low, '#,##0')
        : textCell(valueText(value, language));
    case 'missing':
      return { ...textCell(value.words), fontStyle: 'italic', textColor: FAINT };
    case 'several': {
      const [only, ...more] = value.values;
      return only !== undefined && more.length === 0
        ? spreadsheetCell(only, language)
        : textCell(valueText(value, language));
    }
    case 'text':
    case 'days':
    case 'id':
    case 'source':
    case 'verdict':
    case 'change':
      return textCell(valueText(value, language));
  }
}

const TOP = { alignVertical: 'top' } as const;

/** A text as a cell, on as many lines as it needs. */
export function textCell(text: string): CellObject {
  return { type: String, value: forSpreadsheet(text), wrap: true, ...TOP };
}

function numberCell(value: number, format: string | null): CellObject {
  return { type: Number, value, ...(format === null ? {} : { format }), ...TOP };
}

/** Signs for thousands and decimals are those of the reader's own machine. */
function numberFormat(
  { value, unit }: Extract<Value, { kind: 'number' }>,
  language: Language,
): string | null {
  switch (unit) {
    case 'kroner':
      return '"kr"\\ #,##0';
    case 'share':
      return wordsIn(language).documents.percentFormat;
    case 'days':
    case 'days-until':
    case null:
      return Number.isInteger(value) ? '#,##0' : null;
  }
}
