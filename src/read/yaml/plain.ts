/** No value of a post is deeper, and none has more fields in one place. */
export const DEEPEST = 30;
export const MOST_KEYS = 1_000;

/** What is no text in the core schema of YAML 1.2, all in one expression: it is tried on every value without quotes. */
const NOT_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))?$/;

/** Whether a value without quotes is a text. */
export function isText(written: string): boolean {
  return !NOT_TEXT.test(written);
}

/** Keys that no post may have, besides those that are no text. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['constructor', 'prototype', '__proto__']);

/** Whether a word is no key as it is written, or one that no post may have. */
export function isOtherKey(word: string): boolean {
  return OTHER_KEYS.has(word) || !isText(word);
}
