import type { Json } from '../../read/json.ts';
import { isList, isObject } from '../../read/json.ts';
import type { HistoryReport } from '../../reports/history/history.ts';
import { formatIsoDay } from '../../time/day.ts';
import { csvText } from '../escape/csv.ts';

const COLUMNS = ['id', 'sha', 'day', 'kind', 'path', 'field', 'before', 'after', 'subject'];

/** A post through the commits as CSV, oldest first: a row for each changed field, or one for what became of the post. */
export function historyCsv({ id, changes }: HistoryReport): string {
  return csvText([
    COLUMNS,
    ...changes.flatMap(({ commit, event }) => {
      const start = [
        id,
        commit?.sha ?? null,
        commit === null ? null : formatIsoDay(commit.day),
        event.kind,
        event.path,
      ];
      const subject = commit?.subject ?? null;
      if (event.fields.length === 0) return [[...start, null, null, null, subject]];
      return event.fields.map(({ pointer, before, after }) => [
        ...start,
        pointer,
        cell(before),
        cell(after),
        subject,
      ]);
    }),
  ]);
}

function cell(value: Json | undefined): string | number | null {
  if (value === undefined || value === null || typeof value === 'number') return value ?? null;
  return isObject(value) || isList(value) ? JSON.stringify(value) : String(value);
}
