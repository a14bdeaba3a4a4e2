import type { Register } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Day } from '../../time/day.ts';
import { parseMoment } from '../../tree/git-moment.ts';
import { openBase } from '../comparison/comparison.ts';
import { couldNot } from '../io/outcome.ts';
import { readDay } from '../line/day.ts';
import { openRegister, type Session } from '../session/session.ts';
import { stampedCommit } from './stamped-register.ts';
import { namesStoredReport, readStoredReport } from './stored-report.ts';

/** The register as it was known at some commit, and the day it was judged on then. */
export interface EarlierState {
  readonly commit: string;
  readonly day: Day;
  readonly register: Register;
  /** The day is not that of the commit: a report that was made from it was for that day. */
  readonly isReport: boolean;
}

/**
 * Takes a revision, a day (what was known at its end), `COMMIT@DAY`, or the name of a stored report, whose
 * content is looked for in git and whose day is that of the report. Refused where it cannot be found or read.
 */
export function earlierState(text: string, option: string, session: Session): EarlierState {
  const { place } = session;
  const { world, language } = place;
  const pinned = /^([0-9a-f]{40,64})@(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (pinned?.[1] !== undefined && pinned[2] !== undefined) {
    const base = openBase({ option, label: pinned[1], meeting: 'exactly' }, session);
    return { ...base, day: readDay(pinned[2], option, language), isReport: true };
  }
  if (!namesStoredReport(world, text)) {
    const base = openBase({ option, label: text, meeting: 'exactly' }, session);
    const isDay = parseMoment(text).kind === 'day';
    return { ...base, day: isDay ? readDay(text, option, language) : base.day, isReport: false };
  }
  const { stamp } = readStoredReport(world, text, option, language);
  const found = stampedCommit(stamp, session);
  if (found === null)
    throw couldNot(
      wordsIn(language).verify.contentNotCommitted(option, text, stamp.register.slice(0, 8)),
    );
  return {
    commit: found.commit,
    day: readDay(stamp.asOf, option, language),
    register: openRegister(found.tree, place),
    isReport: true,
  };
}
