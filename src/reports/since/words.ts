import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { formatIsoDay } from '../../time/day.ts';
import { shortSha } from '../history/commit.ts';
import type { MovedBreach } from './breaches.ts';
import type { DayAnswer } from './corrected.ts';
import type { HappenedEvent, SinceReport } from './since.ts';

/** What was said of a promise for a day. */
export function dayAnswerWords(answer: DayAnswer, language: Language): string {
  const words = wordsIn(language).since;
  switch (answer) {
    case 'exempt':
      return words.exempt;
    case 'not-judged':
      return words.notJudged;
    default:
      return wordsIn(language).verdicts[answer];
  }
}

/** What has happened to a post: the status that was logged, in the data's words, or what its dates say. */
export function eventWords(event: HappenedEvent, language: Language): string {
  switch (event.kind) {
    case 'logged':
      return event.status;
    case 'began':
    case 'ended':
      return wordsIn(language).since[event.kind];
  }
}

/** What has become of the next breach of a promise. */
export function movedWords({ kind, before, after }: MovedBreach, language: Language): string {
  const words = wordsIn(language).since.breaches;
  const was = before === null ? '' : writtenDay(before);
  const is = after === null ? '' : writtenDay(after);
  switch (kind) {
    case 'moved':
      return words.moved(was, is);
    case 'new':
      return words.new(is);
    case 'come':
      return words.come(was, is);
    case 'gone':
      return words.gone(was);
    case 'unclear':
      return words.unclear(was);
  }
}

/** «31.08.2026», «05.09.2026 (innsjekking 4be1c07d)», or «31.08.2026 (rapporten, innsjekking 4be1c07d)». */
export function sinceWords({ what, day }: SinceReport, language: Language): string {
  const written = writtenDay(day);
  const words = wordsIn(language).since;
  if (what.kind === 'day') return written;
  return (what.isReport ? words.report : words.commit)(written, shortSha(what.commit));
}

/**
 * What it was compared with, written so that it means the same on every later day: a day, the full name of a
 * commit, or that and the day of the report that was made from it.
 */
export function sinceKey({ what, day }: SinceReport): string {
  if (what.kind === 'day') return formatIsoDay(day);
  return what.isReport ? `${what.commit}@${formatIsoDay(day)}` : what.commit;
}
