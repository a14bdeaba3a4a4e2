import type { Value } from '../../reports/document/value.ts';
import { forPdf } from '../escape/pdf.ts';
import { linkedPieces, type TextView } from '../layout/places.ts';
import { valueText } from '../value/words.ts';
import type { Run } from './lines.ts';
import { FAINT, INK, type Style } from './look.ts';

type Look = Pick<Style, 'font' | 'color'>;

/** A text in a look. */
export function runs(text: string, { font, color }: Look): Run[] {
  return text === '' ? [] : [{ text: forPdf(text), font, color }];
}

/** A text in which the posts that the document tells of lead to where it does. */
export function linkedRuns(text: string, { places }: TextView, look: Look): Run[] {
  return linkedPieces(text, places).flatMap((piece) =>
    runs(piece.text, look).map((run) =>
      piece.post === null ? run : { ...run, color: INK, post: piece.post },
    ),
  );
}

/** A value as words in its own look, on top of the look of what is around it. */
export function valueRuns(value: Value, view: TextView, look: Look): Run[] {
  const { language } = view;
  switch (value.kind) {
    case 'text':
      return value.from === 'command'
        ? runs(value.text, { ...look, font: 'monospaced' })
        : linkedRuns(value.text, view, look);
    case 'id':
      return linkedRuns(valueText(value, language), view, look);
    case 'missing':
      return runs(value.words, { ...look, color: FAINT });
    case 'verdict':
      return runs(valueText(value, language), { ...look, font: 'bold' });
    case 'change':
      return joinedRuns([value.before, value.after], ' → ', view, look);
    case 'several':
      return joinedRuns(value.values, value.between, view, look);
    case 'day':
    case 'days':
    case 'year':
    case 'number':
    case 'count':
    case 'source':
      return runs(valueText(value, language), look);
  }
}

/** Values in a row, with what is written between them. */
export function joinedRuns(
  values: readonly Value[],
  between: string,
  view: TextView,
  look: Look,
): Run[] {
  return values.flatMap((value, index) => [
    ...(index === 0 ? [] : runs(between, look)),
    ...valueRuns(value, view, look),
  ]);
}
