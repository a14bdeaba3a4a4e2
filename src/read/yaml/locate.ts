import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import {
  type Finding,
  type Place,
  type Placed,
  type PlacedFinding,
  type Position,
  pathOf,
  type Target,
  type Where,
} from '../../diagnostic/finding.ts';
import { withMostOfACode } from '../../diagnostic/most-of-a-code.ts';
import { compareFindings } from '../../diagnostic/sort.ts';
import type { Tree } from '../../tree/tree.ts';
import { keyedPointer } from '../item-keys.ts';
import { segments } from '../pointer.ts';
import { parseYaml, tooDeepAt } from './parse.ts';
import { linesOf, positionsIn } from './positions.ts';
import { offsetInScalar } from './scalar-offset.ts';
import { valuesIn } from './value-in.ts';

/** Finds where things are in files: parses again, with positions, only the files that are asked about. */
export interface Locator {
  readonly place: (where: Where) => Place | null;
  /** A JSON pointer into a file with the names of list items where their numbers stood. */
  readonly named: (path: string, pointer: string) => string;
  /** The lines of a file without their ends; null when it cannot be read. */
  readonly lines: (path: string) => readonly string[] | null;
}

/** A locator that can be used again after files have changed. */
export interface KeptLocator extends Locator {
  readonly forget: (paths: readonly string[]) => void;
}

/** A locator over a tree. YAML and JSON files alike; on files with errors it finds what it can. */
export function openLocator(tree: Tree): KeptLocator {
  const sources = new Map<string, Source | null>();
  let valueIn = valuesIn(tree, []);
  const sourceOf = (path: string): Source | null => {
    const known = sources.get(path);
    if (known !== undefined) return known;
    const reading = tree.read(path);
    const source = reading.kind === 'bytes' ? openSource(reading.bytes) : null;
    sources.set(path, source);
    return source;
  };
  return {
    place: (where) => {
      if (where.kind === 'place') return where.place;
      if (where.kind === 'nowhere') return null;
      const source = sourceOf(where.target.path);
      return source === null ? atStart(where.target.path) : placeOf(where.target, source);
    },
    named: (path, pointer) => keyedPointer(valueIn(path), pointer),
    lines: (path) => sourceOf(path)?.lines() ?? null,
    forget: (paths) => {
      for (const path of paths) sources.delete(path);
      valueIn = valuesIn(tree, []);
    },
  };
}

/** Gives findings their lines and columns, in the one order of all outputs. */
export function placeFindings(findings: readonly Finding[], locator: Locator): PlacedFinding[] {
  return placedIn(withMostOfACode(findings), locator).sort(compareFindings);
}

/** Gives each of some findings its line and column, and leaves all else of it as it is. */
export function placedIn<Found extends Finding>(
  findings: readonly Found[],
  locator: Locator,
): (Found & Placed)[] {
  return findings.map((finding) => ({
    ...finding,
    at: locator.place(finding.where),
    relatedAt: (finding.related ?? []).flatMap((where) => locator.place(where) ?? []),
    ...namedField(finding, locator),
  }));
}

/** Of a field within a list; any other field is its own name. */
function namedField(
  { field, where }: Finding,
  locator: Locator,
): Pick<PlacedFinding, 'namedField'> {
  const path = pathOf(where);
  if (field === undefined || path === null || !/\/\d+(?:\/|$)/.test(field)) return {};
  return { namedField: locator.named(path, field) };
}

interface Source {
  readonly text: string;
  readonly at: (offset: number) => Position;
  readonly root: () => ParsedNode | null;
  readonly lines: () => readonly string[];
}

function openSource(bytes: Uint8Array): Source {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  let root: ParsedNode | null | undefined;
  let lines: readonly string[] | undefined;
  let at: ((offset: number) => Position) | undefined;
  return {
    text: decoded,
    at: (offset) => {
      at ??= positionsIn(decoded);
      return at(offset);
    },
    root: () => {
      root ??= tooDeepAt(decoded) === null ? parseYaml(decoded).contents : null;
      return root;
    },
    lines: () => {
      lines ??= linesOf(decoded);
      return lines;
    },
  };
}

function atStart(path: string): Place {
  const start = { line: 1, column: 1 };
  return { path, start, end: start };
}

function placeOf({ path, pointer, part }: Target, source: Source): Place {
  const span = spanOf(source, segments(pointer), part);
  return { path, start: source.at(span[0]), end: source.at(span[1]) };
}

type Span = readonly [from: number, to: number];

function spanOf(source: Source, keys: readonly string[], part: Target['part']): Span {
  const root = source.root();
  if (root === null) return firstLine(source.text);
  let node: ParsedNode | null = root;
  let here: Span = keySpanOfFirst(root, source.text);
  for (const [index, key] of keys.entries()) {
    const step = stepInto(node, key);
    if (step === null) return here;
    const isLast = index === keys.length - 1;
    if (isLast && step.key !== null && (part === 'key' || step.value === null)) return step.key;
    here = step.key ?? (step.value === null ? here : valueSpan(step.value, null, source.text));
    node = step.value;
    if (isLast && node !== null) {
      if (typeof part === 'object') return textSpan(node, part, source.text);
      return valueSpan(node, step.key, source.text);
    }
  }
  return here;
}

function stepInto(
  node: ParsedNode | null,
  key: string,
): { readonly key: Span | null; readonly value: ParsedNode | null } | null {
  if (isMap(node)) {
    const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[]; // a parsed map holds pairs of parsed nodes
    const pair = pairs.find((each) => isScalar(each.key) && String(each.key.value) === key);
    if (pair === undefined) return null;
    return {
      key: [pair.key.range[0], pair.key.range[1]],
      value: isEmptyValue(pair.value) ? null : pair.value,
    };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as ParsedNode | undefined; // a parsed list holds parsed nodes
    return item === undefined ? null : { key: null, value: item };
  }
  return null;
}

/** A key with nothing behind its colon has a value of no length. */
function isEmptyValue(value: ParsedNode | null): boolean {
  return (
    value === null || (isScalar(value) && value.source === '' && value.range[0] === value.range[1])
  );
}

/** A value on one line as it is; a longer one by its key, or by its first line. */
function valueSpan(node: ParsedNode, key: Span | null, text: string): Span {
  const [from, to] = node.range;
  const end = withoutBlanks(text, from, to);
  if (!text.slice(from, end).includes('\n')) return [from, end];
  if (key !== null) return key;
  return isMap(node) ? keySpanOfFirst(node, text) : [from, endOfLine(text, from)];
}

/** The end of a span without the blanks of YAML behind it; other spaces are text. */
function withoutBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function keySpanOfFirst(node: ParsedNode, text: string): Span {
  const first = isMap(node) ? (node.items[0]?.key as ParsedNode | undefined) : undefined; // as above
  return first === undefined ? firstLine(text) : [first.range[0], first.range[1]];
}

function textSpan(
  node: ParsedNode,
  { textFrom, textTo }: { textFrom: number; textTo: number },
  text: string,
): Span {
  if (!isScalar(node)) return valueSpan(node, null, text);
  const from = offsetInScalar(node, text, textFrom);
  const to = offsetInScalar(node, text, Math.max(textFrom, textTo - 1));
  if (from === null || to === null) return valueSpan(node, null, text);
  return [from, Math.min(to + (textTo > textFrom ? 1 : 0), Math.max(endOfLine(text, from), from))];
}

function firstLine(text: string): Span {
  return [0, endOfLine(text, 0)];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const line = end < 0 ? text.length : end;
  return text[line - 1] === '\r' ? line - 1 : line;
}
