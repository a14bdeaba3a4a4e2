import {
  Bookmark,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { TextValue, Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { DATA_LANGUAGE, type Language } from '../../text/language.ts';
import { forWord } from '../escape/word.ts';
import { linkedPieces, type Places, type TextView } from '../layout/places.ts';
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
export function valueRuns(
  value: Value,
  view: TextView,
  options: IRunOptions = {},
): ParagraphChild[] {
  const { language } = view;
  switch (value.kind) {
    case 'text':
      return textRuns(value, view, options);
    case 'missing':
      return runs(value.words, { ...options, italics: true, color: FAINT });
    case 'verdict':
      return runs(valueText(value, language), { ...options, bold: true });
    case 'change':
      return joinedRuns([value.before, value.after], ' → ', view, options);
    case 'several':
      return joinedRuns(value.values, value.between, view, options);
    case 'id':
      return linkedRuns(valueText(value, language), view.places, options);
    case 'day':
    case 'days':
    case 'year':
    case 'number':
    case 'count':
    case 'source':
      return runs(valueText(value, language), options);
  }
}

/** Values in a row, with what is written between them. */
export function joinedRuns(
  values: readonly Value[],
  between: string,
  view: TextView,
  options: IRunOptions = {},
): ParagraphChild[] {
  return values.flatMap((value, index) => [
    ...(index === 0 || between === '' ? [] : runs(between, options)),
    ...valueRuns(value, view, options),
  ]);
}

function textRuns(value: TextValue, view: TextView, options: IRunOptions): ParagraphChild[] {
  const look = { ...options, ...lookOf(value, view.language) };
  switch (value.from) {
    case 'report':
    case 'data':
      return linkedRuns(value.text, view.places, look);
    case 'command':
    case 'address':
      return runs(value.text, look);
  }
}

/** A text in which the posts that the document tells of are links to where it does. */
export function linkedRuns(
  text: string,
  places: Places,
  options: IRunOptions = {},
): ParagraphChild[] {
  return linkedPieces(text, places).flatMap((piece): ParagraphChild[] =>
    piece.post === null
      ? runs(piece.text, options)
      : [
          new InternalHyperlink({
            anchor: bookmarkName(piece.post, places),
            children: runs(piece.text, { ...options, style: 'Hyperlink' }),
          }),
        ],
  );
}

/** The name of the bookmark at the place of a post: Word takes letters, digits and underscores. */
function bookmarkName(post: string, places: Places): string {
  return `post_${places.get(post)?.number ?? 0}`;
}

/** Runs as the place of a post; of none as they are. */
export function atPlace(
  post: string | null,
  places: Places,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  return post === null ? children : [new Bookmark({ id: bookmarkName(post, places), children })];
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
