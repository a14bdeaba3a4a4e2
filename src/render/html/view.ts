import type { Document, Section } from '../../reports/document/document.ts';
import type { Table } from '../../reports/document/table.ts';
import { placesOf, postOfRow, postOfSection, type TextView } from '../layout/places.ts';

/** What the parts of a page must know of the whole: its language, and where the page tells of each post. */
export interface HtmlView extends TextView {
  /** Whether tables show what they are; else the heading above says it, and only those who hear the page are told again. */
  readonly captions: boolean;
}

/** The view of a page with all of a document. */
export function htmlView(document: Document): HtmlView {
  return { language: document.language, captions: true, places: placesOf(document, true) };
}

/** The anchor of a post, which no part has as its id. */
export function anchorOf(post: string): string {
  return `post-${encodeURIComponent(post)}`;
}

/** The attribute that makes a part the place of its post; none where it is not. */
export function sectionAnchor(section: Section, { places }: HtmlView): { readonly id?: string } {
  return anchor(postOfSection(section, places));
}

/** The same for a row of a table, by its number from the first. */
export function rowAnchor(
  table: Table,
  row: number,
  { places }: HtmlView,
): { readonly id?: string } {
  return anchor(postOfRow(table, row, places));
}

function anchor(post: string | null): { readonly id?: string } {
  return post === null ? {} : { id: anchorOf(post) };
}
