import { historyCsv } from '../../../render/csv/history.ts';
import { renderHistory } from '../../../render/terminal/history.ts';
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
  switch (settings.format) {
    case 'json':
      return { exitCode: EXIT.done, result: historyJson(report) };
    case 'csv':
      return { exitCode: EXIT.done, result: historyCsv(report) };
    default:
      return { exitCode: EXIT.done, result: renderHistory(report, settings) };
  }
}
