import { historyDocument } from '../../../reports/history/document.ts';
import { historyJson } from '../../../reports/history/json.ts';
import { EXIT, type Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { postHistory } from './post-history.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** One post through the commits, field by field. */
export function history(request: CommandRequest): Outcome {
  const { settings } = request;
  const report = postHistory(openSession(request), request.arguments[0] ?? '');
  return {
    exitCode: EXIT.done,
    answer: {
      document: () => historyDocument(report, settings.language),
      json: () => historyJson(report),
    },
  };
}
