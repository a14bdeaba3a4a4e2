import type { Document, Section } from '../../reports/document/document.ts';
import type { Table } from '../../reports/document/table.ts';
import { tablesOf } from '../../reports/walk.ts';
import type { Language } from '../../text/language.ts';

/** What the parts of a page must know of the whole: its language, and where the page tells of each post. */
export interface HtmlView {
  readonly language: Language;
  /** Whether tables show what they are; else the heading above says it, and only those who hear the page are told again. */
  readonly captions: boolean;
  /** The one part or row, by the id of its post. */
  readonly places: ReadonlyMap<string, Place>;
}

/** A part by its id, or a row by its table and its number from the first, as a text. */
type Place = string;

/** Looks through a document for the parts and rows that tell of posts; a part goes before a row, of equals the first. */
export function htmlView(document: Document): HtmlView {
  const rows = tablesOf({ ...document, forPrograms: [] }).flatMap(rowPlaces);
  const sections = document.sections.flatMap(sectionPlaces);
  return {
    language: document.language,
    captions: true,
    places: new Map([...rows.toReversed(), ...sections.toReversed()]),
  };
}

/** The anchor of a post, which no part has as its id. */
export function anchorOf(post: string): string {
  return `post-${encodeURIComponent(post)}`;
}

/** The attribute that makes a part the place of its post; none where it is not. */
export function sectionAnchor(
  { id, about }: Section,
  { places }: HtmlView,
): { readonly id?: string } {
  return about !== undefined && places.get(about) === sectionPlace(id)
    ? { id: anchorOf(about) }
    : {};
}

/** The same for a row of a table, by its number from the first. */
export function rowAnchor(
  { id, tellsOf }: Table,
  row: number,
  { places }: HtmlView,
): { readonly id?: string } {
  const post = tellsOf?.[row];
  return post !== undefined && places.get(post) === rowPlace(id, row) ? { id: anchorOf(post) } : {};
}

function sectionPlace(id: string): Place {
  return `section ${id}`;
}

function rowPlace(table: string, row: number): Place {
  return `row ${table} ${row}`;
}

function rowPlaces({ id, tellsOf }: Table): [string, Place][] {
  return (tellsOf ?? []).map((post, row) => [post, rowPlace(id, row)]);
}

function sectionPlaces({ id, about, sections }: Section): [string, Place][] {
  const own: [string, Place][] = about === undefined ? [] : [[about, sectionPlace(id)]];
  return [...own, ...sections.flatMap(sectionPlaces)];
}
