import { breachEvents } from '../../../krav/breaches/known.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import type { Register } from '../../../register/register.ts';
import { eventsDocument } from '../../../reports/events/document.ts';
import type { EventsReport } from '../../../reports/events/events.ts';
import { eventsJson } from '../../../reports/events/json.ts';
import { postTitle } from '../../../reports/posts/title.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { answered } from '../../session/answered.ts';
import { openSession } from '../../session/session.ts';
import type { declaration } from './declaration.ts';
import { knownSince } from './known-since.ts';

/** What has become known of breaches: opened, closed and corrected ones, each once. */
export function events(request: RequestOf<typeof declaration>): Outcome {
  const { settings, options } = request;
  const { language } = settings;
  const session = openSession(request);
  const { register, asOf, envelope } = session;
  const { since, breaches } = knownSince(options.since, session);
  const report: EventsReport = {
    envelope,
    since,
    ...breachEvents(breaches, register, asOf),
    titleOf: (krav) => titleIn(register, krav),
  };
  return answered(session, language, {
    document: () => eventsDocument(report, language),
    json: () => eventsJson(report),
  });
}

function titleIn(register: Register, krav: string): string {
  const post = register.postOf(KRAV_TYPE, krav);
  return post === undefined ? krav : postTitle(post);
}
