import { rowsOf, type Table } from '../../reports/document/table.ts';
import type { Language } from '../../text/language.ts';
import { valueText } from '../value/words.ts';

/** In letters: margins, where a long word may be broken, and where more room for a text is no help. */
const PADDING = 3;
const WIDEST_WORD = 16;
const WIDEST_TEXT = 60;

interface Need {
  /** So that no word is broken. */
  readonly least: number;
  /** So that no line is. */
  readonly most: number;
}

/**
 * Takes a table and its room in letters; gives the share of the width each column gets, together
 * one: first what its words need, then what its lines would like.
 */
export function columnShares(table: Table, language: Language, room: number): number[] {
  const needs = table.columns.map((_, index) => needOf(table, index, language));
  const least = sum(needs.map((need) => need.least));
  const wanted = sum(needs.map((need) => need.most - need.least));
  const given = wanted === 0 ? 0 : Math.min(1, Math.max(0, room - least) / wanted);
  const widths = needs.map((need) => need.least + (need.most - need.least) * given);
  const whole = sum(widths);
  return widths.map((width) => width / whole);
}

function needOf(table: Table, index: number, language: Language): Need {
  const title = table.columns[index]?.title ?? '';
  const texts = rowsOf(table).flatMap((row) => {
    const cell = row[index];
    return cell === undefined ? [] : valueText(cell, language).slice(0, 400);
  });
  const word = longest([title, ...texts].flatMap((text) => text.split(/[ \n]/)));
  const least = PADDING + Math.min(word, WIDEST_WORD);
  return {
    least,
    most: Math.max(least, PADDING + Math.min(longest([title, ...texts]), WIDEST_TEXT)),
  };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
