import { FORMATS } from '../../../render/formats.ts';
import { renderSql } from '../../../render/tables/sql.ts';
import { TABLE_FORMATS } from '../../../render/tables/table-formats.ts';
import type { Envelope } from '../../../reports/document/envelope.ts';
import { dictionaryDocument } from '../../../reports/export/document.ts';
import { dictionaryJson, exportJson } from '../../../reports/export/json.ts';
import { sqlName } from '../../../tables/names.ts';
import { registerAsTables } from '../../../tables/register-as-tables.ts';
import type { ExportTable, ExportTables } from '../../../tables/table.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { type FolderFile, type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import type { declaration } from './declaration.ts';
import { sqlViews } from './sql-views.ts';

type CommandRequest = RequestOf<typeof declaration>;
type TableFormat = (typeof TABLE_FORMATS)[number];

/** The whole register as tables: posts, lives, krav with what adds to their counts, and the tool's own answers. */
export function exportTables(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const asked = formatAsked(request.arguments[0], language);
  const dialect = options.dialect ?? 'postgres';
  const needsFolder = asked === 'csv' || asked === 'parquet';
  if (needsFolder && settings.outputs.length === 0)
    throw wrongUse(wordsIn(language).output.needsFolder(asked));
  const session = openSession(request);
  const { register, asOf, envelope } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const { knownAt, toolVersion } = envelope;
  const registerId = options.registerId ?? sqlName(register.config.title).replaceAll('_', '-');
  const tables = registerAsTables(
    { register, asOf, span, knownAt, toolVersion },
    { registerId, language },
  );
  const outcome = answered(session, language, {
    document: () => dictionaryDocument(tables, envelope, language),
    json: () => exportJson(tables, envelope),
    statements: () => renderSql(tables, dialect, sqlViews(dialect)),
  });
  switch (asked) {
    case null:
      return outcome;
    case 'json':
    case 'sql':
      return { ...outcome, format: asked };
    case 'csv':
    case 'parquet':
      return { ...outcome, folder: () => filesOf(tables, asked, envelope, language) };
  }
}

function formatAsked(word: string | undefined, language: Language): TableFormat | null {
  if (word === undefined) return null;
  const found = TABLE_FORMATS.find((format) => format === word);
  if (found !== undefined) return found;
  const { usage } = wordsIn(language);
  throw wrongUse(`${usage.notAChoice('export', word)}${usage.choose(TABLE_FORMATS)}`);
}

/** A file for each table, and the data dictionary to read and as JSON. */
async function filesOf(
  exported: ExportTables,
  format: 'csv' | 'parquet',
  envelope: Envelope,
  language: Language,
): Promise<FolderFile[]> {
  const write = await writerOf(format);
  const files = exported.tables.map((table) => ({
    name: `${table.name}.${format}`,
    content: write(table),
  }));
  const document = () => dictionaryDocument(exported, envelope, language);
  const markdown = await FORMATS.markdown.render({ document }, PLAIN_VIEW);
  return [
    ...files,
    { name: 'dictionary.md', content: markdown ?? '' },
    { name: 'dictionary.json', content: dictionaryJson(exported, envelope) },
  ];
}

async function writerOf(
  format: 'csv' | 'parquet',
): Promise<(table: ExportTable) => string | Uint8Array> {
  switch (format) {
    case 'csv':
      return (await import('../../../render/tables/csv.ts')).tableCsv;
    case 'parquet':
      return (await import('../../../render/tables/parquet.ts')).tableParquet;
  }
}

const PLAIN_VIEW = {
  width: null,
  color: false,
  quiet: false,
  table: null,
  files: null,
  pictures: () => Promise.reject(new Error('the dictionary has no pictures')),
};
