import type { TypeView } from '../../krav/definition/type-view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { aboutSection } from '../document/about.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import type { Envelope } from '../document/envelope.ts';
import { type Table, tableOf } from '../document/table.ts';
import { coded, data, missing, own, source } from '../document/value.ts';
import { type SchemaField, schemaFields } from './fields.ts';

/** A schema in words: each field with what it is, whether it must be there, and what it may hold. */
export function schemaDocument(
  { type, view }: TypeView,
  envelope: Envelope,
  language: Language,
): Document {
  const { schemas: words } = wordsIn(language);
  const fields = schemaFields(view, language);
  const table = fieldTable(fields, language);
  return {
    language,
    title: `${type.name} ${type.title[language]}`,
    subtitle: type.schemaPath === null ? [] : [source(type.schemaPath)],
    banners: [],
    envelope,
    request: null,
    mainTable: table.id,
    sections: [
      section({
        id: 'felt-del',
        title: null,
        room: 'answer',
        blocks: [{ kind: 'table', table }],
        brief: [
          {
            kind: 'statements',
            list: 'plain',
            statements: fields.map(({ path, isRequired, kind, title, description }) => {
              const said = [title, description].filter((text) => text !== '').join('. ');
              return {
                sign: null,
                words: data(`${isRequired ? '* ' : ''}${path}: ${kind}`),
                under: said === '' ? [] : [data(said)],
              };
            }),
          },
          paragraph(own(words.must)),
        ],
      }),
      aboutSection(envelope, language),
    ],
    titleOnScreen: true,
    next: null,
  };
}

function fieldTable(fields: readonly SchemaField[], language: Language): Table {
  const { schemas: words } = wordsIn(language);
  const { columns } = words;
  return tableOf<SchemaField>({
    id: 'felt',
    caption: words.fields,
    empty: words.none,
    columns: [
      { key: 'field', title: columns.field, cell: ({ path }) => data(path) },
      {
        key: 'required',
        title: columns.required,
        cell: ({ isRequired }) => (isRequired ? coded(words.required, 'true') : missing('')),
      },
      { key: 'kind', title: columns.kind, cell: ({ kind }) => data(kind) },
      { key: 'title', title: columns.title, cell: ({ title }) => data(title) },
      {
        key: 'description',
        title: columns.description,
        cell: ({ description }) => data(description),
      },
    ],
    rows: fields,
  });
}
