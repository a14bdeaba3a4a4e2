import type { FieldChange } from '../../register/changes.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Table, tableOf } from '../document/table.ts';
import { coded, data, day, missing, source, type Value } from '../document/value.ts';
import { singleValue } from '../posts/value-words.ts';
import { shortSha } from './commit.ts';
import type { HistoryChange, HistoryReport } from './history.ts';

/** A changed field, or null for a change that is not of fields. */
interface ChangeRow extends HistoryChange {
  readonly field: FieldChange | null;
}

/** The changes oldest first: a row for each changed field, or one for what became of the post. */
export function changeTable({ id, changes }: HistoryReport, language: Language): Table {
  const { history: words } = wordsIn(language);
  const titles = words.columns;
  const nothing = missing('');
  const sideCell = (value: FieldChange['before']): Value =>
    value === undefined ? nothing : singleValue(value, language);
  return tableOf<ChangeRow>({
    id: 'endringer',
    caption: words.table,
    empty: words.none,
    columns: [
      { key: 'id', title: titles.id, cell: () => data(id) },
      {
        key: 'sha',
        title: titles.sha,
        cell: ({ commit }) => (commit === null ? nothing : coded(shortSha(commit.sha), commit.sha)),
      },
      {
        key: 'day',
        title: titles.day,
        cell: ({ commit }) => (commit === null ? nothing : day(commit.day)),
      },
      {
        key: 'kind',
        title: titles.kind,
        cell: ({ event }) => coded(words.kinds[event.kind], event.kind),
      },
      {
        key: 'path',
        title: titles.path,
        cell: ({ event }) => (event.path === null ? nothing : source(event.path)),
      },
      {
        key: 'field',
        title: titles.field,
        cell: ({ field }) => (field === null ? nothing : data(field.pointer)),
      },
      { key: 'before', title: titles.before, cell: ({ field }) => sideCell(field?.before) },
      { key: 'after', title: titles.after, cell: ({ field }) => sideCell(field?.after) },
      {
        key: 'subject',
        title: titles.subject,
        cell: ({ commit }) => (commit === null ? nothing : data(commit.subject)),
      },
    ],
    rows: changes.flatMap((change): ChangeRow[] =>
      change.event.fields.length === 0
        ? [{ ...change, field: null }]
        : change.event.fields.map((field) => ({ ...change, field })),
    ),
  });
}
