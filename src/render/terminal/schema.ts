import type { TypeView } from '../../krav/definition/type-view.ts';
import { isList } from '../../read/json.ts';
import {
  allowedValues,
  jsonTypes,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { Language, Words } from '../../text/language.ts';
import { forTerminal } from '../escape/terminal.ts';
import { wrap } from '../layout/wrap.ts';

const TYPE_WORDS: Readonly<Record<string, Words>> = {
  string: { nb: 'tekst', en: 'text' },
  integer: { nb: 'heltall', en: 'whole number' },
  number: { nb: 'tall', en: 'number' },
  boolean: { nb: 'true eller false', en: 'true or false' },
  array: { nb: 'liste', en: 'list' },
  object: { nb: 'felt under', en: 'fields below' },
  null: { nb: 'null', en: 'null' },
};

const FORMAT_WORDS: Readonly<Record<string, Words>> = {
  dato: { nb: 'dag (2026-08-31)', en: 'day (2026-08-31)' },
  date: { nb: 'dag (2026-08-31)', en: 'day (2026-08-31)' },
  orgnr: { nb: 'organisasjonsnummer', en: 'organisation number' },
  ror: { nb: 'ROR-adresse', en: 'ROR address' },
  kommunenr: { nb: 'kommunenummer', en: 'municipality number' },
  uri: { nb: 'nettadresse', en: 'web address' },
};

const DEEPEST = 6;

/** A schema in words: each field with what it is, whether it must be there, and what it may hold. */
export function renderSchema(
  { type, view }: TypeView,
  language: Language,
  width: number | null,
): string {
  const heading = `${forTerminal(type.name)}  ${forTerminal(type.title[language])}`;
  const file = type.schemaPath === null ? [] : [forTerminal(type.schemaPath)];
  const must = language === 'nb' ? '* må være med' : '* must be there';
  return `${[heading, ...file, '', ...fieldLines(view, language, width, 0), '', must].join('\n')}\n`;
}

function fieldLines(
  view: SchemaView,
  language: Language,
  width: number | null,
  depth: number,
): string[] {
  const required = new Set(
    view.facets
      .filter(({ certain }) => certain)
      .flatMap(({ schema }) => (isList(schema['required']) ? schema['required'] : [])),
  );
  return propertyNames(view).flatMap((name) => {
    const at = viewProperty(view, name);
    const margin = '  '.repeat(depth);
    const head = `${margin}${required.has(name) ? '*' : ' '} ${forTerminal(name)}: ${kindWords(at, language)}`;
    const title = keyword(at, 'title');
    const description = keyword(at, 'description');
    const said = [title, description]
      .filter((text) => typeof text === 'string')
      .map(forTerminal)
      .join('. ');
    const text =
      said === ''
        ? []
        : wrap(
            `${margin}    ${said}`.trimStart(),
            width === null ? null : width - margin.length - 4,
          ).map((line) => `${margin}    ${line}`);
    const below = depth >= DEEPEST ? [] : fieldLines(inside(at), language, width, depth + 2);
    return [...wrap(head, width, margin.length + 4), ...text, ...below];
  });
}

function inside(view: SchemaView): SchemaView {
  const items = viewItems(view);
  return items.facets.length > 0 ? items : view;
}

function kindWords(view: SchemaView, language: Language): string {
  const allowed = allowedValues(view);
  if (allowed !== null) return forTerminal(allowed.map(String).join(' | '));
  const reference = keyword(view, 'x-referanse');
  if (typeof reference === 'string')
    return `${language === 'nb' ? 'viser til' : 'refers to'} ${forTerminal(reference)}`;
  const format = keyword(view, 'format');
  const named = typeof format === 'string' ? FORMAT_WORDS[format] : undefined;
  if (named !== undefined) return named[language];
  const types = [...(jsonTypes(view) ?? [])].map((name) => TYPE_WORDS[name]?.[language] ?? name);
  return types.join(language === 'nb' ? ' eller ' : ' or ');
}
