import { renderDocx } from '../../render/docx/render.ts';
import { renderXlsx } from '../../render/xlsx/render.ts';
import type { ReportDocument, ReportName } from '../../reports/document.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import type { Request } from '../command.ts';
import { EXIT, type Outcome, wrongUse } from '../outcome.ts';
import { pictureTools } from '../picture-tools.ts';
import { makeReport } from '../report-document.ts';
import { reportInFormat } from '../report-formats.ts';
import { openSession } from '../session.ts';
import { verifyReport } from '../verify-report.ts';

const REPORTS: readonly ReportName[] = ['status', 'forskning', 'sosiale-entreprenorer'];

/** Formats that are not text; each loads its large writer when asked for. */
const BINARY: Readonly<Record<string, (document: ReportDocument) => Promise<Uint8Array>>> = {
  xlsx: renderXlsx,
  docx: (document) => renderDocx(document, pictureTools()),
};

/** The report on how things stand, or an overview. Exits 0 whatever the promises say. */
export async function report(request: Request): Promise<Outcome> {
  const { settings, options } = request;
  const name = reportNamed(request.arguments[0] ?? 'status', settings.language);
  if (typeof options['verify'] === 'string') return verifyReport(request, name, options['verify']);
  const made = makeReport(name, openSession(request), options);
  const table = typeof options['table'] === 'string' ? options['table'] : null;
  const layout = { width: settings.width, table };
  const binary = BINARY[settings.format];
  return {
    exitCode: EXIT.done,
    result:
      binary === undefined
        ? reportInFormat(made, settings.format, layout)
        : await binary(made.document),
  };
}

function reportNamed(asked: string, language: Language): ReportName {
  const found = REPORTS.find((name) => name === asked);
  if (found !== undefined) return found;
  const near = nearest(asked, REPORTS);
  throw wrongUse(
    language === 'nb'
      ? `Rapporten «${asked}» finnes ikke.${near === undefined ? '' : ` Mente du «${near}»?`} Det finnes: ${REPORTS.join(', ')}`
      : `There is no report “${asked}”.${near === undefined ? '' : ` Did you mean “${near}”?`} There is: ${REPORTS.join(', ')}`,
  );
}
