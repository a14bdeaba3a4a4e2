import {
  type CST,
  isAlias,
  isMap,
  isPair,
  isScalar,
  type Pair,
  type ParsedNode,
  Parser,
  type Scalar,
} from 'yaml';
import { parseYaml, tooDeepAt } from './parse.ts';

/** Offsets in a text; the end is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where everything in a document is. `span` is the content itself, without comments and blank lines after it;
 * `end` is past the blank lines that a block text at its end may hold.
 */
export type Outline = OutlineMap | OutlineList | OutlineScalar;

export interface OutlineMap {
  readonly kind: 'map';
  readonly style: 'block' | 'flow';
  readonly span: Span;
  readonly end: number;
  readonly pairs: readonly OutlinePair[];
}

export interface OutlinePair {
  readonly key: string;
  readonly keySpan: Span;
  /** Where the colon ends; null where it does not follow the key on its line. */
  readonly colonEnd: number | null;
  /** Null where nothing is written. */
  readonly value: Outline | null;
}

/** Where what is written of a pair ends. */
export function pairEnd({ keySpan, colonEnd, value }: OutlinePair): number {
  return value?.span.to ?? colonEnd ?? keySpan.to;
}

export interface OutlineList {
  readonly kind: 'list';
  readonly style: 'block' | 'flow';
  readonly span: Span;
  readonly end: number;
  /** Null where nothing is written. */
  readonly items: readonly (Outline | null)[];
}

export interface OutlineScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly span: Span;
  readonly end: number;
}

/** The outline of a text that is known to be one YAML document; null where it is none, or holds anchors, tags or aliases. */
export function outlineOf(text: string): Outline | null {
  if (tooDeepAt(text) !== null) return null;
  const document = parseYaml(text);
  if (document.errors.length > 0) return null;
  return outlined(document.contents, text);
}

/** The comments of a text, in order, each from its `#`. */
export function commentsIn(text: string): readonly (Span & { readonly text: string })[] {
  const found: (Span & { readonly text: string })[] = [];
  const take = (token: CST.SourceToken) => {
    if (token.type !== 'comment') return;
    const { offset, source } = token;
    found.push({ from: offset, to: offset + source.length, text: source });
  };
  const walk = (token: CST.Token | null | undefined): void => {
    if (token === null || token === undefined) return;
    if (token.type === 'comment') take(token);
    if ('start' in token && Array.isArray(token.start)) token.start.forEach(take);
    if ('props' in token) token.props.forEach(walk);
    if ('value' in token) walk(token.value);
    if ('items' in token)
      for (const item of token.items) {
        item.start.forEach(take);
        walk(item.key);
        item.sep?.forEach(take);
        walk(item.value);
      }
    if ('end' in token && Array.isArray(token.end)) token.end.forEach(take);
  };
  for (const token of new Parser().parse(text)) walk(token);
  return found.sort((a, b) => a.from - b.from);
}

function outlined(node: ParsedNode | null, text: string): Outline | null {
  if (node === null || isAlias(node) || node.anchor !== undefined || node.tag !== undefined)
    return null;
  if (isScalar(node)) return scalar(node, text);
  const [from, to] = node.range;
  const style = node.flow === true ? 'flow' : 'block';
  if (isMap(node)) {
    const parsed = node.items as Pair<ParsedNode, ParsedNode | null>[]; // a parsed map holds parsed nodes
    const pairs = parsed.map((each) => pair(each, text));
    const last = pairs.at(-1);
    const ink = last?.value?.span.to ?? last?.colonEnd ?? last?.keySpan.to ?? to;
    return { kind: 'map', style, ...ending(from, to, style, ink, last?.value), pairs };
  }
  const parsed = node.items as (ParsedNode | Pair)[]; // as above; a pair is `[a: b]`
  const items = parsed.map((item) => (isPair(item) ? null : outlined(item, text)));
  const last = parsed.at(-1);
  const lastAt = last === undefined || isPair(last) ? to : last.range[0];
  const ink = items.at(-1)?.span.to ?? lastAt;
  return { kind: 'list', style, ...ending(from, to, style, ink, items.at(-1)), items };
}

function ending(
  from: number,
  to: number,
  style: 'block' | 'flow',
  ink: number,
  last: Outline | null | undefined,
): { readonly span: Span; readonly end: number } {
  return style === 'flow'
    ? { span: { from, to }, end: to }
    : { span: { from, to: ink }, end: last?.end ?? ink };
}

function pair({ key, value }: Pair<ParsedNode, ParsedNode | null>, text: string): OutlinePair {
  const keySpan = { from: key.range[0], to: key.range[1] };
  const colon = /[ \t]*:/y;
  colon.lastIndex = keySpan.to;
  return {
    key: isScalar(key) ? String(key.value) : '',
    keySpan,
    colonEnd: colon.test(text) ? colon.lastIndex : null,
    value: outlined(value, text),
  };
}

/** Null for one of which nothing is written. */
function scalar({ range, type }: Scalar.Parsed, text: string): OutlineScalar | null {
  const [from, end] = range;
  const style = STYLES.get(type);
  if (style === undefined || from === end) return null;
  const isBlock = style === 'literal' || style === 'folded';
  return {
    kind: 'scalar',
    style,
    span: { from, to: isBlock ? inkEnd(text, from, end) : end },
    end,
  };
}

const STYLES: ReadonlyMap<string | undefined, OutlineScalar['style']> = new Map([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
]);

function inkEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
