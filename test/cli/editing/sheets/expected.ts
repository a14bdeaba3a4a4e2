import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { titleOf } from './fields.ts';
import { at, type fileActions, itemsOf, movedTo, type SheetAction } from './round.ts';
import { type At, has, linesOf, valueRange, without } from './yaml-text.ts';

type Post = { [key: string]: unknown };

/** What a sheet must do to a post. */
export interface Expected {
  /** Conflicts as `sheet row title`, with the row by its key; empty where the post is changed. */
  readonly conflicts: readonly string[];
  /** What the file says afterwards. */
  readonly value: unknown;
  /** Takes the file before and after; gives both without what may differ. */
  readonly rest: (before: string, after: string) => readonly [before: string, after: string];
}

/** Works out by hand what the actions of a sheet must do to a file that somebody else has changed. */
export function expectedOf(
  id: string,
  base: string,
  now: string,
  sheet: readonly SheetAction[],
  file: ReturnType<typeof fileActions>,
): Expected {
  const before: Post = parse(base);
  const current: Post = parse(now);
  const value: Post = structuredClone(current);
  const conflicts: string[] = [];
  const set = new Set<string>();
  const gone = new Map<string, number[]>();
  const added = new Map<string, unknown[]>();
  for (const action of sheet) {
    switch (action.kind) {
      case 'same':
        break;
      case 'add': {
        added.set(action.list, [...(added.get(action.list) ?? []), action.value]);
        break;
      }
      case 'empty': {
        const moved = movedTo(action.list, action.index, file);
        if (moved === null) break;
        const item = itemsOf(current, action.list)[moved];
        if (isDeepStrictEqual(item, itemsOf(before, action.list)[action.index]))
          gone.set(action.list, [moved]);
        else conflicts.push(`${action.list} ${id}#${action.index + 1} -`);
        break;
      }
      case 'set': {
        const { list, index, field, said } = action;
        const moved = list === '' ? 0 : movedTo(list, index, file);
        const from: At = list === '' ? field.path : [list, index, ...field.path];
        const to: At = list === '' ? field.path : [list, moved ?? 0, ...field.path];
        const there = moved === null ? undefined : at(current, to);
        if (moved !== null && isDeepStrictEqual(there, said)) break;
        if (moved === null || !isDeepStrictEqual(there, at(before, from))) {
          const row = list === '' ? id : `${id}#${index + 1}`;
          conflicts.push(`${list === '' ? 'Sak' : list} ${row} ${titleOf(field)}`);
          break;
        }
        put(
          value,
          to,
          typeof there === 'string' && there.endsWith('\n') && said !== undefined
            ? `${said}\n`
            : said,
        );
        set.add(JSON.stringify(to));
      }
    }
  }
  for (const [list, indexes] of gone)
    value[list] = itemsOf(value, list).filter((_, index) => !indexes.includes(index));
  const places = new Map<string, number[]>();
  for (const [list, items] of added)
    for (const item of items) {
      const all = [...itemsOf(value, list)];
      const day = String(at(item, ['dato']));
      const last = all.findLastIndex((each) => String(each['dato']) <= day);
      const place = list === 'statuslogg' ? last + 1 : all.length;
      value[list] = all.toSpliced(place, 0, item as (typeof all)[number]); // an item as sheetActions makes it
      const moved = (places.get(list) ?? []).map((each) => (each >= place ? each + 1 : each));
      places.set(list, [...moved, place]);
    }
  return conflicts.length > 0
    ? { conflicts, value: current, rest: (one, other) => [one, other] }
    : { conflicts, value, rest };

  function rest(one: string, other: string): readonly [string, string] {
    const [cutsBefore, cutsAfter, marksBefore, marksAfter] = [[], [], [], []] as [
      Cut[],
      Cut[],
      Cut[],
      Cut[],
    ];
    for (const text of set) {
      const to = JSON.parse(text) as At; // written above
      const from = to;
      const after: At =
        typeof to[1] === 'number'
          ? [to[0] ?? '', shifted(String(to[0]), to[1]), ...to.slice(2)]
          : to;
      const isWhole = to.includes('notat') || !has(one, from) || !has(other, after);
      if (!isWhole) {
        marksBefore.push(valueRange(one, from));
        marksAfter.push(valueRange(other, after));
      } else {
        if (has(one, from)) cutsBefore.push(linesOf(one, from));
        if (has(other, after)) cutsAfter.push(linesOf(other, after));
      }
    }
    for (const [list, indexes] of gone)
      for (const index of indexes) cutsBefore.push(linesOf(one, [list, index]));
    for (const [list, indexes] of places)
      for (const index of indexes) cutsAfter.push(linesOf(other, [list, index]));
    return [masked(one, cutsBefore, marksBefore), masked(other, cutsAfter, marksAfter)];
  }

  /** The number of an item after those that are gone. */
  function shifted(list: string, index: number): number {
    return index - (gone.get(list) ?? []).filter((each) => each < index).length;
  }
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function masked(text: string, cuts: readonly Cut[], marks: readonly Cut[]): string {
  const all = [
    ...cuts.map((each) => ({ ...each, mark: '' })),
    ...marks.map((each) => ({ ...each, mark: '§' })),
  ];
  return all
    .toSorted((one, other) => other.from - one.from)
    .reduce((left, { from, to, mark }) => without(left, [{ from, to }], mark), text);
}

function put(value: Post, path: At, said: unknown): void {
  const key = String(path.at(-1));
  const around = at(value, path.slice(0, -1)) as Post; // maps of a post that generated-posts makes
  if (said === undefined) delete around[key];
  else around[key] = said;
}
