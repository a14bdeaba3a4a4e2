import type { Json } from '../read/json.ts';
import type { OutlineScalar, Span } from '../read/yaml/outline.ts';
import { columnOf, endOfLine } from './lines.ts';
import type { FoundPlace } from './place.ts';
import type { Splice } from './splice.ts';
import { writtenText } from './written-scalar.ts';
import { afterDash, afterKey, inFlow, type Layout, literalBlock } from './written-value.ts';

/** Ways to put a value for what is written. */
export function replacements(
  text: string,
  found: FoundPlace,
  value: Json,
  layout: Layout,
): Splice[] {
  const { node, within, isInFlow } = found;
  const { from, to } = node.span;
  const texts: (string | null)[] = [];
  if (isInFlow || node.kind === 'scalar') {
    if (node.kind === 'scalar' && typeof value === 'string') {
      if (isBlock(node)) return replacedBlock(text, node, value, keyColumn(text, found), layout);
      texts.push(
        value.includes('\n') && !isInFlow
          ? literalBlock(value, keyColumn(text, found), layout)
          : null,
        writtenText(value, node.style, isInFlow),
      );
    }
    if (node.kind === 'scalar' && isBlock(node)) {
      const word = inFlow(value);
      return word === null ? [] : [withoutBody(text, node, word)];
    }
    texts.push(inFlow(value));
  }
  if (!isInFlow && within !== null) {
    const column = keyColumn(text, found);
    const rest =
      within.kind === 'map' ? afterKey(value, column, layout) : afterDash(value, column, layout);
    if (rest !== null) {
      const start =
        within.kind === 'map' ? (within.map.pairs[within.index]?.colonEnd ?? from) : from;
      const hasOwnLine = /^\s*\n/.test(text.slice(start, from));
      texts.push(within.kind === 'list' || !hasOwnLine ? rest.replace(/^ /, '') : null);
      if (within.kind === 'map')
        return [...splicesOf(texts, node.span), { from: start, to, text: rest }];
    }
  }
  return splicesOf(texts, node.span);
}

function splicesOf(texts: readonly (string | null)[], { from, to }: Span): Splice[] {
  return texts.flatMap((text) => (text === null ? [] : [{ from, to, text }]));
}

/** The column of the key or the dash that a value belongs to. */
function keyColumn(text: string, { node, within }: FoundPlace): number {
  if (within === null) return 0;
  return within.kind === 'map'
    ? columnOf(text, within.map.pairs[within.index]?.keySpan.from ?? node.span.from)
    : columnOf(text, within.list.span.from);
}

function isBlock({ style }: OutlineScalar): boolean {
  return style === 'literal' || style === 'folded';
}

/** A `|` or `>` block with another text: again a block where it was several lines, and a comment beside its sign stays. */
function replacedBlock(
  text: string,
  node: OutlineScalar,
  value: string,
  column: number,
  layout: Layout,
): Splice[] {
  const { from, to } = node.span;
  const headEnd = endOfLine(text, from);
  const beside = text.slice(from, headEnd).replace(/^[|>][-+\d]*/, '');
  const block =
    node.style === 'literal' || value.includes('\n') ? literalBlock(value, column, layout) : null;
  const plain = withoutBody(text, node, writtenText(value, null, false));
  if (block === null) return [plain, { ...plain, to: node.end, text: plain.text + layout.lineEnd }];
  const sign = /^\|-?/.exec(block)?.[0] ?? '|';
  const replaced = `${sign}${beside}${block.slice(sign.length)}`;
  return [{ from, to: Math.max(to, headEnd), text: replaced }, plain];
}

function withoutBody(text: string, { span }: OutlineScalar, word: string): Splice {
  const headEnd = endOfLine(text, span.from);
  const beside = text.slice(span.from, headEnd).replace(/^[|>][-+\d]*/, '');
  return { from: span.from, to: Math.max(span.to, headEnd), text: word + beside };
}
