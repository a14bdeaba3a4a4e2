import { showHidden } from '../../text/formatting/hidden.ts';

/** What Excel holds in one cell, in UTF-16 units. */
const MOST = 32_767;

/** What Excel reads as another text: `_x000D_` is a carriage return. Its own escape is `_x005F_` for the first sign. */
const READ_OTHERWISE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Signs that `showHidden` leaves nowhere. The library that writes spreadsheets drops U+FFFD, so one
 * stands for it; and it loses texts called as what every JavaScript object has (`constructor`), so
 * one is put behind those.
 */
const REPLACEMENT = '\u2061';
const SET_APART = '\u2060';

/**
 * Text for the library that writes spreadsheets: newline stays, other hidden characters are shown as
 * escapes, and what is longer than Excel can hold ends in `…`. `backFromSpreadsheet` belongs to what
 * it writes; what Excel reads is then that text, whatever it looks like.
 */
export function forSpreadsheet(text: string): string {
  const written = cut(showHidden(text, '\n'))
    .replace(READ_OTHERWISE, '_x005F_')
    .replaceAll('\uFFFD', REPLACEMENT);
  return written in {} ? written + SET_APART : written;
}

/** Takes what the library wrote; gives it with our texts as they are. */
export function backFromSpreadsheet(xml: string): string {
  return xml.replaceAll(SET_APART, '').replaceAll(REPLACEMENT, '\uFFFD');
}

function cut(text: string): string {
  if (text.length <= MOST) return text;
  return `${text.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
