import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import type { Json, JsonObject } from '../json.ts';

/**
 * Signs of doubt: what js-yaml may read otherwise than the YAML parser does, or that the parser has
 * something to say about. Each was earned by a difference that the comparison in the tests found.
 */
const SIGN = new RegExp(
  [
    /[\t\\\u0085]|^(?:---|\.\.\.|%)/, // escapes and tabs; directives and several documents
    // Where a node begins: an anchor, a tag, an explicit key or an alias; a quoted text or a list in
    // brackets that does not end on its line; a block text that says its indentation, keeps its blank
    // lines, or begins with a line of spaces.
    /(?:^ *|: +|- +|[[{,] *)(?:[&!?]|\*\S|"[^"\n]*$|'(?:[^'\n]|'')*$|[[{][^\]}\n]*$|[|>](?:[-+]?\d|\+|-?[^\S\n]*(?:#[^\n]*)?\n +$))/,
    /["'\]}]#|[\]}]\s*:/, // a comment without a space before it; brackets as a key
    /: *\n\s*#|^ *- *(?:#|-\s|$)/, // a comment under a key; a dash with nothing, or another dash, behind it
    /[[{][^\]}\n]*[[{]/, // brackets in brackets
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);
/** Beyond Latin letters and the usual punctuation, which cannot be composed in two ways. */
const RARE_LETTER = /[^\n -\u02ff\u2010-\u2027\u2030-\u205e\u2212]/;
const KEY = /^[a-zæøåA-ZÆØÅ_][\wæøåÆØÅ.-]{0,63}$/;
/** Keys that are no text as they are written, or that no post may have. */
const OTHER_KEYS: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'constructor', 'prototype', '__proto__'],
]);
const NUMBER =
  /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DEEPEST = 30;
const MOST_KEYS = 1_000;

/** The core schema of YAML 1.2; a number that would be written otherwise than it is read is left to the parser. */
const CORE = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar('null', /^(?:~|null|Null|NULL)?$/, () => null),
    scalar('bool', /^(?:true|True|TRUE|false|False|FALSE)$/, (text) => /^t/i.test(text)),
    scalar('float', NUMBER, exactNumber),
  ],
});

/** Thrown inside the library to leave a text to the parser. */
class Doubt extends Error {}

/**
 * Reads a text about which there is nothing to say, at a tenth of the parser's cost. Gives the value that
 * the YAML parser gives; null for every text that is in any doubt: then the parser decides.
 */
export function readFast(text: string): JsonObject | null {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (SIGN.test(lines)) return null;
  if (RARE_LETTER.test(lines) && lines !== lines.normalize('NFC')) return null;
  const value = loaded(lines);
  return isMap(value) && isPlain(value, 0) ? value : null;
}

/** Whatever the library refuses is left to the parser, which alone says what is wrong. */
function loaded(text: string): unknown {
  try {
    return load(text, { schema: CORE });
  } catch {
    return undefined;
  }
}

function scalar(name: string, form: RegExp, construct: (text: string) => Json): Type {
  return new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: (text: string | null) => form.test(text ?? ''),
    construct: (text: string | null) => construct(text ?? ''),
  });
}

function exactNumber(text: string): number {
  const value = Number(text);
  if (String(value) !== text || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    throw new Doubt();
  return value;
}

function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether all keys are plain words, and nothing is deeper or wider than posts are. */
function isPlain(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  const entries = Object.entries(value);
  return (
    entries.length <= MOST_KEYS &&
    entries.every(
      ([key, inside]) => KEY.test(key) && !OTHER_KEYS.has(key) && isPlain(inside, depth + 1),
    )
  );
}
