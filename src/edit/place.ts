import type { Outline, OutlineList, OutlineMap } from '../read/yaml/outline.ts';
import type { Path } from './edit.ts';

/** Where a path leads in a file. */
export interface FoundPlace {
  /** The deepest that is there of what the path names. */
  readonly node: Outline;
  /** What is left of the path there. */
  readonly rest: Path;
  /** Whether it stands inside brackets. */
  readonly isInFlow: boolean;
  /** What it stands in, and as which pair or item of that; null for the whole file. */
  readonly within: Within | null;
}

export type Within =
  | { readonly kind: 'map'; readonly map: OutlineMap; readonly index: number }
  | { readonly kind: 'list'; readonly list: OutlineList; readonly index: number };

/** Follows a path as far as something is written. */
export function follow(outline: Outline, path: Path): FoundPlace {
  let found: FoundPlace = { node: outline, rest: path, isInFlow: false, within: null };
  for (;;) {
    const inner = stepInto(found);
    if (inner === null) return found;
    found = inner;
  }
}

function stepInto({ node, rest, isInFlow }: FoundPlace): FoundPlace | null {
  const [step, ...further] = rest;
  if (step === undefined || node.kind === 'scalar') return null;
  const inFlow = isInFlow || node.style === 'flow';
  if (node.kind === 'list') {
    const index = Number(step);
    const item = node.items[index];
    return item === undefined || item === null
      ? null
      : {
          node: item,
          rest: further,
          isInFlow: inFlow,
          within: { kind: 'list', list: node, index },
        };
  }
  const index = node.pairs.findIndex(({ key }) => key === step);
  const value = node.pairs[index]?.value;
  return value === undefined || value === null
    ? null
    : { node: value, rest: further, isInFlow: inFlow, within: { kind: 'map', map: node, index } };
}

/** Lists and maps as they are nested, for a place that is in a block: the column of its key or dash. */
export function columnsIn(text: string, outline: Outline): number {
  const list = firstList(outline);
  if (list === null) return 2;
  const column = (offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return Math.max(0, column(list.list.span.from) - column(list.keyAt));
}

function firstList(node: Outline): { list: OutlineList; keyAt: number } | null {
  if (node.kind !== 'map' || node.style === 'flow') return null;
  for (const { value, keySpan } of node.pairs) {
    if (value?.kind === 'list' && value.style === 'block')
      return { list: value, keyAt: keySpan.from };
  }
  return null;
}
