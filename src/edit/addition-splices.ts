import type { Json } from '../read/json.ts';
import { type OutlineMap, pairEnd } from '../read/yaml/outline.ts';
import { columnOf, endOfLine, endOfLines } from './lines.ts';
import type { Splice } from './splice.ts';
import { afterKey, inFlow, keyAndValue, type Layout } from './written-value.ts';

/** Ways to give a value to a key behind whose colon nothing is written. */
export function fillings(
  text: string,
  map: OutlineMap,
  at: number,
  value: Json,
  isInFlow: boolean,
  layout: Layout,
): Splice[] {
  const pair = map.pairs[at];
  if (pair === undefined) return [];
  const from = pair.colonEnd;
  const inBrackets = inFlow(value);
  const isFlow = isInFlow || map.style === 'flow';
  if (from === null)
    return inBrackets === null
      ? []
      : [{ from: pair.keySpan.to, to: pair.keySpan.to, text: `: ${inBrackets}` }];
  const rest = isFlow ? null : afterKey(value, columnOf(text, pair.keySpan.from), layout);
  const isOnLine = rest !== null && !rest.includes('\n');
  const after = rest === null || isOnLine ? from : endOfLine(text, from);
  return [
    ...(rest === null ? [] : [{ from: after, to: after, text: rest }]),
    ...(inBrackets === null ? [] : [{ from, to: from, text: ` ${inBrackets}` }]),
  ];
}

/** Ways to add a key: where the order of the schema puts it, else last or first. */
export function additions(
  text: string,
  map: OutlineMap,
  key: string,
  value: Json,
  order: readonly string[],
  layout: Layout,
): Splice[] {
  const position = order.indexOf(key);
  const earlier = new Set(
    position < 0 ? map.pairs.map((each) => each.key) : order.slice(0, position),
  );
  const before = map.pairs.findLastIndex((each) => earlier.has(each.key));
  const first = map.pairs[0];
  if (map.style === 'flow') return flowAddition(map, before, key, value);
  if (first === undefined) return [];
  const column = columnOf(text, first.keySpan.from);
  const line = keyAndValue(key, value, column, layout);
  if (line === null) return [];
  const indent = ' '.repeat(column);
  const afterPair = (index: number): Splice[] => {
    const pair = map.pairs[index];
    if (pair === undefined) return [];
    const at = endOfLines(text, pairEnd(pair), column);
    const end = pair.value?.end ?? at;
    return [
      { from: at, to: at, text: `${layout.lineEnd}${indent}${line}` },
      { from: end, to: end, text: `${indent}${line}${layout.lineEnd}` },
    ];
  };
  const at = first.keySpan.from;
  const inFront = { from: at, to: at, text: `${line}${layout.lineEnd}${indent}` };
  return [
    ...(before < 0 ? [inFront] : afterPair(before)),
    ...afterPair(map.pairs.length - 1),
    inFront,
  ];
}

function flowAddition(map: OutlineMap, before: number, key: string, value: Json): Splice[] {
  const written = inFlow({ [key]: value })?.slice(1, -1);
  if (written === undefined) return [];
  const previous = map.pairs[before];
  const first = map.pairs[0];
  if (previous !== undefined) {
    const at = pairEnd(previous);
    return [{ from: at, to: at, text: `, ${written}` }];
  }
  const at = first === undefined ? map.span.from + 1 : first.keySpan.from;
  return [{ from: at, to: at, text: first === undefined ? written : `${written}, ` }];
}
