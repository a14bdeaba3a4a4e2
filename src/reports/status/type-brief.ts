import { virtualField } from '../../query/filter/field-filter.ts';
import type { Post } from '../../read/post.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import {
  commandLine,
  data,
  day,
  missing,
  number,
  own,
  several,
  type Value,
} from '../document/value.ts';
import { cellText, columnTitle } from '../posts/field-words.ts';
import type { PostView } from '../posts/post-view.ts';
import type { TypeSection } from './type-section.ts';

const MOST_POSTS = 10;

/** What the fund has granted each project, in whole kroner; null where an amount is missing. */
export type Grants = ReadonlyMap<Post, number | null>;

/** «4 går · 1 uklart»: how many posts of a type are in each state; states without posts are left out. */
export function briefCounts({ counts }: TypeSection, language: Language): Value {
  const words = wordsIn(language).status;
  const { running, paused, unclear, planned } = counts;
  const parts = [
    words.running(running),
    ...(paused > 0 ? [words.paused(paused)] : []),
    ...(unclear > 0 ? [words.unclear(unclear)] : []),
    ...(planned > 0 ? [words.planned(planned)] : []),
  ];
  return own(parts.join(' · '));
}

/** The posts of one type as a screen shows them: each with the day its life ends, or begins. */
export function briefTable(section: TypeSection, grants: Grants, language: Language): Table {
  const words = wordsIn(language).status;
  const { type, posts } = section;
  return tableOf<PostView>({
    id: type.name,
    caption: '',
    empty: '',
    narrow: 'cut',
    most: {
      rows: MOST_POSTS,
      more: (hidden) =>
        several([own(words.hidden(hidden)), commandLine(`baerum-innov list ${type.name}`)], ''),
    },
    columns: [
      { key: 'id', title: words.post.id, cell: ({ post }) => data(post.id) },
      {
        key: 'title',
        title: words.post.title,
        flexible: true,
        cell: (view) => data(cellText(view, 'tittel', language)),
      },
      {
        key: 'to',
        title: words.post.runsTo,
        align: 'right',
        cell: (view) => runsTo(view, words.startsOn),
      },
      ...extraColumns(section, grants, language),
      {
        key: 'status',
        title: words.post.status,
        cell: ({ active, status }) =>
          active === 'unknown' ? own(words.unclearPost) : data(status ?? ''),
      },
    ],
    rows: posts,
  });
}

function runsTo(view: PostView, from: string): Value {
  const start = startAhead(view);
  if (start !== null) return several([own(from), day(start)], ' ');
  const end = view.life.plan?.to;
  return end !== undefined && isBounded(end) ? day(end) : missing('');
}

/** The day a life that has not begun is to begin; null for others. */
function startAhead({ active, life, asOf }: PostView): Day | null {
  if (life.planned !== null) return life.planned.from;
  const start = life.plan?.from;
  return active === 'no' && start !== undefined && start > asOf ? start : null;
}

/** The column besides the usual ones: what the fund granted where the type has grants, else the first of the type's own. */
function extraColumns(
  { type, columns, view, posts }: TypeSection,
  grants: Grants,
  language: Language,
): ColumnOf<PostView>[] {
  if (posts.some(({ post }) => (grants.get(post) ?? 0) > 0)) {
    return [
      {
        key: 'grant',
        title: wordsIn(language).status.post.grant,
        align: 'right',
        cell: ({ post }) => {
          const grant = grants.get(post);
          return grant == null ? missing('?') : number(grant);
        },
      },
    ];
  }
  const usual = [
    'id',
    'tittel',
    'status',
    'active',
    type.livslop?.plan?.from,
    type.livslop?.plan?.to,
  ];
  const field = columns.find((each) => !usual.includes(each) && virtualField(each) === undefined);
  if (field === undefined) return [];
  return [
    {
      key: field,
      title: columnTitle(field, view, language),
      flexible: true,
      cell: (post) => data(cellText(post, field, language)),
    },
  ];
}
