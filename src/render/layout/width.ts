import stringWidth from 'string-width';

const PLAIN = /^[ -~]*$/;
const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** How many columns a text takes in a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** The characters of a text as a reader sees them: a letter with its marks is one. */
export function charactersOf(text: string): string[] {
  return PLAIN.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** The text within so many columns (at least one), cut with `…` where it is longer. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const character of charactersOf(text)) {
    taken += displayWidth(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with spaces to so many columns, before it or after it. */
export function padded(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}
