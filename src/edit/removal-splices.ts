import { type Outline, type OutlineList, type OutlineMap, pairEnd } from '../read/yaml/outline.ts';
import { dashes } from './dashes.ts';
import type { Path } from './edit.ts';
import { endOfLine, lineStart, nextLine } from './lines.ts';
import { follow } from './place.ts';
import type { Splice } from './splice.ts';

/** Ways to take away what a path names, with the comment beside it. */
export function removalSplices(text: string, outline: Outline, path: Path): Splice[] {
  const step = path.at(-1);
  const { node, rest, within } = follow(outline, path.slice(0, -1));
  if (step === undefined || rest.length > 0 || node.kind === 'scalar') return [];
  const starts = startsOf(text, node);
  const index =
    node.kind === 'list' ? Number(step) : node.pairs.findIndex(({ key }) => key === step);
  const from = starts[index];
  if (from === undefined) return [];
  const ends = endsOf(node, starts);
  const to = ends[index] ?? from;
  const { style, span } = node;
  if (starts.length === 1) {
    const empty = node.kind === 'list' ? '[]' : '{}';
    const colon = within?.kind === 'map' ? within.map.pairs[within.index]?.colonEnd : null;
    const isBare = typeof colon === 'number' && text.slice(colon, span.from).trim() === '';
    return [
      ...(isBare ? [{ from: colon, to: span.to, text: ` ${empty}` }] : []),
      { ...span, text: empty },
    ];
  }
  const next = starts[index + 1];
  if (style === 'flow') {
    const previous = ends[index - 1];
    if (next !== undefined) return [{ from, to: next, text: '' }];
    return previous === undefined ? [] : [{ from: previous, to, text: '' }];
  }
  const start = lineStart(text, from);
  const hasOwnLine = text.slice(start, from).trim() === '';
  if (!hasOwnLine) return next === undefined ? [] : [{ from, to: next, text: '' }];
  const scalarEnd = rawEnd(node, index);
  return [
    ...(nextLine(text, to) === text.length && !text.endsWith('\n')
      ? [{ from: Math.max(0, lineEndBefore(text, start)), to: endOfLine(text, to), text: '' }]
      : [{ from: start, to: nextLine(text, to), text: '' }]),
    ...(scalarEnd === null ? [] : [{ from: start, to: scalarEnd, text: '' }]),
  ];
}

/** Where the line before a line ends. */
function lineEndBefore(text: string, start: number): number {
  return text[start - 2] === '\r' ? start - 2 : start - 1;
}

function startsOf(text: string, node: OutlineMap | OutlineList): readonly number[] {
  if (node.kind === 'map') return node.pairs.map(({ keySpan }) => keySpan.from);
  return node.style === 'block'
    ? dashes(text, node)
    : node.items.flatMap((item) => (item === null ? [] : [item.span.from]));
}

function endsOf(node: OutlineMap | OutlineList, starts: readonly number[]): readonly number[] {
  return node.kind === 'map'
    ? node.pairs.map(pairEnd)
    : node.items.map((item, index) => item?.span.to ?? (starts[index] ?? 0) + 1);
}

/** The end of a block text with the blank lines that belong to it. */
function rawEnd(node: OutlineMap | OutlineList, index: number): number | null {
  const value = node.kind === 'map' ? node.pairs[index]?.value : node.items[index];
  return value?.end ?? null;
}
