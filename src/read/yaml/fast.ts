import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/**
 * Signs of doubt: what js-yaml may read otherwise than the YAML parser does, or that the parser has
 * something to say about. Each was earned by a difference that the comparison in the tests found.
 * The text is given a line break in front, so that each sign begins with a character of its own:
 * that is three times as fast as `^`, which is tried everywhere.
 */
const SIGN = new RegExp(
  [
    /[\t\\\r\u0085\u2028\u2029]/, // escapes, tabs, and line breaks of other kinds
    // Directives and several documents; a dash with nothing, or another dash, behind it.
    /\n(?:---|\.\.\.|%| *- *(?:#|-\s|$))/,
    // Where a node begins: an anchor, a tag, an explicit key or an alias; a quoted text or a list in
    // brackets that does not end on its line; a block text that says its indentation, keeps its blank
    // lines, or begins with a line of spaces.
    /(?:\n *|: +|- +|[[{,] *)(?:[&!?]|\*\S|"[^"\n]*$|'(?:[^'\n]|'')*$|[[{][^\]}\n]*$|[|>](?:[-+]?\d|\+|-?[^\S\n]*(?:#[^\n]*)?\n +$))/,
    /["'\]}]#|[\]}]\s*:|: *\n\s*#/, // a comment without a space before it; brackets as a key; a comment under a key
    /[[{][^\]}\n]*[[{]/, // brackets in brackets
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);
/** A comment that may be a part of the text before it, and a line whose # is surely in quotation marks. */
const CUT = / #[\p{L}\p{N}]/gu;
const QUOTED = /^ *(?:- +)*(?:[\wæøåÆØÅ.-]+: +)?(?:"[^"]*"|'(?:[^']|'')*') *$/;
/** Beyond Latin letters and the usual punctuation, which cannot be composed in two ways. */
const RARE_LETTER = /[^\n -\u02ff\u2010-\u2027\u2030-\u205e\u2212]/;
const KEY = /^[a-zæøåA-ZÆØÅ_][\wæøåÆØÅ.-]{0,63}$/;
/** Keys that are no text as they are written, or that no post may have. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'constructor', 'prototype', '__proto__'],
]);
/** What is no text in the core schema of YAML 1.2, all in one expression: it is tried on every value without quotes. */
const NOT_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?$/;
const DEEPEST = 30;
const MOST_KEYS = 1_000;

const CORE = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:core', {
      kind: 'scalar',
      resolve: (text: string | null) => NOT_TEXT.test(text ?? ''),
      construct: (text: string | null) => meant(text ?? ''),
    }),
  ],
});

/** The value of what is no text. */
function meant(written: string): null | boolean | number {
  if (/^(?:$|[~nN])/.test(written)) return null;
  if (/^[tTfF]/.test(written)) return /^[tT]/.test(written);
  return exactNumber(written);
}

/** Thrown inside the library to leave a text to the parser. */
class Doubt extends Error {}

/**
 * Reads a text about which there is nothing to say, at a tenth of the parser's cost. Gives the value that
 * the YAML parser gives; null for every text that is in any doubt: then the parser decides.
 */
export function readFast(text: string): JsonObject | null {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (SIGN.test(`\n${lines}`)) return null;
  if (lines.includes(' #') && mayBeCut(lines)) return null;
  if (RARE_LETTER.test(lines) && lines !== lines.normalize('NFC')) return null;
  const value = loaded(lines);
  return isObject(value) && isPlain(value, 0) ? value : null;
}

/** Whether a comment may be a part of the text before it. */
function mayBeCut(lines: string): boolean {
  for (const { index } of lines.matchAll(CUT)) {
    const end = lines.indexOf('\n', index);
    const line = lines.slice(lines.lastIndexOf('\n', index) + 1, end < 0 ? undefined : end);
    if (!QUOTED.test(line)) return true;
  }
  return false;
}

/** Whatever the library refuses is left to the parser, which alone says what is wrong. */
function loaded(text: string): Json | undefined {
  try {
    return load(text, { schema: CORE }) as Json | undefined; // the schema makes no other values
  } catch {
    return undefined;
  }
}

/** A number that would be written otherwise than it is read is left to the parser. */
function exactNumber(text: string): number {
  const value = Number(text);
  if (String(value) !== text || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw new Doubt();
  return value;
}

/** Whether all keys are plain words, and nothing is deeper or wider than posts are. */
function isPlain(value: Json | undefined, depth: number): boolean {
  if (isList(value)) return depth <= DEEPEST && value.every((item) => isPlain(item, depth + 1));
  if (!isObject(value)) return true;
  const keys = Object.keys(value);
  return (
    depth <= DEEPEST &&
    keys.length <= MOST_KEYS &&
    keys.every((key) => KEY.test(key) && !OTHER_KEYS.has(key) && isPlain(value[key], depth + 1))
  );
}
