import type { Position } from '../../diagnostic/finding.ts';
import type { TextHit } from '../../register/find-text.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { envelopeJson, jsonText } from '../document/envelope-json.ts';
import { tableOf } from '../document/table.ts';
import { data, id, own, source } from '../document/value.ts';
import { type FieldTitles, fieldCell } from '../posts/field-title.ts';

/** A hit, and where it is in its file; null where that cannot be found. */
export interface PlacedHit extends Omit<TextHit, 'where'> {
  readonly at: Position | null;
}

/** What was searched for, and what was found. */
export interface SearchReport {
  readonly wanted: string;
  readonly types: readonly string[];
  readonly hits: readonly PlacedHit[];
}

/** The hits as a document: where each is, in which post and field, and what stands there. */
export function searchDocument(
  { wanted, hits }: SearchReport,
  envelope: Envelope,
  language: Language,
  fieldTitle: FieldTitles,
): Document {
  const words = wordsIn(language).posts;
  const table = tableOf<PlacedHit>({
    id: 'treff',
    caption: words.search.title(wanted),
    empty: words.search.none,
    columns: [
      {
        key: 'place',
        title: words.search.place,
        cell: ({ path, at }) => source(path, at?.line ?? null),
      },
      { key: 'post', title: words.post, cell: (hit) => id(hit.id, { path: hit.path, line: null }) },
      {
        key: 'field',
        title: words.search.field,
        cell: ({ path, field }) => fieldCell(path, field, fieldTitle),
      },
      {
        key: 'text',
        title: words.search.text,
        flexible: 'cut',
        cell: ({ text }) => data(text.replace(/\s+/g, ' ').trim()),
      },
    ],
    rows: hits,
    narrow: 'cut',
  });
  return {
    language,
    title: words.search.title(wanted),
    subtitle: [own(words.search.counted(hits.length))],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({ id: 'funnet', title: null, room: 'answer', blocks: [{ kind: 'table', table }] }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: false,
    next: null,
  };
}

/** The hits as JSON, `baerum-innov/search/1`. */
export function searchJson({ wanted, types, hits }: SearchReport, envelope: Envelope): string {
  return jsonText({
    ...envelopeJson('search/1', envelope),
    search: wanted,
    types,
    count: hits.length,
    hits: hits.map(({ type, id: post, path, at, field, text }) => ({
      type,
      post,
      path,
      line: at?.line ?? null,
      column: at?.column ?? null,
      field,
      text,
    })),
  });
}
