import { showHidden, shown } from '../../text/formatting/hidden.ts';

/** Text for a PDF: newline stays, other hidden characters are shown as escapes. The library writes it as glyphs, never as commands. */
export function forPdf(text: string): string {
  return showHidden(text, '\n');
}

/** Takes a text, and whether the font has a glyph for a code point; gives it with those it lacks as escapes that can be seen. */
export function showWithoutGlyph(text: string, hasGlyph: (codePoint: number) => boolean): string {
  return text.replace(NOT_BASIC, (character) =>
    hasGlyph(character.codePointAt(0) ?? 0) ? character : shown(character),
  );
}

const NOT_BASIC = /[^\n -~]/gu;
