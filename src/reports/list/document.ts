import type { TypeView } from '../../krav/definition/type-view.ts';
import { virtualField } from '../../query/filter/field-filter.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { groupedTableOf, type Table } from '../document/table.ts';
import { own } from '../document/value.ts';
import { columnTitle, fieldCell, fieldUnit, groupTitle } from '../posts/field-words.ts';
import { fieldValues } from '../posts/fields.ts';
import type { PostView } from '../posts/post-view.ts';
import { emptyWords, leftOutWords, unreadIn } from '../sections/left-out.ts';
import type { ListReport } from './list.ts';

/** Posts found as a document: one table, in groups where they were asked for. */
export function listDocument(
  list: ListReport,
  type: TypeView,
  envelope: Envelope,
  language: Language,
): Document {
  const words = wordsIn(language).posts;
  const posts = words.counted(list.count);
  const isWhole = unreadIn(list.leftOut).length === 0;
  const counted = words.countedOn(
    isWhole ? posts : words.countedRead(posts),
    writtenDay(envelope.asOf),
  );
  const table = postTable(list, type, language);
  return {
    language,
    title: type.type.title[language],
    subtitle: [own(counted)],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({
        id: 'funnet',
        title: null,
        room: 'answer',
        blocks: [{ kind: 'table', table }],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: false,
    next: null,
  };
}

function postTable(list: ListReport, { type, view }: TypeView, language: Language): Table {
  const posts = list.groups.flatMap((group) => group.posts);
  return groupedTableOf<PostView>({
    id: 'poster',
    caption: posts.length === 0 ? '' : type.title[language],
    empty: emptyWords(wordsIn(language).posts.none, list.leftOut, language),
    columns: list.columns.map((field) => ({
      key: field,
      title: columnTitle(field, view, language),
      ...(isNumeric(field, posts) ? { align: 'right' as const } : {}),
      ...(virtualField(field) === undefined ? { flexible: 'cut' as const } : {}),
      cell: (post) => fieldCell(post, field, fieldUnit(view, field), language),
    })),
    groups: list.groups.map(({ name, posts: each }) => ({
      title: name === null ? null : groupTitle(name, language),
      rows: each,
    })),
    leftOut: leftOutWords(list.leftOut, language),
    narrow: 'cut',
  });
}

const ENOUGH_TO_KNOW = 50;

function isNumeric(field: string, posts: readonly PostView[]): boolean {
  const values = posts.slice(0, ENOUGH_TO_KNOW).flatMap((post) => fieldValues(post, field));
  return values.length > 0 && values.every((value) => typeof value === 'number');
}
