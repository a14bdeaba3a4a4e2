import { REPORT_NAMES, type ReportName } from '../../../reports/document/report-name.ts';
import { statusMessage } from '../../../reports/status/message.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { jobAddress } from '../../io/files-in-forge.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { reportAnswer } from './report-answer.ts';
import { makeReport } from './report-document.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** The report on the state of the register, or an overview. Exits 0 whatever the promises say. */
export async function report(request: CommandRequest): Promise<Outcome> {
  const { settings, options } = request;
  const name = reportNamed(request.arguments[0] ?? 'status', settings.language);
  if (options.verify !== null) {
    const { verifyReport } = await import('./verify-report.ts');
    return verifyReport(request, {
      path: options.verify,
      asked: name,
      isCurrent: options.current,
    });
  }
  if (options.current) throw wrongUse(wordsIn(settings.language).verify.currentAlone);
  const session = openSession(request);
  const made = await makeReport(name, session, options);
  const answer = reportAnswer(made);
  const message = () => statusMessage(made.status, settings.language, jobAddress(request.world));
  return answered(
    session,
    settings.language,
    request.document === 'message' ? { ...answer, document: message } : answer,
  );
}

function reportNamed(asked: string, language: Language): ReportName {
  const found = REPORT_NAMES.find((name) => name === asked);
  if (found !== undefined) return found;
  const near = nearest(asked, REPORT_NAMES);
  throw wrongUse(wordsIn(language).names.noReport(asked, near, REPORT_NAMES));
}
