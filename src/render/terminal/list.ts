import type { SchemaView } from '../../read/schema/view.ts';
import type { ListReport } from '../../reports/list/list.ts';
import { cellText, columnTitle } from '../../reports/posts/field-words.ts';
import { fieldValues } from '../../reports/posts/fields.ts';
import { valueWords } from '../../reports/posts/value-words.ts';
import type { Language } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { table } from './table.ts';

export interface ListView {
  readonly view: SchemaView;
  readonly language: Language;
  readonly width: number | null;
}

/** Posts found as a table, group by group. */
export function renderList(list: ListReport, { view, language, width }: ListView): string {
  if (list.count === 0) return `${{ nb: 'Ingen poster.', en: 'No posts.' }[language]}\n`;
  const columns = list.columns.map((field) => ({
    title: forTerminal(columnTitle(field, view, language)),
    align: isNumeric(field, list) ? ('right' as const) : ('left' as const),
    shrink: field !== 'id',
    minimum: 8,
  }));
  const parts = list.groups.map(({ name, posts }) => {
    const rows = posts.map((post) =>
      list.columns.map((field) => forTerminal(cellText(post, field, language))),
    );
    const body = table({ columns, rows, width });
    if (name === null) return body;
    const heading =
      name.length === 0 ? '–' : name.map((value) => valueWords(value, language)).join(', ');
    return `${forTerminal(heading)} (${posts.length})\n${body}`;
  });
  return `${parts.join('\n\n')}\n`;
}

function isNumeric(field: string, list: ListReport): boolean {
  const values = list.groups
    .flatMap(({ posts }) => posts.slice(0, 50))
    .flatMap((post) => fieldValues(post, field));
  return values.length > 0 && values.every((value) => typeof value === 'number');
}
