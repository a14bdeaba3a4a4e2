import { type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Cell, DocumentText } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { forWord } from '../escape/word.ts';
import { LOCALES } from '../office-properties.ts';
import { cellWords } from '../value/words.ts';
import { FAINT } from './look.ts';

/** A text with its line ends. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return forWord(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? BREAK : {}) }));
}

const BREAK = { break: 1 } as const;

/** A text that says in which language it is where that is not the document's. */
export function documentRuns({ text, from }: DocumentText, language: Language): TextRun[] {
  return runs(
    text,
    from === 'data' && language !== 'nb' ? { language: { value: LOCALES.nb } } : {},
  );
}

/** A value of a table or a fact. */
export function cellRuns(cell: Cell, language: Language): TextRun[] {
  switch (cell.kind) {
    case 'text':
      return documentRuns(cell, language);
    case 'missing':
      return runs(cell.words, { italics: true, color: FAINT });
    case 'verdict':
      return runs(cellWords(cell, language), { bold: true });
    case 'day':
    case 'number':
      return runs(cellWords(cell, language));
  }
}

/** A paragraph in one of the styles of the document. */
export function styled(style: string, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style, children });
}
