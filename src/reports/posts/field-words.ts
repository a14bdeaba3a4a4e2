import { virtualField } from '../../query/filter/field-filter.ts';
import { isList, isObject, type Json } from '../../read/json.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { coded, data, id, missing, number, source, type Value } from '../document/value.ts';
import { activityCell } from './cells.ts';
import { fieldValues } from './fields.ts';
import type { PostView } from './post-view.ts';
import { type Unit, unitOf } from './unit.ts';
import { singleValue, valueWords } from './value-words.ts';

/** The title of a field: the schema's, or the name of a virtual one. */
export function columnTitle(field: string, view: SchemaView, language: Language): string {
  const at = field.split('.').reduce((place, name) => {
    const inside = viewProperty(place, name);
    const items = viewItems(inside);
    return items.facets.length > 0 && keyword(inside, 'title') === undefined ? items : inside;
  }, view);
  const here = field.includes('.') ? fieldView(view, field.split('.')) : at;
  const title = keyword(here, 'title');
  if (typeof title === 'string')
    return isAddedUp(field, view) ? wordsIn(language).posts.inAll(title) : title;
  const virtual = virtualField(field);
  return virtual === undefined ? field : wordsIn(language).posts.virtual[virtual];
}

/** Whether a cell of the field is the sum of amounts in a list. */
function isAddedUp(field: string, view: SchemaView): boolean {
  const path = field.split('.');
  const isInList = path.some(
    (_, index) => index > 0 && viewItems(fieldView(view, path.slice(0, index))).facets.length > 0,
  );
  return isInList && fieldUnit(view, field) === 'kroner';
}

/** The view of a field by path, through lists. */
function fieldView(view: SchemaView, path: readonly string[]): SchemaView {
  return path.reduce((place, name) => {
    const items = viewItems(place);
    return viewProperty(items.facets.length > 0 ? items : place, name);
  }, view);
}

/** What the numbers of a field are by path, through lists. */
export function fieldUnit(view: SchemaView, field: string): Unit {
  const place = fieldView(view, field.split('.'));
  return unitOf(place) ?? unitOf(viewItems(place));
}

/**
 * A field of a post as a cell. Amounts in a list are added up; of other values machines get several with
 * `; ` between, and objects as JSON.
 */
export function fieldCell(view: PostView, field: string, unit: Unit, language: Language): Value {
  const { post } = view;
  const virtual = virtualField(field);
  if (virtual === 'id') return id(post.id, { path: post.path, line: null });
  if (virtual !== undefined && post.value[field] === undefined) {
    if (virtual === 'active') return activityCell(view, language);
    if (virtual === 'path') return source(post.path);
  }
  const values = fieldValues(view, field);
  const [first, ...more] = values;
  if (first === undefined) return missing('');
  if (more.length === 0 && !isObject(first)) return singleValue(first, language, unit);
  const numbers = values.filter((value) => typeof value === 'number');
  if (unit === 'kroner' && numbers.length === values.length)
    return number(
      numbers.reduce((sum, value) => sum + value, 0),
      unit,
    );
  const words = values.map((value) =>
    isObject(value)
      ? '…'
      : unit === 'year' && typeof value === 'number'
        ? String(value)
        : valueWords(value, language),
  );
  return coded(words.join(', '), values.map(machineText).join('; '));
}

/** A cell as people read it. */
export function cellText(post: PostView, field: string, language: Language): string {
  if (virtualField(field) === 'active' && post.post.value[field] === undefined)
    return wordsIn(language).posts.activity[post.active];
  return fieldValues(post, field)
    .map((value) => (isObject(value) ? '…' : valueWords(value, language)))
    .join(', ');
}

/** A group's values as its title. */
export function groupTitle(values: readonly Json[], language: Language): Value {
  return data(
    values.length === 0 ? '–' : values.map((value) => valueWords(value, language)).join(', '),
  );
}

function machineText(value: Json): string {
  if (value === null) return '';
  return isObject(value) || isList(value) ? JSON.stringify(value) : String(value);
}
