import { virtualField } from '../../query/filter/field-filter.ts';
import { isObject } from '../../read/json.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from '../../read/schema-view.ts';
import { fieldValues } from '../../reports/fields.ts';
import type { ListReport } from '../../reports/list.ts';
import type { PostView } from '../../reports/post-view.ts';
import type { Language } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { ACTIVITY_WORDS, VIRTUAL_TITLES, valueWords } from '../words/value.ts';
import { table } from './table.ts';

export interface ListView {
  readonly view: SchemaView;
  readonly language: Language;
  readonly width: number | null;
}

/** Posts found as a table, group by group. */
export function renderList(list: ListReport, { view, language, width }: ListView): string {
  if (list.count === 0) return `${{ nb: 'Ingen poster.', en: 'No posts.' }[language]}\n`;
  const columns = list.columns.map((field) => ({
    title: forTerminal(columnTitle(field, view, language)),
    align: isNumeric(field, list) ? ('right' as const) : ('left' as const),
    shrink: field !== 'id',
    minimum: 8,
  }));
  const parts = list.groups.map(({ name, posts }) => {
    const rows = posts.map((post) =>
      list.columns.map((field) => forTerminal(cellText(post, field, language))),
    );
    const body = table({ columns, rows, width });
    if (name === null) return body;
    const heading =
      name.length === 0 ? '–' : name.map((value) => valueWords(value, language)).join(', ');
    return `${forTerminal(heading)} (${posts.length})\n${body}`;
  });
  return `${parts.join('\n\n')}\n`;
}

/** The title of a field: the schema's, or the name of a virtual one. */
export function columnTitle(field: string, view: SchemaView, language: Language): string {
  const at = field.split('.').reduce((place, name) => {
    const inside = viewProperty(place, name);
    const items = viewItems(inside);
    return items.facets.length > 0 && keyword(inside, 'title') === undefined ? items : inside;
  }, view);
  const here = field.includes('.') ? fieldView(view, field.split('.')) : at;
  const title = keyword(here, 'title');
  if (typeof title === 'string') return title;
  const virtual = virtualField(field);
  return virtual === undefined ? field : VIRTUAL_TITLES[virtual][language];
}

/** The view of a field by path, through lists. */
function fieldView(view: SchemaView, path: readonly string[]): SchemaView {
  return path.reduce((place, name) => {
    const items = viewItems(place);
    return viewProperty(items.facets.length > 0 ? items : place, name);
  }, view);
}

/** A cell as people read it. */
export function cellText(post: PostView, field: string, language: Language): string {
  if (virtualField(field) === 'active' && post.post.value[field] === undefined)
    return ACTIVITY_WORDS[post.active][language];
  return fieldValues(post, field)
    .map((value) => (isObject(value) ? '…' : valueWords(value, language)))
    .join(', ');
}

function isNumeric(field: string, list: ListReport): boolean {
  const values = list.groups
    .flatMap(({ posts }) => posts.slice(0, 50))
    .flatMap((post) => fieldValues(post, field));
  return values.length > 0 && values.every((value) => typeof value === 'number');
}
