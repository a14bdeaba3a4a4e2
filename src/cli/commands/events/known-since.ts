import type { Breach } from '../../../krav/breaches/breach.ts';
import { breachEvents } from '../../../krav/breaches/known.ts';
import type { EventsReport } from '../../../reports/events/events.ts';
import type { Session } from '../../session/session.ts';
import { earlierState } from '../../stored/earlier-state.ts';
import { storedEvents } from './stored-events.ts';

/** What was known of breaches before, and when. */
interface KnownSince {
  readonly since: EventsReport['since'];
  readonly breaches: readonly Breach[];
}

/**
 * Takes a day, a revision, a stored report, or a file that this command wrote; nothing was known where it is null.
 * What the file says is taken as it is; of the others what their files said on their day.
 */
export function knownSince(text: string | null, session: Session): KnownSince {
  if (text === null) return { since: null, breaches: [] };
  const stored = storedEvents(text, session);
  if (stored !== null)
    return { since: { commit: null, day: stored.day }, breaches: stored.breaches };
  const { commit, day, register } = earlierState(text, '--since', session);
  return { since: { commit, day }, breaches: breachEvents([], register, day).breaches };
}
