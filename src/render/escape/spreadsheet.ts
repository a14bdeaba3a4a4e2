import { showHidden } from './hidden.ts';

/** What Excel holds in one cell, in UTF-16 units. */
const MOST = 32_767;

/**
 * What would be read as another text (`_x000D_` is a carriage return in a cell), and the sign that
 * the writer would drop.
 */
const READ_OTHERWISE = /_(?=x[0-9A-Fa-f]{4}(?:_|\uFFFD))|\uFFFD/g;

/**
 * Text for a cell of a spreadsheet, before it becomes XML: newline stays, other hidden characters
 * are shown as escapes, and what is longer than Excel can hold ends in `…`. What Excel reads is then
 * that text, whatever it looks like.
 */
export function forSpreadsheet(text: string): string {
  const written = cut(showHidden(text, '\n')).replace(READ_OTHERWISE, escaped);
  return written in {} ? `${escaped(written.slice(0, 1))}${written.slice(1)}` : written;
}

function cut(text: string): string {
  if (text.length <= MOST) return text;
  return `${text.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** One UTF-16 unit as spreadsheets escape it. */
function escaped(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
