import { type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { TextValue, Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { DATA_LANGUAGE, type Language } from '../../text/language.ts';
import { forWord } from '../escape/word.ts';
import { valueText } from '../value/words.ts';
import { FAINT } from './look.ts';

/** The letters of commands and of literal text. */
export const MONOSPACED = 'Consolas';

/** A text with its line ends. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return forWord(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? BREAK : {}) }));
}

const BREAK = { break: 1 } as const;

/** A value as words in its own look, on top of the look of what is around it. */
export function valueRuns(value: Value, language: Language, options: IRunOptions = {}): TextRun[] {
  switch (value.kind) {
    case 'text':
      return runs(value.text, { ...options, ...lookOf(value, language) });
    case 'missing':
      return runs(value.words, { ...options, italics: true, color: FAINT });
    case 'verdict':
      return runs(valueText(value, language), { ...options, bold: true });
    case 'change':
      return joinedRuns([value.before, value.after], ' → ', language, options);
    case 'several':
      return joinedRuns(value.values, value.between, language, options);
    case 'day':
    case 'days':
    case 'year':
    case 'number':
    case 'count':
    case 'id':
    case 'source':
      return runs(valueText(value, language), options);
  }
}

/** Values in a row, with what is written between them. */
export function joinedRuns(
  values: readonly Value[],
  between: string,
  language: Language,
  options: IRunOptions = {},
): TextRun[] {
  return values.flatMap((value, index) => [
    ...(index === 0 || between === '' ? [] : runs(between, options)),
    ...valueRuns(value, language, options),
  ]);
}

/** A text from the register says in which language it is where that is not the document's. */
function lookOf({ from }: TextValue, language: Language): IRunOptions {
  switch (from) {
    case 'report':
    case 'address':
      return {};
    case 'data':
      return language === DATA_LANGUAGE
        ? {}
        : { language: { value: wordsIn(DATA_LANGUAGE).documents.locale } };
    case 'command':
      return { font: MONOSPACED };
  }
}

/** A paragraph in one of the styles of the document. */
export function styled(style: string, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}
