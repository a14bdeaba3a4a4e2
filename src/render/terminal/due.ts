import type { DueItem } from '../../reports/due/due.ts';
import { DUE_WORDS, whenWords } from '../../reports/due/words.ts';
import type { Language } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { forTerminal } from '../escape/terminal.ts';
import { table } from './table.ts';

/** A part of the worklist; the name is null when it is not grouped. */
export interface DueGroup {
  readonly name: string | null;
  readonly items: readonly DueItem[];
}

/** The worklist as a table, most urgent first. */
export function renderDue(
  groups: readonly DueGroup[],
  language: Language,
  width: number | null,
): string {
  const nb = language === 'nb';
  if (groups.every(({ items }) => items.length === 0))
    return nb ? 'Ingenting å gjøre.\n' : 'Nothing to do.\n';
  const columns = [
    { title: nb ? 'Dag' : 'Day', align: 'left' as const },
    { title: nb ? 'Når' : 'When', align: 'right' as const },
    { title: nb ? 'Hva' : 'What', align: 'left' as const },
    { title: 'Post', align: 'left' as const },
    { title: nb ? 'Tittel' : 'Title', align: 'left' as const, shrink: true, minimum: 12 },
  ];
  const parts = groups.map(({ name, items }) => {
    const rows = items.map((item) => [
      item.day === null ? '' : writtenDay(item.day),
      whenWords(item, language),
      `${DUE_WORDS[item.kind][language]}${item.about.length === 0 ? '' : `: ${forTerminal(item.about.join(', '))}`}`,
      forTerminal(item.id),
      forTerminal(item.title),
    ]);
    const body = table({ columns, rows, width });
    return name === null ? body : `${forTerminal(name)} (${items.length})\n${body}`;
  });
  return `${parts.join('\n\n')}\n`;
}
