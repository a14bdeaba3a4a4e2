import type { SyntaxFault } from '../../diagnostic/codes/expression-fault.ts';
import type { LiteralValue } from './node.ts';

/** The value of a literal, or why these expressions do not take it. */
export type ReadLiteral =
  | { readonly kind: 'value'; readonly value: LiteralValue }
  | { readonly kind: 'refused'; readonly fault: SyntaxFault };

const INT64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n };
const STRING = /^([bB]?)([rR]?)("""|'''|"|')([\s\S]*)\3$/;
const ESCAPE =
  /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-3][0-7]{2})|([\s\S]))/g;
const ESCAPED_SIGNS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '?': '?',
  '"': '"',
  "'": "'",
  '`': '`',
};
const UNREADABLE: ReadLiteral = { kind: 'refused', fault: { kind: 'unreadable' } };

/** Takes a number as it is written, without its sign, and whether a minus precedes it. */
export function readNumber(text: string, isNegative: boolean): ReadLiteral {
  if (/[uU]$/.test(text)) return unsupported('unsigned');
  const isInteger = /^(?:0x[0-9a-fA-F]+|\d+)$/.test(text);
  if (!isInteger) return { kind: 'value', value: isNegative ? -Number(text) : Number(text) };
  const value = isNegative ? -BigInt(text) : BigInt(text);
  if (value >= INT64.least && value <= INT64.greatest) return { kind: 'value', value };
  return { kind: 'refused', fault: { kind: 'number-range', written: String(value) } };
}

/** Takes a string or bytes literal with its prefix and quotes. */
export function readString(text: string): ReadLiteral {
  const [, bytes, raw, quote = '', content = ''] = STRING.exec(text) ?? [];
  if (bytes !== '') return unsupported('bytes');
  if (quote.length === 1 && /[\r\n]/.test(content)) return UNREADABLE;
  const value = raw === '' ? unescaped(content) : content;
  return value === null ? UNREADABLE : { kind: 'value', value };
}

/**
 * The text with its escapes replaced; null where one names no character. A backslash before any
 * other sign is left as it is: krav write "\d" in patterns.
 */
function unescaped(content: string): string | null {
  let isValid = true;
  const value = content.replace(ESCAPE, (written: string, ...found: readonly unknown[]) => {
    const [byte, short, long, octal, sign = ''] = found as (string | undefined)[]; // the five groups come first
    const hexadecimal = byte ?? short ?? long;
    if (hexadecimal === undefined && octal === undefined) {
      if (/[xXuU]/.test(sign)) isValid = false;
      return ESCAPED_SIGNS[sign] ?? written;
    }
    const code =
      hexadecimal === undefined
        ? Number.parseInt(octal ?? '', 8)
        : Number.parseInt(hexadecimal, 16);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!isCharacter) isValid = false;
    return isCharacter ? String.fromCodePoint(code) : written;
  });
  return isValid ? value : null;
}

function unsupported(what: 'bytes' | 'unsigned'): ReadLiteral {
  return { kind: 'refused', fault: { kind: 'unsupported', what } };
}
