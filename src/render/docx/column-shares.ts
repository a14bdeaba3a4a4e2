import type { Table } from '../../reports/document.ts';
import type { Language } from '../../text/language.ts';
import { cellWords } from '../words/cell.ts';

/** In letters: what a column needs beside its words, and where more room for a text is no help. */
const PADDING = 2;
const WIDEST_WORD = 16;
const WIDEST_TEXT = 42;

/** Takes a table; gives the share of the width each column gets by what is in it, together one. */
export function columnShares(table: Table, language: Language): number[] {
  const needs = table.columns.map(({ title }, index) => {
    const texts = table.rows.flatMap((row) => {
      const cell = row[index];
      return cell === undefined ? [] : cellWords(cell, language).slice(0, 400);
    });
    const word = longest([title, ...texts].flatMap((text) => text.split(/[\s–-]/, 80)));
    return PADDING + Math.max(Math.min(word, WIDEST_WORD), Math.min(longest(texts), WIDEST_TEXT));
  });
  const whole = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => need / whole);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}
