import { FORMATS, formatsOf } from '../../../render/formats.ts';
import { renderStatus } from '../../../render/terminal/status.ts';
import { documentJson } from '../../../reports/document/json.ts';
import { tablesOf } from '../../../reports/document/walk.ts';
import { statusJson } from '../../../reports/status/json.ts';
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

/** A report in one of its formats. */
export async function reportInFormat(
  made: MadeReport,
  format: string,
  { width, table }: Layout,
): Promise<string | Uint8Array> {
  const { document, status, since } = made;
  const { language } = document;
  if (format === 'terminal' && document.request?.report === 'status')
    return renderStatus(status, since, { language, width });
  const name = formatsOf(['document', 'json']).find((each) => each === format) ?? 'terminal';
  const answer = {
    document: () => document,
    json: () =>
      document.request?.report === 'status'
        ? statusJson(status, since, language)
        : documentJson(document),
  };
  const view = { width, color: false, quiet: false, table, pictures: pictureTools };
  const result = await FORMATS[name].render(answer, view);
  if (result === null) throw wrongUse(unknownTable(made, table));
  return result;
}

function unknownTable({ document }: MadeReport, asked: string | null): string {
  const { language, mainTable } = document;
  const ids = tablesOf(document).map(({ id }) => id);
  const wanted = asked ?? mainTable ?? '';
  const near = nearest(wanted, ids);
  return language === 'nb'
    ? `--table: «${wanted}» er ikke en tabell i rapporten.${near === undefined ? '' : ` Mente du «${near}»?`} Velg blant ${ids.join(', ')}.`
    : `--table: “${wanted}” is not a table of the report.${near === undefined ? '' : ` Did you mean “${near}”?`} Choose among ${ids.join(', ')}.`;
}
