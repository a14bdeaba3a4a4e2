import { virtualField } from '../../query/filter/field-filter.ts';
import { isObject } from '../../read/json.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import type { Language } from '../../text/language.ts';
import { fieldValues } from './fields.ts';
import type { PostView } from './post-view.ts';
import { ACTIVITY_WORDS, VIRTUAL_TITLES, valueWords } from './value-words.ts';

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
