/**
 * What a reader cannot see, or what rearranges what is seen: control characters, directions of
 * writing, zero width, line separators, lone surrogates. The two selectors of text or picture form
 * (U+FE0E, U+FE0F) are left alone: they belong to ordinary emoji.
 */
const HIDDEN =
  /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Takes any text; gives it with each hidden character replaced. */
export function replaceHidden(text: string, replace: (character: string) => string): string {
  return text.replace(HIDDEN, replace);
}

/**
 * Takes any text; gives it with every hidden character as a visible escape, `\n` or `\u{202E}`.
 * Those in `keep` stay as they are. Doing it twice changes nothing.
 */
export function showHidden(text: string, keep = ''): string {
  return replaceHidden(text, (character) =>
    keep.includes(character) ? character : shown(character),
  );
}

/** One character as an escape that can be seen. */
export function shown(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? `\\u{${codePoint.toString(16).toUpperCase()}}`;
}
