import { isList, isObject, type Json } from '../../read/json.ts';
import type { ListReport } from '../../reports/list/list.ts';
import { fieldValues } from '../../reports/posts/fields.ts';
import { csvText } from '../escape/csv.ts';

/**
 * Posts found as CSV, the fields' names as headings: numbers as numbers, days in ISO form, yes and no as
 * `true` and `false`. Several values of a field stand in one, with `; ` between; objects are JSON.
 */
export function listCsv({ columns, groups }: ListReport): string {
  const posts = groups.flatMap((group) => group.posts);
  return csvText([
    columns,
    ...posts.map((post) => columns.map((field) => cell(fieldValues(post, field)))),
  ]);
}

function cell(values: readonly Json[]): string | number | null {
  const [first, ...rest] = values;
  if (first === undefined) return null;
  if (typeof first === 'number' && rest.length === 0) return first;
  return values.map(text).join('; ');
}

function text(value: Json): string {
  if (value === null) return '';
  return isObject(value) || isList(value) ? JSON.stringify(value) : String(value);
}
