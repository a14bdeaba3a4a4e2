import type { Cell } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay, writtenKroner, writtenNumber, writtenShare } from '../../text/people.ts';
import { VERDICT_SIGNS } from '../../text/verdicts.ts';

/** A value of a table for people. */
export function cellWords(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return writtenDay(cell.day);
    case 'number':
      return numberWords(cell.value, cell.unit, language);
    case 'verdict':
      return `${VERDICT_SIGNS[cell.verdict]} ${cell.words}`;
    case 'missing':
      return cell.words;
  }
}

function numberWords(
  value: number,
  unit: 'kroner' | 'share' | undefined,
  language: Language,
): string {
  if (unit === 'kroner') return writtenKroner(value);
  if (unit === 'share') return writtenShare(value, language);
  return Number.isInteger(value)
    ? writtenNumber(value)
    : String(value).replace('.', language === 'nb' ? ',' : '.');
}
