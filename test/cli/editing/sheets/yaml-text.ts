import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** The way to a value: keys, and numbers of items. */
export type At = readonly (string | number)[];

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the value of a scalar or a list in brackets stands in a text. */
export function valueRange(text: string, at: At): Range {
  const node = parseDocument(text).getIn(at, true);
  if (!(isScalar(node) || isSeq(node)) || node.range == null)
    throw new Error(`${at.join('.')} has no value`);
  const [from, to] = node.range;
  return { from, to };
}

/** The lines of a key with its value, or of an item. */
export function linesOf(text: string, at: At): Range {
  const document = parseDocument(text);
  const last = at.at(-1);
  const around = at.length === 1 ? document.contents : document.getIn(at.slice(0, -1), true);
  if (isMap(around)) {
    const pair = pairOf(around, String(last));
    return { from: startOfLine(text, startOf(pair)), to: endOfLine(text, endOf(pair)) };
  }
  const item = isSeq(around) ? around.items[Number(last)] : undefined;
  if (!isMap(item)) throw new Error(`${at.join('.')} is no item`);
  const [first] = item.items;
  const end = item.items.at(-1);
  if (!isPair(first) || !isPair(end)) throw new Error(`${at.join('.')} is empty`);
  return { from: startOfLine(text, startOf(first)), to: endOfLine(text, endOf(end)) };
}

/** Whether something stands at a path. */
export function has(text: string, at: At): boolean {
  return parseDocument(text).hasIn(at);
}

/** A text without some ranges, with a mark where each was. */
export function without(text: string, ranges: readonly Range[], mark: string): string {
  return ranges
    .toSorted((one, other) => other.from - one.from)
    .reduce((left, { from, to }) => left.slice(0, from) + mark + left.slice(to), text);
}

function pairOf(map: YAMLMap, key: string): Pair {
  const found = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  if (found === undefined) throw new Error(`there is no ${key}`);
  return found;
}

function startOf({ key }: Pair): number {
  if (!isScalar(key) || key.range == null) throw new Error('a key without a place');
  return key.range[0];
}

function endOf({ key, value }: Pair): number {
  if (isMap(value) || isSeq(value)) {
    const last = value.items.at(-1);
    if (!value.flow && isPair(last)) return endOf(last);
    if (!value.flow && isMap(last))
      return endOf(last.items.at(-1) ?? ({ key, value: null } as Pair));
    return value.range?.[1] ?? 0;
  }
  if (isScalar(value) && value.range != null) return value.range[1];
  return isScalar(key) ? (key.range?.[1] ?? 0) : 0;
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
