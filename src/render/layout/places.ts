import type { Document, Section } from '../../reports/document/document.ts';
import type { Table } from '../../reports/document/table.ts';
import { tablesOf } from '../../reports/walk.ts';
import type { Language } from '../../text/language.ts';

/** Where a document tells of each post: the one part or row, by the id of the post. */
export type Places = ReadonlyMap<string, Place>;

interface Place {
  /** A part by its id, or a row by its table and its number from the first. */
  readonly at: string;
  /** From 1, other for each post. */
  readonly number: number;
}

/** What words are written with: their language, and what ids in them may lead to. */
export interface TextView {
  readonly language: Language;
  readonly places: Places;
}

/**
 * Looks through a document for the parts and rows that tell of posts; a part goes before a row, of equals the
 * first. `hasAllRows`: whether the format shows the rows that tables hide from people, too.
 */
export function placesOf(document: Document, hasAllRows: boolean): Places {
  const tables = tablesOf({ ...document, forPrograms: [] });
  const rows = tables.flatMap((table) => rowPlaces(table, hasAllRows));
  const sections = document.sections.flatMap(sectionPlaces);
  const found = new Map([...rows.toReversed(), ...sections.toReversed()]);
  return new Map([...found].map(([post, at], index) => [post, { at, number: index + 1 }]));
}

/** The post that a part is the place of; null where it is of none. */
export function postOfSection({ id, about }: Section, places: Places): string | null {
  return about !== undefined && places.get(about)?.at === sectionPlace(id) ? about : null;
}

/** The same of a row of a table, by its number from the first. */
export function postOfRow({ id, tellsOf }: Table, row: number, places: Places): string | null {
  const post = tellsOf?.[row];
  return post !== undefined && places.get(post)?.at === rowPlace(id, row) ? post : null;
}

/** What a cell of a row is written with, by its column from 0 and the post that the row is the place of: the first does not lead to its own row. */
export function viewOfCell(view: TextView, column: number, post: string | null): TextView {
  return column === 0 && post !== null ? { language: view.language, places: NOWHERE } : view;
}

const NOWHERE: Places = new Map();

/** What an id may look like within a text. Those without a digit may be ordinary words. */
const MAY_BE_ID =
  /(?<![\p{L}\p{N}_/.-])(?=[\p{L}_-]*\d)[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?(?![\p{L}\p{N}_/-])/gu;

/** A text in pieces, each with the post whose id it is, or null: those that the document tells of. */
export function linkedPieces(
  words: string,
  places: Places,
): { readonly text: string; readonly post: string | null }[] {
  if (places.size === 0) return [{ text: words, post: null }];
  const pieces: { text: string; post: string | null }[] = [];
  let from = 0;
  for (const { 0: id, index } of words.matchAll(MAY_BE_ID)) {
    if (!places.has(id)) continue;
    if (index > from) pieces.push({ text: words.slice(from, index), post: null });
    pieces.push({ text: id, post: id });
    from = index + id.length;
  }
  if (from < words.length || pieces.length === 0)
    pieces.push({ text: words.slice(from), post: null });
  return pieces;
}

function sectionPlace(id: string): string {
  return `section ${id}`;
}

function rowPlace(table: string, row: number): string {
  return `row ${table} ${row}`;
}

function rowPlaces({ id, tellsOf, most }: Table, hasAllRows: boolean): [string, string][] {
  const shown = hasAllRows || most === null ? undefined : most.rows;
  return (tellsOf ?? []).slice(0, shown).map((post, row) => [post, rowPlace(id, row)]);
}

function sectionPlaces({ id, about, sections }: Section): [string, string][] {
  const own: [string, string][] = about === undefined ? [] : [[about, sectionPlace(id)]];
  return [...own, ...sections.flatMap(sectionPlaces)];
}
