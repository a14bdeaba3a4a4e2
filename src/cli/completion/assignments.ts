import { itemNames, stepsIn, valueAtSteps } from '../../edit/assignment.ts';
import type { Json } from '../../read/json.ts';
import {
  jsonTypes,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { Register } from '../../register/register.ts';
import { after, type Candidate, plain } from './candidate.ts';
import { valuesOf } from './fields.ts';

/** What an assignment is completed against: the schema of the type, and the post where it is there already. */
export interface AssignedTo {
  readonly view: SchemaView;
  /** Null where the post is a new one. */
  readonly value: Json | null;
  readonly register: Register;
}

/**
 * What `set` and `new` take: `felt=`, `liste+=`, `felt.` where there is more within, `liste[` where a post has
 * items; then the name of the item, the fields within, and after the sign what the field may hold.
 */
export function assignments(word: string, { view, value, register }: AssignedTo): Candidate[] {
  const [, left, sign] = /^((?:[^=[\]]|\[[^\]]*\])+?)(\+=|-=|=)/u.exec(word) ?? [];
  if (left !== undefined && sign !== undefined) {
    const at = viewAtSteps(view, left);
    const held = at === null ? [] : valuesOf(sign === '=' ? at : viewItems(at), register);
    return after(`${left}${sign}`, held);
  }
  const item = /^(.+)\[[^\]]*$/u.exec(word)?.[1];
  if (item !== undefined) return itemsOf(item, { view, value, register });
  const base = /^.*\./u.exec(word)?.[0] ?? '';
  const within = base === '' ? view : viewAtSteps(view, base.slice(0, -1));
  const here = base === '' ? value : valueAtSteps(value, base.slice(0, -1));
  if (within === null) return [];
  return after(base, fieldsOf(within, here ?? null, base === ''));
}

function fieldsOf(view: SchemaView, value: Json | null, isTop: boolean): Candidate[] {
  return propertyNames(view)
    .filter((name) => !(isTop && name === 'id'))
    .flatMap((name) => {
      const at = viewProperty(view, name);
      const title = keyword(at, 'title');
      const about = typeof title === 'string' ? title : '';
      const items = itemNames(valueAtSteps(value, name) ?? null);
      const isNested = propertyNames(viewItems(at)).length > 0;
      return endingsOf(at, items.length > 0 && isNested).map((ending) => ({
        value: `${name}${ending}`,
        about,
      }));
    });
}

/** What may follow the name of a field. */
function endingsOf(view: SchemaView, hasItems: boolean): string[] {
  if (jsonTypes(view)?.has('array') === true) return hasItems ? ['+=', '['] : ['+='];
  return propertyNames(view).length > 0 ? ['.'] : ['='];
}

/** The items of a list that a post has, by the names that an assignment finds them by. */
function itemsOf(list: string, { view, value }: AssignedTo): Candidate[] {
  const at = viewAtSteps(view, list);
  if (at === null || propertyNames(viewItems(at)).length === 0) return [];
  return plain(itemNames(valueAtSteps(value, list) ?? null).map((name) => `${list}[${name}].`));
}

/** What the schema says of the place that `finansiering[foi-fondet].kilde` leads to; null where it leads nowhere. */
function viewAtSteps(view: SchemaView, path: string): SchemaView | null {
  const steps = stepsIn(path);
  if (steps === null) return null;
  const at = steps.reduce<SchemaView>(
    (here, step) => ('key' in step ? viewProperty(here, step.key) : viewItems(here)),
    view,
  );
  return at.facets.length === 0 ? null : at;
}
