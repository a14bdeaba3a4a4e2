import type { Position } from '../../diagnostic/finding.ts';
import type { Json } from '../json.ts';

export type JsonReading =
  | { readonly kind: 'value'; readonly value: Json }
  /** `end` when the text stops too early. */
  | { readonly kind: 'fault'; readonly at: Position; readonly end: boolean };

/** The value of a JSON text, or where it stops being JSON. */
export function readJson(text: string): JsonReading {
  try {
    // JSON.parse gives nothing else than JSON values.
    return { kind: 'value', value: JSON.parse(text) as Json };
  } catch {
    const offset = faultOffset(text);
    return { kind: 'fault', at: position(text, offset), end: offset >= text.length };
  }
}

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses exactly these in a text
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
const SPACE = /[ \t\n\r]*/y;

type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'more';

/** The offset of the first token that cannot be where it does; engines report it differently. */
function faultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    SPACE.lastIndex = offset;
    SPACE.exec(text);
    const start = SPACE.lastIndex;
    TOKEN.lastIndex = start;
    const token = TOKEN.exec(text);
    if (token === null || (expected === 'more' && open.length === 0)) return start;
    const next = step(expected, token[1] ?? (token[2] === undefined ? 'scalar' : 'string'), open);
    if (next === null) return start;
    expected = next;
    offset = TOKEN.lastIndex;
  }
}

function step(expected: Expected, token: string, open: string[]): Expected | null {
  const inObject = open.at(-1) === '{';
  if (token === '}' || token === ']') {
    const closes = token === (inObject ? '}' : ']') && open.length > 0;
    if (!closes || !['more', inObject ? 'key-or-close' : 'value-or-close'].includes(expected))
      return null;
    open.pop();
    return 'more';
  }
  if (token === ',') return expected === 'more' ? (inObject ? 'key' : 'value') : null;
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (expected === 'key' || expected === 'key-or-close') return token === 'string' ? 'colon' : null;
  if (expected !== 'value' && expected !== 'value-or-close') return null;
  if (token !== '{' && token !== '[') return 'more';
  open.push(token);
  return token === '{' ? 'key-or-close' : 'value-or-close';
}

function position(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line: before.split(/\r\n|\r|\n/).length, column: offset - lineStart + 1 };
}
