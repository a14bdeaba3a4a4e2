import type { DueItem } from '../../reports/due/due.ts';
import { DUE_WORDS, whenWords } from '../../reports/due/words.ts';
import type { Envelope } from '../../reports/envelope.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import type { DueGroup } from '../terminal/due.ts';
import { about } from './about.ts';
import { heading, markdownDocument, paragraph } from './blocks.ts';
import { markdownTable } from './table.ts';

export interface DueDocument {
  readonly language: Language;
  readonly envelope: Envelope;
}

/** The worklist as a document, most urgent first, or group by group. */
export function renderDueMarkdown(
  groups: readonly DueGroup[],
  { language, envelope }: DueDocument,
): string {
  const nb = language === 'nb';
  const parts = groups
    .filter(({ items }) => items.length > 0)
    .flatMap(({ name, items }) => {
      const table = itemTable(items, language);
      return name === null ? [table] : [heading(2, `${name} (${items.length})`), table];
    });
  return markdownDocument([
    heading(1, `${nb ? 'Arbeidsliste per' : 'Worklist as of'} ${writtenDay(envelope.asOf)}`),
    ...(parts.length === 0 ? [paragraph(nb ? 'Ingenting å gjøre.' : 'Nothing to do.')] : parts),
    ...about(envelope, language),
  ]);
}

function itemTable(items: readonly DueItem[], language: Language): string {
  const nb = language === 'nb';
  return markdownTable(
    [
      { title: nb ? 'Dag' : 'Day' },
      { title: nb ? 'Når' : 'When', align: 'right' },
      { title: nb ? 'Hva' : 'What' },
      { title: 'Post' },
      { title: nb ? 'Tittel' : 'Title' },
      { title: nb ? 'Fil' : 'File' },
    ],
    items.map((item) => [
      item.day === null ? '' : writtenDay(item.day),
      whenWords(item, language),
      `${DUE_WORDS[item.kind][language]}${item.about.length === 0 ? '' : `: ${item.about.join(', ')}`}`,
      item.id,
      item.title,
      item.path,
    ]),
  );
}
