import type { SchemaView } from '../../read/schema/view.ts';
import type { Envelope } from '../../reports/envelope.ts';
import type { ListReport } from '../../reports/list/list.ts';
import { cellText, columnTitle } from '../../reports/posts/field-words.ts';
import { fieldValues } from '../../reports/posts/fields.ts';
import type { PostView } from '../../reports/posts/post-view.ts';
import { valueWords } from '../../reports/posts/value-words.ts';
import { POSTS } from '../../reports/status/words.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, writtenDay } from '../../text/people.ts';
import { about } from './about.ts';
import { heading, markdownDocument, paragraph } from './blocks.ts';
import { markdownTable } from './table.ts';

export interface ListDocument {
  readonly title: Words;
  readonly view: SchemaView;
  readonly language: Language;
  readonly envelope: Envelope;
}

/** Posts found as a document: a table, or one for each group under its heading. */
export function renderListMarkdown(
  list: ListReport,
  { title, view, language, envelope }: ListDocument,
): string {
  const nb = language === 'nb';
  const parts =
    list.count === 0
      ? [paragraph(nb ? 'Ingen poster.' : 'No posts.')]
      : list.groups.flatMap(({ name, posts }) => {
          const table = postTable(list.columns, posts, view, language);
          return name === null
            ? [table]
            : [heading(2, `${groupName(name, language)} (${posts.length})`), table];
        });
  return markdownDocument([
    heading(1, title[language]),
    paragraph(
      `${counted(list.count, POSTS, language)} ${nb ? 'per' : 'as of'} ${writtenDay(envelope.asOf)}`,
    ),
    ...parts,
    ...about(envelope, language),
  ]);
}

/** Posts as a table of some fields, with the schema's titles; numbers stand to the right. */
export function postTable(
  columns: readonly string[],
  posts: readonly PostView[],
  view: SchemaView,
  language: Language,
): string {
  return markdownTable(
    columns.map((field) => ({
      title: columnTitle(field, view, language),
      align: isNumeric(field, posts) ? 'right' : 'left',
    })),
    posts.map((post) => columns.map((field) => cellText(post, field, language))),
  );
}

function groupName(
  name: NonNullable<ListReport['groups'][number]['name']>,
  language: Language,
): string {
  return name.length === 0 ? '–' : name.map((value) => valueWords(value, language)).join(', ');
}

const ENOUGH_TO_KNOW = 50;

function isNumeric(field: string, posts: readonly PostView[]): boolean {
  const values = posts.slice(0, ENOUGH_TO_KNOW).flatMap((post) => fieldValues(post, field));
  return values.length > 0 && values.every((value) => typeof value === 'number');
}
