import { isList, isObject, type Json } from '../read/json.ts';
import { readYamlDocument } from '../read/yaml/document.ts';
import {
  commentsIn,
  type Outline,
  type OutlineMap,
  outlineOf,
  pairEnd,
} from '../read/yaml/outline.ts';
import { isSame, type Path } from './edit.ts';
import { endOfLines, lineStart, nextLine } from './lines.ts';
import type { KeyOrder } from './splices-for.ts';

/** What came of putting keys in order; `as-it-is` where they are, `unsafe` where they cannot be without losing something. */
export type Sorted =
  | { readonly kind: 'sorted'; readonly text: string }
  | { readonly kind: 'as-it-is' }
  | { readonly kind: 'unsafe' };

const BOM = '\ufeff';

/**
 * Puts the keys of every map in the order of the schema, each with its comments: those above it and those beside
 * and inside it. Values, and every line as it is written, stay.
 */
export function sortKeys(text: string, order: KeyOrder): Sorted {
  const mark = text.startsWith(BOM) ? BOM : '';
  const bare = text.slice(mark.length);
  const before = valueIn(bare);
  if (before === null) return { kind: 'unsafe' };
  let sorted = bare;
  // Each turn sorts the outermost map that is not in order, so that offsets are always those of the text at hand.
  for (let turn = 0; turn <= MOST_MAPS; turn += 1) {
    const outline = outlineOf(sorted);
    if (outline === null) return { kind: 'unsafe' };
    const unsorted = firstUnsorted(outline, [], order);
    if (unsorted === null) break;
    const next =
      unsorted.style === 'flow'
        ? sortedInBrackets(sorted, unsorted, order)
        : sortedMap(sorted, unsorted, order);
    if (next === null || turn === MOST_MAPS) return { kind: 'unsafe' };
    sorted = next;
  }
  if (sorted === bare) return { kind: 'as-it-is' };
  const after = valueIn(sorted);
  const isSafe = after !== null && isSame(before, after) && hasSameText(bare, sorted);
  return isSafe ? { kind: 'sorted', text: mark + sorted } : { kind: 'unsafe' };
}

const MOST_MAPS = 500;

type Unsorted = OutlineMap & { readonly path: Path };

function firstUnsorted(node: Outline, path: Path, order: KeyOrder): Unsorted | null {
  if (node.kind === 'scalar') return null;
  if (node.kind === 'list')
    return firstOf(node.items, (item, index) =>
      item === null ? null : firstUnsorted(item, [...path, index], order),
    );
  const ranks = ranksOf(node, order(path));
  if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))) return { ...node, path };
  return firstOf(node.pairs, ({ key, value }) =>
    value === null ? null : firstUnsorted(value, [...path, key], order),
  );
}

function firstOf<T, R>(all: readonly T[], find: (one: T, index: number) => R | null): R | null {
  for (const [index, one] of all.entries()) {
    const found = find(one, index);
    if (found !== null) return found;
  }
  return null;
}

/** A key that the schema does not name stays behind the one it stands behind. */
function ranksOf({ pairs }: OutlineMap, names: readonly string[]): number[] {
  let last = 0;
  return pairs.map(({ key }) => {
    const rank = names.indexOf(key);
    if (rank >= 0) last = rank;
    return last;
  });
}

/** Texts in the order of their ranks; those of one rank as they stand. */
function byRank(texts: readonly string[], ranks: readonly number[]): string[] {
  const ranked = texts.map((text, index) => ({ text, rank: ranks[index] ?? 0 }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ text }) => text);
}

/** The text with pairs in brackets moved, and what stands between them left; null where a comment stands among them. */
function sortedInBrackets(text: string, map: Unsorted, order: KeyOrder): string | null {
  const { span, pairs, path } = map;
  if (commentsIn(text).some(({ from }) => from > span.from && from < span.to)) return null;
  const spans = pairs.map((pair) => ({ from: pair.keySpan.from, to: pairEnd(pair) }));
  const written = spans.map(({ from, to }) => text.slice(from, to));
  const sorted = byRank(written, ranksOf(map, order(path)));
  let end = span.from;
  let moved = text.slice(0, end);
  spans.forEach(({ from, to }, index) => {
    moved += `${text.slice(end, from)}${sorted[index]}`;
    end = to;
  });
  return moved + text.slice(end);
}

/** The text with the lines of each pair moved; null where a pair does not have lines of its own. */
function sortedMap(text: string, map: Unsorted, order: KeyOrder): string | null {
  const column = map.span.from - lineStart(text, map.span.from);
  const blocks = blocksOf(text, map, column);
  if (blocks === null) return null;
  const sorted = byRank(blocks, ranksOf(map, order(map.path)));
  const from = map.span.from;
  const first = blocks[0] ?? '';
  const to = from + blocks.join('').length - (first.length - first.trimStart().length);
  const hasDash = text.slice(lineStart(text, from), from).trim() !== '';
  const moved = sorted.map((block) => (block.endsWith('\n') ? block : `${block}\n`)).join('');
  const whole = hasDash || column > 0 ? moved.slice(column) : moved;
  const isLast = to >= text.length && !text.endsWith('\n');
  if (hasDash && sorted[0]?.trimStart().startsWith('#') === true) return null;
  return text.slice(0, from) + (isLast ? whole.replace(/\r?\n$/, '') : whole) + text.slice(to);
}

/** The lines of each pair, with the comments right above it, from the start of the first; null where some share a line. */
function blocksOf(text: string, { pairs, span }: OutlineMap, column: number): string[] | null {
  const indent = ' '.repeat(column);
  const starts = pairs.map(({ keySpan }, index) => {
    if (index === 0) return span.from;
    const line = lineStart(text, keySpan.from);
    if (text.slice(line, keySpan.from).trim() !== '') return null;
    return line;
  });
  if (starts.includes(null)) return null;
  const ends = pairs.map((pair) =>
    Math.max(pair.value?.end ?? 0, endOfLines(text, pairEnd(pair), column)),
  );
  const begin = starts.map((start, index) => {
    const previous = ends[index - 1];
    return index === 0 || previous === undefined ? (start ?? 0) : lineAfter(text, previous);
  });
  return begin.map((from, index) => {
    const to = begin[index + 1] ?? lineAfter(text, ends[index] ?? from);
    return index === 0 ? indent + text.slice(from, to) : text.slice(from, to);
  });
}

/** Where the line after an offset begins; the offset itself where it begins one. */
function lineAfter(text: string, offset: number): number {
  return offset > 0 && text[offset - 1] === '\n' ? offset : nextLine(text, offset);
}

/** Whether two texts have the same comments, and otherwise the same characters but for blanks. */
function hasSameText(before: string, after: string): boolean {
  const characters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
  const comments = (text: string) =>
    commentsIn(text)
      .map(({ text: comment }) => comment)
      .sort()
      .join('\n');
  return characters(before) === characters(after) && comments(before) === comments(after);
}

function valueIn(text: string): Json | null {
  const reading = readYamlDocument(text, '');
  return reading.kind === 'document' && (isObject(reading.value) || isList(reading.value))
    ? reading.value
    : null;
}
