import stringWidth from 'string-width';

/** What Norwegian text and our tables are made of: each character is one by itself, and takes one column. */
const ONE_COLUMN_EACH =
  /^[ -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027\u202f-\u2044\u20ac\u2190-\u2193\u2212\u2260-\u2265\u2500-\u259f\u2713\u2717]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOURS = /\u001b\[[\d;]*m/g;

/** How many columns a text takes in a terminal; colour codes take none. */
export function displayWidth(text: string): number {
  const seen = text.includes('\u001b') ? text.replace(COLOURS, '') : text;
  return ONE_COLUMN_EACH.test(seen) ? seen.length : stringWidth(text);
}

/** The characters of a text as a reader sees them: a letter with its marks is one. */
export function charactersOf(text: string): string[] {
  return ONE_COLUMN_EACH.test(text) ? [...text] : graphemesOf(text);
}

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('nb', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
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
