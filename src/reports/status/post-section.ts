import { virtualField } from '../../query/filter/field-filter.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { paragraph, type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { own } from '../document/value.ts';
import { postId, valueCell } from '../posts/cells.ts';
import { columnsOf } from '../posts/columns.ts';
import { columnTitle, fieldUnit } from '../posts/field-words.ts';
import { fieldValues } from '../posts/fields.ts';
import type { PostView } from '../posts/post-view.ts';
import type { Unit } from '../posts/unit.ts';
import { emptyWords, leftOutWords } from '../sections/left-out.ts';
import { briefCounts, briefTable } from './type-brief.ts';
import type { TypePosts, TypeSection } from './type-section.ts';

/** The posts of one type that are not surely finished. */
export function typeSection(one: TypeSection, language: Language): Section {
  const { type } = one;
  const counts = briefCounts(one, language);
  const table = postsOfType(one, wordsIn(language).status.noPosts, language);
  return section({
    id: `${type.name}-del`,
    title: type.plural[language],
    aside: counts,
    blocks: [paragraph(counts), { kind: 'table', table }],
    brief: [{ kind: 'table', table: briefTable(one, language) }],
  });
}

/** The posts of a type as a table of the fields that the type shows; `empty` is said where there are none. */
export function postsOfType(
  { type, view, posts, leftOut }: TypePosts,
  empty: string,
  language: Language,
): Table {
  return postTable(
    {
      id: type.name,
      caption: type.plural[language],
      empty: emptyWords(empty, leftOut, language),
      leftOut: leftOutWords(leftOut, language),
    },
    columnsOf(type),
    posts,
    view,
    language,
  );
}

/** Posts as a table of some fields, with the schema's titles. */
function postTable(
  about: Pick<Table, 'id' | 'caption' | 'empty' | 'leftOut'>,
  columns: readonly string[],
  posts: readonly PostView[],
  view: SchemaView,
  language: Language,
): Table {
  return tableOf({
    ...about,
    columns: columns.map((field, index) => ({
      key: field,
      title: columnTitle(field, view, language),
      ...(index < 2 ? {} : { priority: index < 4 ? (2 as const) : (3 as const) }),
      ...(posts.some((post) => typeof fieldValues(post, field)[0] === 'number')
        ? { align: 'right' as const }
        : {}),
      cell: (post: PostView) => fieldCell(post, field, fieldUnit(view, field), language),
    })),
    rows: posts,
    tellsOf: ({ post }) => post.id,
  });
}

function fieldCell(post: PostView, field: string, unit: Unit, language: Language) {
  if (virtualField(field) === 'active') return own(wordsIn(language).posts.activity[post.active]);
  const values = fieldValues(post, field);
  return field === 'id' ? postId(post.post) : valueCell(values, unit, language);
}
