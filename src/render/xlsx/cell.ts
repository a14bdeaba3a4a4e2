import type { CellObject } from 'write-excel-file/node';
import type { Cell } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { type Day, isoDay } from '../../time/day.ts';
import { forSpreadsheet } from '../escape/spreadsheet.ts';
import { cellWords } from '../value/words.ts';

const FAINT = '#5c5c5c';

/** A value as a cell: days and numbers are real ones, all else is text and never a formula. */
export function spreadsheetCell(cell: Cell, language: Language): CellObject {
  switch (cell.kind) {
    case 'day':
      return isCounted(cell.day)
        ? { type: Number, value: cell.day - DAY_ZERO, format: 'dd.mm.yyyy', ...TOP }
        : textCell(cellWords(cell, language));
    case 'number':
      return Number.isFinite(cell.value)
        ? { type: Number, value: cell.value, ...numberFormat(cell, language), ...TOP }
        : textCell(cellWords(cell, language));
    case 'missing':
      return { ...textCell(cell.words), fontStyle: 'italic', textColor: FAINT };
    case 'text':
    case 'verdict':
      return textCell(cellWords(cell, language));
  }
}

const TOP = { alignVertical: 'top' } as const;

/** A text as a cell, on as many lines as it needs. */
export function textCell(text: string): CellObject {
  return { type: String, value: forSpreadsheet(text), wrap: true, ...TOP };
}

/** Day 0 of spreadsheets, reckoned from 1 March 1900; before that they count a 29 February that was not. */
const DAY_ZERO = isoDay('1970-01-01') - 25_569;
const FIRST_COUNTED = isoDay('1900-03-01');

function isCounted(day: Day): boolean {
  return Number.isFinite(day) && day >= FIRST_COUNTED;
}

/** Signs for thousands and decimals are those of the reader's own machine. */
function numberFormat(
  { value, unit }: Cell & { readonly kind: 'number' },
  language: Language,
): { readonly format?: string } {
  if (unit === 'kroner') return { format: '"kr"\\ #,##0' };
  if (unit === 'share') return { format: language === 'nb' ? '0.0\\ %' : '0.0%' };
  return Number.isInteger(value) ? { format: '#,##0' } : {};
}
