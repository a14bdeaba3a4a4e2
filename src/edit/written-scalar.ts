import type { OutlineScalar } from '../read/yaml/outline.ts';

type Quoting = OutlineScalar['style'] | null;

/** Begins with a letter, and holds nothing that ends a text or begins something else. */
const PLAIN = /^[\p{L}«(](?:[^\p{C}:#]|:(?!\s|$)|(?<!\s)#)*$/u;
/** Begins with a digit as `3 prosjekter` does, so that no reader takes it for a number, a day or a time of day. */
const BEGINS_WITH_NUMBER = /^\d+ [\p{L}][^\p{C}:#]*$/u;
/** What one reader or another takes for a boolean, for nothing, or for a merge. */
const WORDS: ReadonlySet<string> = new Set([
  ...['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null', 'nil', 'none'],
]);
const UNPRINTABLE = /[\p{C}\u0085\u2028\u2029\ufeff]/u;

/**
 * A text on one line as YAML of any version reads it: without quotation marks where that is safe, else in those
 * of `before` where they can hold it. Inside brackets more is quoted.
 */
export function writtenText(text: string, before: Quoting, isInFlow: boolean): string {
  const wasQuoted = before === 'single' || before === 'double';
  if (!wasQuoted && isPlain(text, isInFlow)) return text;
  if (UNPRINTABLE.test(text)) return escaped(text);
  const isSingle = before === 'single' || (before !== 'double' && /["\\]/.test(text));
  return isSingle ? `'${text.replaceAll("'", "''")}'` : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A number, a boolean or nothing; null for a number that could not be read back. */
export function writtenWord(value: number | boolean | null): string | null {
  if (typeof value !== 'number') return String(value);
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) && (!Number.isInteger(value) || Number.isSafeInteger(value))
    ? text
    : null;
}

/** A key, quoted where a reader may take it for something else than a text. */
export function writtenKey(key: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) && isPlain(key.replace(/^_+/, 'a'), true)
    ? key
    : writtenText(key, 'double', true);
}

function isPlain(text: string, isInFlow: boolean): boolean {
  if (WORDS.has(text.toLowerCase()) || text !== text.trim()) return false;
  if (!PLAIN.test(text) && !BEGINS_WITH_NUMBER.test(text)) return false;
  return !isInFlow || !/[,[\]{}:]/.test(text);
}

/** With escapes of JSON, which are escapes of YAML too. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(/[^\n -~]/gu, (each) =>
    UNPRINTABLE.test(each) ? [...each].map(unit).join('') : each,
  );
}

function unit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}
