import type { SheetField } from './fields.ts';
import type { ColumnTitle } from './header.ts';

/** Which field each title means. Null: a column to leave out. */
export type ColumnMap = ReadonlyMap<string, SheetField | null>;

/** What a title means. */
export type Meaning =
  | { readonly kind: 'field'; readonly field: SheetField }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'unknown' }
  /** Several fields go by that name. */
  | { readonly kind: 'several'; readonly fields: readonly SheetField[] };

/** Finds what a title means: by the map, by the field's whole title or key, else by a name that only one field has. */
export function meanings(
  fields: readonly SheetField[],
  map: ColumnMap,
): (title: ColumnTitle) => Meaning {
  const whole = new Map<string, SheetField>();
  const partly = new Map<string, SheetField[]>();
  for (const field of fields) {
    for (const name of [field.title, field.key]) whole.set(bare(name), field);
    for (const name of field.alias) {
      const here = partly.get(bare(name)) ?? [];
      // Of the items of a list, the first answers to the name.
      if (!here.some(({ path }) => isSameButNumber(path, field.path)))
        partly.set(bare(name), [...here, field]);
    }
  }
  const given = new Map([...map].map(([title, field]) => [bare(title), field] as const));
  return ({ own, group }) => {
    const names = [...(group === '' ? [] : [`${group} ${own}`]), own].map(bare);
    for (const name of names) {
      const mapped = given.get(name);
      if (mapped !== undefined)
        return mapped === null ? { kind: 'left-out' } : { kind: 'field', field: mapped };
      const field = whole.get(name);
      if (field !== undefined) return { kind: 'field', field };
    }
    const several = names.map((name) => partly.get(name) ?? []).find(({ length }) => length > 0);
    const [only, ...more] = several ?? [];
    if (only !== undefined && more.length === 0) return { kind: 'field', field: only };
    if (several !== undefined) return { kind: 'several', fields: several };
    return { kind: 'unknown' };
  };
}

/** The field of a key or a whole title; undefined where there is none. */
export function fieldNamed(fields: readonly SheetField[], name: string): SheetField | undefined {
  return fields.find((field) => [field.key, field.title].map(bare).includes(bare(name)));
}

/** Titles are the same whatever case, spaces and signs they are written with. */
export function bare(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isSameButNumber(one: SheetField['path'], other: SheetField['path']): boolean {
  const names = (path: SheetField['path']) =>
    path.map((step) => (typeof step === 'number' ? '#' : step)).join('/');
  return names(one) === names(other);
}
