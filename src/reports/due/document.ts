import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { groupedTableOf, type Table } from '../document/table.ts';
import { coded, data, day, id, missing, number, type Value } from '../document/value.ts';
import { groupTitle } from '../posts/field-words.ts';
import { valuesAt } from '../posts/fields.ts';
import type { DueItem } from './due.ts';

/** Takes the worklist and the field to group by, or null; gives one table, most urgent first in each group. */
export function dueDocument(
  items: readonly DueItem[],
  groupBy: string | null,
  envelope: Envelope,
  language: Language,
): Document {
  const table = dueTable(items, groupBy, language);
  return {
    language,
    title: wordsIn(language).due.title(writtenDay(envelope.asOf)),
    subtitle: [],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({ id: 'liste', title: null, room: 'answer', blocks: [{ kind: 'table', table }] }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: false,
    next: null,
  };
}

function dueTable(items: readonly DueItem[], groupBy: string | null, language: Language): Table {
  const { due: words } = wordsIn(language);
  const titles = words.columns;
  return groupedTableOf<DueItem>({
    id: 'arbeidsliste',
    caption: items.length === 0 ? '' : words.caption,
    empty: words.none,
    columns: [
      {
        key: 'day',
        title: titles.day,
        cell: (item) => (item.day === null ? missing('') : day(item.day)),
      },
      {
        key: 'daysUntil',
        title: titles.when,
        align: 'right',
        cell: ({ daysUntil }) =>
          daysUntil === null ? missing('') : number(daysUntil, 'days-until'),
      },
      { key: 'kind', title: titles.what, cell: (item) => whatCell(item, language) },
      {
        key: 'id',
        title: titles.post,
        cell: (item) => id(item.id, { path: item.path, line: null }),
      },
      { key: 'title', title: titles.title, flexible: true, cell: ({ title }) => data(title) },
    ],
    groups: groupsOf(items, groupBy, language),
    narrow: 'cut',
  });
}

/** What it asks for, and what opens a breach or is missing. */
function whatCell({ kind, about }: DueItem, language: Language): Value {
  const more = about.length === 0 ? '' : `: ${about.join(', ')}`;
  return coded(`${wordsIn(language).due.kinds[kind]}${more}`, `${kind}${more}`);
}

interface DueGroup {
  readonly title: Value | null;
  readonly rows: readonly DueItem[];
}

function groupsOf(
  items: readonly DueItem[],
  field: string | null,
  language: Language,
): readonly DueGroup[] {
  if (field === null) return [{ title: null, rows: items }];
  const groups = new Map<string, { title: Value; rows: DueItem[] }>();
  for (const item of items) {
    const values = groupValues(item, field, language);
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { title: groupTitle(values, language), rows: [item] });
    else group.rows.push(item);
  }
  return [...groups.values()];
}

function groupValues(item: DueItem, field: string, language: Language) {
  switch (field) {
    case 'type':
      return [item.type];
    case 'kind':
    case 'hva':
      return [wordsIn(language).due.kinds[item.kind]];
    default:
      return valuesAt(item.post?.value, field.split('.'));
  }
}
