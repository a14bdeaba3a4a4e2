import type { Finding } from '../../diagnostic/finding.ts';
import { answeredExit, type Envelope } from '../../reports/document/envelope.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Outcome } from '../io/outcome.ts';
import { clockNotes } from './clocks.ts';
import type { Session } from './session.ts';

/**
 * The outcome of a command that answers whatever posts and promises say: 0, or 3 with the answer still
 * written where something could not be read at all. Takes notes for standard error, or null.
 */
export function answered(
  { envelope, place, register }: Pick<Session, 'envelope' | 'place' | 'register'>,
  language: Language,
  answer: Outcome['answer'],
  notes: string | null = null,
): Outcome {
  const exitCode = answeredExit(envelope);
  const ofClocks = clockNotes(clockFindings({ place, register }), language);
  const stderr = `${ofClocks}${unreadWords(envelope, language)}${notes ?? ''}`;
  return { exitCode, answer, isAnswered: true, ...(stderr === '' ? {} : { stderr }) };
}

/** What to say of what could not be read at all; '' where that is nothing. */
export function unreadWords({ unread }: Pick<Envelope, 'unread'>, language: Language): string {
  return unread.length === 0 ? '' : wordsIn(language).refusals.unread(unread);
}

/** What was noticed of clocks while the answer was made, in the register's time zone. */
export function clockFindings({ place, register }: Pick<Session, 'place' | 'register'>): Finding[] {
  return place.clocks.findings(register.config.timeZone);
}
