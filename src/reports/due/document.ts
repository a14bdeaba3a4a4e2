import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { bannersOf } from '../document/banners.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { groupedTableOf, type Table } from '../document/table.ts';
import {
  coded,
  data,
  day,
  id,
  missing,
  number,
  own,
  several,
  source,
  type Value,
} from '../document/value.ts';
import type { FieldNaming } from '../posts/field-title.ts';
import { groupTitle } from '../posts/field-words.ts';
import { valuesAt } from '../posts/fields.ts';
import { aboutValue } from './about.ts';
import type { Worklist } from './due.ts';
import type { DueItem } from './due-item.ts';

/** What runs: its first day is day 1. */
const RUNNING: ReadonlySet<DueItem['kind']> = new Set(['broken', 'not-met', 'over', 'unknown']);

/** Takes the worklist and the field to group by, or null; gives one table, most urgent first in each group. */
export function dueDocument(
  { items, later, until }: Worklist,
  groupBy: string | null,
  envelope: Envelope,
  naming: FieldNaming,
): Document {
  const { language } = naming;
  const table = dueTable(items, groupBy, naming);
  const after = laterWords(later, envelope, language);
  return {
    language,
    title: wordsIn(language).due.title(writtenDay(envelope.asOf), writtenDay(until)),
    subtitle: [],
    banners: bannersOf(envelope, language),
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({ id: 'liste', title: null, room: 'answer', blocks: [{ kind: 'table', table }] }),
      ...(after === null
        ? []
        : [section({ id: 'etter', title: null, blocks: [paragraph(own(after))] })]),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

/** What breaks after the last day of the worklist: «Etter det: 01.06.2027 løftet brytes: K-10.» */
function laterWords(later: readonly DueItem[], { asOf }: Envelope, language: Language) {
  const { due: words } = wordsIn(language);
  const told = later.filter(({ kind }) => kind !== 'last-day');
  const last = told.at(-1)?.day ?? null;
  if (last === null) return null;
  const each = told.flatMap(({ day, id: krav, kind }) =>
    day === null ? [] : [words.later(krav, words.kinds[kind], writtenDay(day))],
  );
  return words.after(each, last - asOf);
}

function dueTable(items: readonly DueItem[], groupBy: string | null, naming: FieldNaming): Table {
  const { language } = naming;
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
        onScreen: true,
        cell: ({ daysUntil, kind }) =>
          daysUntil !== null && daysUntil <= 0 && RUNNING.has(kind)
            ? { ...own(wordsIn(language).due.dayNumber(1 - daysUntil)), machine: String(daysUntil) }
            : daysUntil === null
              ? missing('')
              : number(daysUntil, 'days-until'),
      },
      { key: 'kind', title: titles.what, flexible: true, cell: (item) => whatCell(item, naming) },
      {
        key: 'id',
        title: titles.post,
        cell: ({ id: post, path, line }) => id(post, { path, line }),
      },
      { key: 'title', title: titles.title, flexible: true, cell: titleCell },
      {
        key: 'responsible',
        title: titles.responsible,
        priority: 2,
        flexible: true,
        cell: ({ responsible }) => (responsible === null ? missing('–') : data(responsible)),
      },
    ],
    groups: groupsOf(items, groupBy, language),
  });
}

/** What it asks for, and what opens a breach or is missing. */
function whatCell(item: DueItem, { language, fieldTitle }: FieldNaming): Value {
  const { kind, about, period } = item;
  const words = wordsIn(language).due;
  if (period !== undefined) {
    const { name, low, needed } = period;
    return coded(words.inPeriod(low, needed, name), `${kind}: ${name}`);
  }
  if (about.length === 0) return coded(words.kinds[kind], kind);
  const said = kind === 'repair' ? `${words.kinds[kind]}${words.decides}` : `${words.kinds[kind]}:`;
  return several([coded(said, `${kind}:`), aboutValue(item, { language, fieldTitle })], ' ');
}

/** Of a file to mend the place, else the title. */
function titleCell({ kind, title, path, line }: DueItem): Value {
  return kind === 'repair' ? source(path, line) : data(title);
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
