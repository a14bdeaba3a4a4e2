import { renderTableCsv } from '../../../render/csv/document.ts';
import { renderDocx } from '../../../render/docx/render.ts';
import { renderHtml } from '../../../render/html/document.ts';
import { renderDocumentMarkdown } from '../../../render/markdown/document.ts';
import { renderDocument } from '../../../render/terminal/document.ts';
import { renderStatus } from '../../../render/terminal/status.ts';
import { renderXlsx } from '../../../render/xlsx/render.ts';
import { type ReportDocument, tablesOf } from '../../../reports/document/document.ts';
import { documentJson } from '../../../reports/document/json.ts';
import { stampText } from '../../../reports/document/stamp.ts';
import { statusJson } from '../../../reports/status/json.ts';
import { sourceLine } from '../../../reports/status/method.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { wrongUse } from '../../io/outcome.ts';
import { pictureTools } from '../../io/picture-tools.ts';
import type { MadeReport } from './report-document.ts';

/** What a report is laid out for, beside its format. */
export interface Layout {
  readonly width: number | null;
  /** The table that CSV gives; null for the report's main one. */
  readonly table: string | null;
}

/** Formats that are not text; each loads its large writer when asked for. */
const BINARY: Readonly<Record<string, (document: ReportDocument) => Promise<Uint8Array>>> = {
  xlsx: renderXlsx,
  docx: (document) => renderDocx(document, pictureTools()),
};

/** A report in one of its formats. */
export async function reportInFormat(
  made: MadeReport,
  format: string,
  layout: Layout,
): Promise<string | Uint8Array> {
  const binary = BINARY[format];
  return binary === undefined ? reportText(made, format, layout) : binary(made.document);
}

function reportText(made: MadeReport, format: string, layout: Layout): string {
  const { document, status, since } = made;
  const { language } = document;
  switch (format) {
    case 'markdown':
      return renderDocumentMarkdown(document);
    case 'html':
      return renderHtml(
        document,
        sourceLine(document.envelope, language),
        stampText(document, 'html'),
      );
    case 'csv':
      return tableInCsv(made, layout.table, language);
    case 'json':
      return document.name === 'status'
        ? statusJson(status, since, language)
        : documentJson(document);
    default:
      return document.name === 'status'
        ? renderStatus(status, since, { language, width: layout.width })
        : renderDocument(document, { language, width: layout.width });
  }
}

function tableInCsv({ document }: MadeReport, asked: string | null, language: Language): string {
  const tables = tablesOf(document);
  const wanted = asked ?? document.mainTable;
  const found = tables.find(({ id }) => id === wanted);
  if (found !== undefined) return renderTableCsv(found);
  const ids = tables.map(({ id }) => id);
  const near = nearest(wanted, ids);
  throw wrongUse(
    language === 'nb'
      ? `--table: «${wanted}» er ikke en tabell i rapporten.${near === undefined ? '' : ` Mente du «${near}»?`} Velg blant ${ids.join(', ')}.`
      : `--table: “${wanted}” is not a table of the report.${near === undefined ? '' : ` Did you mean “${near}”?`} Choose among ${ids.join(', ')}.`,
  );
}
