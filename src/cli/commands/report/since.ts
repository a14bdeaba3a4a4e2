import type { Assessment } from '../../../krav/assessment.ts';
import { type SinceReport, sinceReport } from '../../../reports/since/since.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { earliest } from '../../../time/day.ts';
import { parseMoment } from '../../../tree/git-moment.ts';
import { wrongUse } from '../../io/outcome.ts';
import { readDay } from '../../line/day.ts';
import { judgeOnAnyDay, type Session } from '../../session/session.ts';
import { earlierState } from '../../stored/earlier-state.ts';

/** What has changed since a day (the same files, judged then), or a revision or a stored report (the files of that time, judged on its day). */
export function sinceOption(text: string, session: Session, now: Assessment): SinceReport {
  const { register, asOf, place } = session;
  const { language } = place;
  if (parseMoment(text).kind === 'revision') {
    const then = earlierState(text, '--since', session);
    const day = earliest(then.day, asOf);
    const what = { kind: 'commit', commit: then.commit, isReport: then.isReport } as const;
    return sinceReport(what, judgeOnAnyDay(then.register)(day), now);
  }
  const day = readDay(text, '--since', language);
  if (day >= asOf)
    throw wrongUse(wordsIn(language).refusals.sinceNotBefore(writtenDay(day), writtenDay(asOf)));
  return sinceReport({ kind: 'day' }, judgeOnAnyDay(register)(day), now);
}
