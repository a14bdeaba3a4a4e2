import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Random } from '../../../random.ts';
import type { Typed } from '../sheet.ts';
import { FIELDS, type Field, newValue, spoilt, titleOf, typedAs, type Value } from './fields.ts';
import type { Values } from './generated-posts.ts';
import { type At, has, linesOf, valueRange } from './yaml-text.ts';

type List = 'poster' | 'linjer';
type Item = Readonly<Record<string, Value>>;
type Post = { readonly [key: string]: unknown };

/** What is typed into cells of the sheets, and what each means. */
export type SheetAction =
  | {
      readonly kind: 'set';
      readonly list: '' | List;
      readonly index: number;
      readonly field: Field;
      readonly said: Value | undefined;
      readonly typed: Typed;
    }
  /** Nobody means anything by it: a spreadsheet has made it so. */
  | {
      readonly kind: 'same';
      readonly list: '' | List;
      readonly index: number;
      readonly field: Field;
      readonly typed: Typed;
    }
  | { readonly kind: 'empty'; readonly list: List; readonly index: number }
  | { readonly kind: 'add'; readonly list: List | 'statuslogg'; readonly value: Item };

/** What somebody else changes in the file meanwhile. */
type FileAction =
  | { readonly kind: 'set'; readonly at: At; readonly text: string }
  | { readonly kind: 'first'; readonly list: List; readonly text: string }
  | { readonly kind: 'remove'; readonly list: List; readonly index: number }
  | { readonly kind: 'comment' };

/** The items of a list, `poster` or `linjer`, or of the log. */
export function itemsOf(post: Post, list: string): readonly Item[] {
  const items = post[list];
  return Array.isArray(items) ? items : [];
}

/** What somebody types into the rows of a post. */
export function sheetActions(
  text: string,
  count: number,
  random: Random,
  values: Values,
): SheetAction[] {
  const post: Post = parse(text);
  const actions: SheetAction[] = [];
  const touched = new Set<string>();
  while (actions.length < count) {
    const list = random.pick(['', '', '', 'poster', 'linjer'] as const);
    const items = list === '' ? [] : itemsOf(post, list);
    const index = list === '' ? 0 : random.below(items.length);
    const row = `${list} ${index}`;
    if (random.percent(10)) {
      const kind = random.pick(['poster', 'linjer', 'statuslogg'] as const);
      actions.push({ kind: 'add', list: kind, value: addedItem(kind, random, values) });
    } else if (list !== '' && random.percent(15)) {
      if ([...touched].some((each) => each.startsWith(list))) continue;
      touched.add(row);
      for (const other of items.keys()) touched.add(`${list} ${other}`);
      actions.push({ kind: 'empty', list, index });
    } else {
      const field = random.pick(FIELDS[list]);
      const key = `${row} ${titleOf(field)}`;
      if (touched.has(row) && list !== '') continue;
      if (touched.has(key)) continue;
      touched.add(key);
      const here = list === '' ? post : items[index];
      const before = at(here, field.path);
      if (before !== undefined && random.percent(25)) {
        const typed = spoilt(field, knownValue(before), random);
        actions.push({ kind: 'same', list, index, field, typed });
        continue;
      }
      const isCleared = field.isRequired !== true && before !== undefined && random.percent(20);
      const said = isCleared ? undefined : newValue(field, values, random);
      if (isDeepStrictEqual(said, before)) continue;
      const typed = said === undefined ? null : typedAs(field, said, random);
      actions.push({ kind: 'set', list, index, field, said, typed });
    }
  }
  return actions;
}

