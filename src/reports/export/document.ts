import type { ExportColumn, ExportTable, ExportTables } from '../../tables/table.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, paragraph, type Section, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { tableOf } from '../document/table.ts';
import { coded, data, own } from '../document/value.ts';

/** The data dictionary: each table of an export, with what its columns hold. */
export function dictionaryDocument(
  { tables }: ExportTables,
  envelope: Envelope,
  language: Language,
): Document {
  const words = wordsIn(language).tables;
  return {
    language,
    title: words.title,
    subtitle: [],
    banners: [],
    envelope,
    request: null,
    mainTable: tables[0]?.name ?? null,
    sections: [
      section({
        id: 'dager',
        title: null,
        room: 'answer',
        blocks: [paragraph(own(words.intervals))],
      }),
      ...tables.map((table) => tableSection(table, language)),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

function tableSection({ name, about, columns, rows }: ExportTable, language: Language): Section {
  const words = wordsIn(language).tables;
  return section({
    id: name,
    title: name,
    room: 'answer',
    blocks: [
      paragraph(own(`${about} ${words.rows}: ${rows.length}.`)),
      {
        kind: 'table',
        table: tableOf<ExportColumn>({
          id: name,
          caption: name,
          empty: words.noRows,
          columns: [
            { key: 'column', title: words.column, cell: (column) => data(column.name) },
            {
              key: 'type',
              title: words.type,
              cell: ({ type, isKey }) => coded(isKey ? `${type}, ${words.key}` : type, type),
            },
            { key: 'about', title: words.about, cell: (column) => data(column.about) },
          ],
          rows: columns,
        }),
      },
    ],
  });
}
