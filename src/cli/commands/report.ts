import { statusJson } from '../../render/json/status.ts';
import { renderStatusMarkdown } from '../../render/markdown/status.ts';
import { renderStatus } from '../../render/terminal/status.ts';
import { statusReport } from '../../reports/status.ts';
import { nearest } from '../../text/nearest.ts';
import type { Request } from '../command.ts';
import { EXIT, type Outcome, wrongUse } from '../outcome.ts';
import { checkSession, openSession } from '../session.ts';

const REPORTS = ['status'] as const;

/** The report on how things stand. Exits 0 whatever the promises say. */
export function report(request: Request): Outcome {
  const { settings } = request;
  const { language, width } = settings;
  const asked = request.arguments[0] ?? 'status';
  if (!REPORTS.some((name) => name === asked)) {
    const near = nearest(asked, REPORTS);
    throw wrongUse(
      language === 'nb'
        ? `Rapporten «${asked}» finnes ikke.${near === undefined ? '' : ` Mente du «${near}»?`} Det finnes: ${REPORTS.join(', ')}`
        : `There is no report “${asked}”.${near === undefined ? '' : ` Did you mean “${near}”?`} There is: ${REPORTS.join(', ')}`,
    );
  }
  const session = openSession(request);
  const status = statusReport(checkSession(session), session.envelope);
  switch (settings.format) {
    case 'json':
      return { exitCode: EXIT.done, result: statusJson(status, language) };
    case 'markdown':
      return { exitCode: EXIT.done, result: renderStatusMarkdown(status, language) };
    default:
      return { exitCode: EXIT.done, result: renderStatus(status, { language, width }) };
  }
}
