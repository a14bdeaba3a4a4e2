import type { Assessment } from '../../../krav/assessment.ts';
import { type SinceReport, sinceReport } from '../../../reports/since/since.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import { type Day, earliest } from '../../../time/day.ts';
import { parseMoment } from '../../../tree/git-moment.ts';
import { openBase } from '../../comparison/comparison.ts';
import { wrongUse } from '../../io/outcome.ts';
import { readDay } from '../../line/day.ts';
import { judgeOnAnyDay, type Session } from '../../session/session.ts';

/** What has changed since a day (the same files, judged then) or a revision (its files, judged on its day). */
export function sinceOption(text: string, session: Session, now: Assessment): SinceReport {
  const { register, asOf, place } = session;
  const { language } = place;
  if (parseMoment(text).kind === 'revision') {
    const base = openBase('--since', text, place);
    const what = { kind: 'commit', commit: base.commit } as const;
    return sinceReport(what, judgeOnAnyDay(base.register)(earliest(base.day, asOf)), now);
  }
  const day: Day = readDay(text, '--since', language);
  if (day >= asOf)
    throw wrongUse(wordsIn(language).refusals.sinceNotBefore(writtenDay(day), writtenDay(asOf)));
  return sinceReport({ kind: 'day' }, judgeOnAnyDay(register)(day), now);
}