/** What somebody else does to the file of a post; sometimes to what the sheet changes too. */
export function fileActions(
  text: string,
  sheet: readonly SheetAction[],
  random: Random,
  values: Values,
): FileAction[] {
  const post: Post = parse(text);
  const actions: FileAction[] = random.percent(30) ? [{ kind: 'comment' }] : [];
  for (let count = random.below(4); count > 0; count -= 1) {
    const field = random.pick(FIELDS['']);
    if (field.kind !== 'lines' && has(text, field.path)) set([], field);
  }
  const shared = sheet.filter((each) => each.kind === 'set');
  if (shared.length > 0 && random.percent(40)) {
    const { list, index, field, said } = random.pick(shared);
    const place = list === '' ? [] : [list, index];
    const isNamed = list === 'poster' && titleOf(field) === 'navn';
    if (field.kind !== 'lines' && !isNamed && has(text, [...place, ...field.path]))
      set(place, field, random.percent(40) ? said : undefined);
  }
  for (const list of ['poster', 'linjer'] as const) {
    const items = itemsOf(post, list);
    const index = random.below(items.length);
    const isEmptied = sheet.some((each) => each.kind === 'empty' && each.list === list);
    switch (random.below(8)) {
      case 0:
        set([list, index], FIELDS[list][1] ?? { path: ['belop'], kind: 'kroner' });
        break;
      case 1:
        if (actions.some((each) => each.kind === 'set' && each.at[0] === list)) break;
        actions.push({ kind: 'first', list, text: yamlItem(addedItem(list, random, values)) });
        break;
      case 2:
        if (actions.some((each) => each.kind === 'set' && each.at[0] === list)) break;
        if (!isEmptied && index < items.length - 1) actions.push({ kind: 'remove', list, index });
    }
  }
  return actions;

  function set(place: At, field: Field, said: Value | undefined = newValue(field, values, random)) {
    const path = [...place, ...field.path];
    if (actions.some((each) => each.kind === 'set' && each.at.join('.') === path.join('.'))) return;
    actions.push({
      kind: 'set',
      at: path,
      text: field.kind === 'day' ? String(said) : JSON.stringify(said),
    });
  }
}

/** The text of a file after what somebody else did to it. */
export function changedText(text: string, actions: readonly FileAction[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // What moves items comes after what counts them.
  const inOrder = actions.toSorted((one, other) => rank(one) - rank(other));
  return inOrder.reduce((now, action) => {
    switch (action.kind) {
      case 'set': {
        const { from, to } = valueRange(now, action.at);
        return now.slice(0, from) + action.text + now.slice(to);
      }
      case 'remove': {
        const { from, to } = linesOf(now, [action.list, action.index]);
        return now.slice(0, from) + now.slice(to);
      }
      case 'first': {
        const { from } = linesOf(now, [action.list, 0]);
        return now.slice(0, from) + action.text.replaceAll('\n', lineEnd) + now.slice(from);
      }
      case 'comment':
        return `# rettet${lineEnd}${lineEnd}${now}`;
    }
  }, text);
}

function rank({ kind }: FileAction): number {
  return kind === 'set' ? 0 : kind === 'comment' ? 2 : 1;
}

/** The number that an item of the text has after what somebody else did; null where it is gone. */
export function movedTo(
  list: string,
  index: number,
  actions: readonly FileAction[],
): number | null {
  let now = index;
  for (const action of actions) {
    if (action.kind === 'remove' && action.list === list) {
      if (action.index === index) return null;
      if (action.index < index) now -= 1;
    }
    if (action.kind === 'first' && action.list === list) now += 1;
  }
  return now;
}

/** The value at a path; undefined where nothing is. */
export function at(value: unknown, path: At): unknown {
  return path.reduce<unknown>((here, step) => Object(here)[step], value);
}

function addedItem(list: List | 'statuslogg', random: Random, values: Values): Item {
  if (list === 'statuslogg')
    return {
      dato: values.day(),
      status: random.pick(['ny', 'pågår', 'ferdig']),
      tekst: values.words(),
    };
  if (list === 'poster') return { navn: `navn ${values.code()}`, belop: values.amount() };
  return { tekst: values.words(), belop: values.amount(), slag: random.pick(['a', 'b', 'c']) };
}

function yamlItem(item: Item): string {
  return Object.entries(item)
    .map(
      ([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}\n`,
    )
    .join('');
}

function knownValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error('no value of a field');
}
