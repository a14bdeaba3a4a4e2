import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { type Table, tableOf } from '../document/table.ts';
import { commandLine, data, day, missing, own, several, type Value } from '../document/value.ts';
import { activityCell } from '../posts/cells.ts';
import { cellText } from '../posts/field-words.ts';
import type { PostView } from '../posts/post-view.ts';
import { leftOutWords, unreadIn } from '../sections/left-out.ts';
import type { TypePosts, TypeSection } from './type-section.ts';

const MOST_POSTS = 10;

/** «4 i gang · 1 uklart»: how many posts of a type are in each state; states without posts are left out. A file that cannot be read is unclear. */
export function briefCounts({ counts, leftOut }: TypeSection, language: Language): Value {
  const words = wordsIn(language).status;
  const { running, paused, unclear, planned } = counts;
  const unread = unreadIn(leftOut).length;
  const parts = [
    words.running(running),
    ...(paused > 0 ? [words.paused(paused)] : []),
    ...(unclear + unread > 0 ? [words.unclear(unclear + unread, unread)] : []),
    ...(planned > 0 ? [words.planned(planned)] : []),
  ];
  return own(parts.join(' · '));
}

/** The posts of one type as a screen shows them: each with how long it runs by what is known. */
export function briefTable(section: TypePosts, language: Language): Table {
  const words = wordsIn(language).status;
  const { type, posts } = section;
  return tableOf<PostView>({
    id: type.name,
    caption: '',
    empty: '',
    most: {
      rows: MOST_POSTS,
      more: (hidden) =>
        several([own(words.hidden(hidden)), commandLine(`baerum-innov list ${type.name}`)], ''),
    },
    columns: [
      { key: 'id', title: '', cell: ({ post }) => data(post.id) },
      {
        key: 'title',
        title: '',
        flexible: true,
        cell: (view) => data(cellText(view, 'tittel', language)),
      },
      {
        key: 'to',
        title: '',
        align: 'right',
        cell: (view) => runsTo(view, language),
      },
    ],
    rows: posts,
    leftOut: leftOutWords(section.leftOut, language),
  });
}

/** The last day of what runs, the first of what will; what is paused, unclear or over says so. */
function runsTo(view: PostView, language: Language): Value {
  const start = startAhead(view);
  if (start !== null) return several([own(wordsIn(language).status.startsOn), day(start)], ' ');
  if (view.active !== 'yes') return activityCell(view, language);
  const end = view.life.plan?.to;
  return end !== undefined && isBounded(end)
    ? several([own(wordsIn(language).status.runsTo), day(end)], ' ')
    : missing('');
}

/** The day a life that has not begun is to begin; null for others. */
function startAhead({ active, life, asOf }: PostView): Day | null {
  if (life.planned !== null) return life.planned.from;
  const start = life.plan?.from;
  return active === 'no' && start !== undefined && start > asOf ? start : null;
}
