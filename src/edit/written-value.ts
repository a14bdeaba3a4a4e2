import { isList, isObject, type Json, type JsonObject } from '../read/json.ts';
import { writtenKey, writtenText, writtenWord } from './written-scalar.ts';

/** How a file is written: its line ends, and how far lists and maps stand in. */
export interface Layout {
  readonly lineEnd: string;
  /** Columns that a list stands in from its key. */
  readonly listIndent: number;
}

const STEP = 2;
const WIDEST_FLOW = 80;

/** What stands after the colon of a key at a column, with the space or line end before it; null for what cannot be written. */
export function afterKey(value: Json, column: number, layout: Layout): string | null {
  if (isObject(value)) {
    if (Object.keys(value).length === 0) return ' {}';
    return onLines(pairs(value, column + STEP, layout), column + STEP, layout);
  }
  if (isList(value) && value.length > 0) {
    const flow = value.some(isNested) ? null : inFlow(value);
    if (flow !== null && flow.length <= WIDEST_FLOW) return ` ${flow}`;
    const at = column + layout.listIndent;
    const items = value.map((item) => afterDash(item, at, layout));
    return onLines(
      items.map((item) => (item === null ? null : `-${item}`)),
      at,
      layout,
    );
  }
  if (isList(value)) return ' []';
  const text = blockScalar(value, column, layout);
  return text === null ? null : ` ${text}`;
}

/** What stands after the dash of a list item whose dash is at a column, with the space before it. */
export function afterDash(value: Json, column: number, layout: Layout): string | null {
  if (isObject(value) && Object.keys(value).length > 0) {
    const lines = pairs(value, column + STEP, layout);
    return lines.includes(null)
      ? null
      : ` ${lines.join(`${layout.lineEnd}${' '.repeat(column + STEP)}`)}`;
  }
  if (isNested(value)) return ((flow) => (flow === null ? null : ` ${flow}`))(inFlow(value));
  const text = blockScalar(value, column, layout);
  return text === null ? null : ` ${text}`;
}

/** A key with its value, for a map whose keys stand at a column. */
export function keyAndValue(
  key: string,
  value: Json,
  column: number,
  layout: Layout,
): string | null {
  const rest = afterKey(value, column, layout);
  return rest === null ? null : `${writtenKey(key)}:${rest}`;
}

/** A value inside brackets, on one line. */
export function inFlow(value: Json): string | null {
  if (isList(value)) return bracketed('[', value.map(inFlow), ']');
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, inner]) => {
      const text = inFlow(inner);
      return text === null ? null : `${writtenKey(key)}: ${text}`;
    });
    return bracketed('{', entries, '}');
  }
  return typeof value === 'string' ? writtenText(value, null, true) : writtenWord(value);
}

/** A text of several lines as a `|` block that stands in from a column; null where only quotation marks can hold it. */
export function literalBlock(text: string, column: number, { lineEnd }: Layout): string | null {
  const body = text.replace(/\n$/, '');
  if (!/^[^\s][^\p{C}]*(?:\n[^\p{C}]*)*$/u.test(body) || /^[ \t]+$/m.test(body)) return null;
  if (body.endsWith('\n') || body === '') return null;
  const head = text.endsWith('\n') ? '|' : '|-';
  const indent = ' '.repeat(column + STEP);
  const lines = body.split('\n').map((line) => (line === '' ? '' : indent + line));
  return [head, ...lines].join(lineEnd);
}

function blockScalar(value: Json, column: number, layout: Layout): string | null {
  if (typeof value !== 'string') return isNested(value) ? null : writtenWord(value);
  const block = value.includes('\n') ? literalBlock(value, column, layout) : null;
  return block ?? writtenText(value, null, false);
}

function pairs(value: JsonObject, column: number, layout: Layout): (string | null)[] {
  return Object.entries(value).map(([key, inner]) => keyAndValue(key, inner, column, layout));
}

function onLines(lines: readonly (string | null)[], column: number, layout: Layout): string | null {
  if (lines.includes(null)) return null;
  return lines.map((line) => `${layout.lineEnd}${' '.repeat(column)}${line}`).join('');
}

function bracketed(open: string, parts: readonly (string | null)[], close: string): string | null {
  return parts.includes(null) ? null : `${open}${parts.join(', ')}${close}`;
}

function isNested(value: Json): value is readonly Json[] | JsonObject {
  return isList(value) || isObject(value);
}
