import type { Path } from '../../edit/edit.ts';
import { viewOf } from '../../edit/key-order.ts';
import { isList, type Json } from '../../read/json.ts';
import { keyword, type SchemaView } from '../../read/schema/view.ts';
import { sheetFields } from '../fields.ts';

/** A column of an editable sheet that holds a field. */
export interface FieldOfBook {
  /** `tittel`, `ansvarlig.enhet`; in a list from its items, `kilde`. */
  readonly key: string;
  /** From the post, or from the item of the list. */
  readonly path: Path;
  readonly title: string;
  readonly view: SchemaView;
  readonly isRequired: boolean;
  /** Whether no cell can hold it: a list of maps inside an item. */
  readonly isNested: boolean;
}

/** A list of maps in the posts of a type, which has a sheet of its own. */
export interface ListOfBook {
  /** `finansiering`, `drift.tiltak`. */
  readonly key: string;
  readonly path: Path;
  readonly title: string;
  readonly fields: readonly FieldOfBook[];
  /** Whether it is the log of the posts, to which lines are only added. */
  readonly isLog: boolean;
  /** The fields that tell its items apart; null where none do. */
  readonly unique: readonly string[] | null;
  /** Whether all its fields have columns. */
  readonly isWhole: boolean;
}

/** What the sheets of a type hold. */
export interface BookLayout {
  readonly fields: readonly FieldOfBook[];
  readonly lists: readonly ListOfBook[];
}

/** The layout for all fields of a type; `log` is the name of its log. */
export function wholeLayout(view: SchemaView, log: string | null): BookLayout {
  const fields: FieldOfBook[] = [];
  const lists = new Map<string, { readonly path: Path; readonly fields: FieldOfBook[] }>();
  for (const { path, title, view: at, isRequired } of sheetFields(view)) {
    const first = path.findIndex((step) => typeof step === 'number');
    if (first < 0) {
      fields.push({ key: path.join('.'), path, title, view: at, isRequired, isNested: false });
      continue;
    }
    if (path[first] !== 0) continue;
    const list = path.slice(0, first);
    const key = list.join('.');
    const here = lists.get(key) ?? { path: list, fields: [] };
    lists.set(key, here);
    const inner = path.slice(first + 1);
    const nested = inner.findIndex((step) => typeof step === 'number');
    const own = nested < 0 ? inner : inner.slice(0, nested);
    if (here.fields.some((field) => field.key === own.join('.'))) continue;
    here.fields.push({
      key: own.join('.'),
      path: own,
      title: titleAt(view, [...list, 0], own),
      view: viewOf(view, [...list, 0, ...own]),
      isRequired: isRequired && nested < 0,
      isNested: nested >= 0,
    });
  }
  return {
    fields,
    lists: [...lists].map(([key, list]) => ({
      key,
      path: list.path,
      title: titleAt(view, [], list.path),
      fields: list.fields,
      isLog: key === log,
      unique: uniqueFields(keyword(viewOf(view, list.path), 'x-unik'), list.fields),
      isWhole: true,
    })),
  };
}

/** The part of a layout that holds some fields, `tittel`, `finansiering` or `finansiering.kilde`; the id is always there. */
export function layoutOf(whole: BookLayout, wanted: readonly string[]): BookLayout {
  const isWanted = (key: string) =>
    wanted.some((each) => key === each || key.startsWith(`${each}.`));
  return {
    fields: whole.fields.filter(({ key }) => key === 'id' || isWanted(key)),
    lists: whole.lists.flatMap((list) => {
      const fields = list.fields.filter(({ key }) => isWanted(`${list.key}.${key}`));
      const isWhole = fields.length === list.fields.length;
      return fields.length === 0 ? [] : [{ ...list, fields, isWhole }];
    }),
  };
}

function titleAt(view: SchemaView, from: Path, path: Path): string {
  return path
    .map((name, index) => {
      const title = keyword(viewOf(view, [...from, ...path.slice(0, index + 1)]), 'title');
      return typeof title === 'string' ? title : String(name);
    })
    .join(': ');
}

function uniqueFields(
  said: Json | undefined,
  fields: readonly FieldOfBook[],
): readonly string[] | null {
  if (isList(said) && said.length > 0) return said.map(String);
  return fields.some(({ key, isRequired }) => key === 'id' && isRequired) ? ['id'] : null;
}
