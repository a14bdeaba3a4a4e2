import type { Json } from '../read/json.ts';
import type { OutlineList } from '../read/yaml/outline.ts';
import { dashes } from './dashes.ts';
import { columnOf, endOfLines, lineStart } from './lines.ts';
import type { FoundPlace } from './place.ts';
import type { Splice } from './splice.ts';
import { afterDash, afterKey, inFlow, type Layout } from './written-value.ts';

/** Ways to put an item into a list that is written. */
export function listSplices(
  text: string,
  found: FoundPlace,
  list: OutlineList,
  { at, value }: { readonly at: number; readonly value: Json },
  layout: Layout,
): Splice[] {
  if (list.style === 'flow') return inBrackets(text, found, list, at, value, layout);
  const column = columnOf(text, list.span.from);
  const known = dashes(text, list);
  const gap = gapAfterDash(text, known.at(-1));
  const written = afterDash(value, column + gap - 1, layout);
  if (written === null) return [];
  const item = `-${' '.repeat(gap)}${written.slice(1)}`;
  const indent = ' '.repeat(column);
  const next = known[at];
  if (next !== undefined) {
    const start = lineStart(text, next);
    const hasOwnLine = text.slice(start, next).trim() === '';
    const inFront = { from: next, to: next, text: `${item}${layout.lineEnd}${indent}` };
    const previous = list.items[at - 1];
    return previous === undefined || previous === null || !hasOwnLine
      ? [inFront]
      : [...behind(previous.span.to), inFront];
  }
  const { end } = list;
  return [
    ...behind(list.span.to),
    { from: end, to: end, text: `${indent}${item}${layout.lineEnd}` },
  ];

  function behind(ink: number): Splice[] {
    const to = endOfLines(text, ink, column);
    return [{ from: to, to, text: `${layout.lineEnd}${indent}${item}` }];
  }
}

function inBrackets(
  text: string,
  { within, isInFlow }: FoundPlace,
  list: OutlineList,
  at: number,
  value: Json,
  layout: Layout,
): Splice[] {
  const written = inFlow(value);
  if (written === null) return [];
  const next = list.items[at];
  const previous = list.items[at - 1];
  const { from, to } = list.span;
  if (list.items.length === 0) {
    const block =
      within?.kind !== 'map' || isInFlow || typeof value !== 'object'
        ? null
        : afterKey(
            [value],
            columnOf(text, within.map.pairs[within.index]?.keySpan.from ?? 0),
            layout,
          );
    const start = within?.kind === 'map' ? within.map.pairs[within.index]?.colonEnd : undefined;
    return [
      ...(block === null || start === undefined || start === null
        ? []
        : [{ from: start, to, text: block }]),
      { from: from + 1, to: from + 1, text: written },
    ];
  }
  if (previous !== undefined && previous !== null)
    return [{ from: previous.span.to, to: previous.span.to, text: `, ${written}` }];
  return next === undefined || next === null
    ? []
    : [{ from: next.span.from, to: next.span.from, text: `${written}, ` }];
}

/** How many spaces stand between a dash and what begins on its line. */
function gapAfterDash(text: string, dash: number | undefined): number {
  const spaces = dash === undefined ? null : /^-( +)[^\s#]/.exec(text.slice(dash, dash + 12));
  return spaces?.[1]?.length ?? 1;
}
