import type { Value } from '../../reports/document/value.ts';
import type { Language } from '../../text/language.ts';
import { forPdf } from '../escape/pdf.ts';
import { valueText } from '../value/words.ts';
import type { Run } from './lines.ts';
import { FAINT, type Style } from './look.ts';

type Look = Pick<Style, 'font' | 'color'>;

/** A text in a look. */
export function runs(text: string, { font, color }: Look): Run[] {
  return text === '' ? [] : [{ text: forPdf(text), font, color }];
}

/** A value as words in its own look, on top of the look of what is around it. */
export function valueRuns(value: Value, language: Language, look: Look): Run[] {
  switch (value.kind) {
    case 'text':
      return runs(value.text, value.from === 'command' ? { ...look, font: 'monospaced' } : look);
    case 'missing':
      return runs(value.words, { ...look, color: FAINT });
    case 'verdict':
      return runs(valueText(value, language), { ...look, font: 'bold' });
    case 'change':
      return joinedRuns([value.before, value.after], ' → ', language, look);
    case 'several':
      return joinedRuns(value.values, value.between, language, look);
    case 'day':
    case 'days':
    case 'year':
    case 'number':
    case 'count':
    case 'id':
    case 'source':
      return runs(valueText(value, language), look);
  }
}

/** Values in a row, with what is written between them. */
export function joinedRuns(
  values: readonly Value[],
  between: string,
  language: Language,
  look: Look,
): Run[] {
  return values.flatMap((value, index) => [
    ...(index === 0 ? [] : runs(between, look)),
    ...valueRuns(value, language, look),
  ]);
}
