import { historyDocument } from '../../../reports/history/document.ts';
import { historyJson } from '../../../reports/history/json.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { postHistory } from './post-history.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** One post through the commits, field by field. */
export function history(request: CommandRequest): Outcome {
  const { settings } = request;
  const session = openSession(request);
  const report = postHistory(session, request.arguments[0] ?? '');
  return answered(session, settings.language, {
    document: () => historyDocument(report, settings.language),
    json: () => historyJson(report),
  });
}
