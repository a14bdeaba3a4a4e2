import { timelineDocument } from '../../../reports/timeline/document.ts';
import { timelineJson } from '../../../reports/timeline/json.ts';
import { timelineOf } from '../../../reports/timeline/timeline.ts';
import { interval } from '../../../time/interval.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { assessSession, openSession } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import { typeOrRefuse } from '../../session/type-named.ts';
import type { declaration } from './declaration.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Lives as bars over time. */
export function timeline(request: CommandRequest): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  const { register, asOf, envelope } = session;
  const asked = request.arguments[0];
  if (asked !== undefined) typeOrRefuse(register, asked, language);
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  const days = interval(span.from ?? undefined, span.to ?? undefined);
  const lines = timelineOf(assessSession(session), asked === undefined ? null : [asked], days);
  return answered(session, language, {
    document: () => timelineDocument(lines, envelope, language),
    json: () => timelineJson(lines, envelope),
  });
}
