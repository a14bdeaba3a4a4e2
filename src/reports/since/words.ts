import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { formatIsoDay } from '../../time/day.ts';
import { shortSha } from '../history/commit.ts';
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

/** «31.08.2026», or «05.09.2026 (innsjekking 4be1c07d)». */
export function sinceWords({ what, day }: SinceReport, language: Language): string {
  const written = writtenDay(day);
  return what.kind === 'day'
    ? written
    : wordsIn(language).since.commit(written, shortSha(what.commit));
}

/** What it was compared with, written so that it means the same on every later day: a day, or the full name of a commit. */
export function sinceKey({ what, day }: SinceReport): string {
  return what.kind === 'day' ? formatIsoDay(day) : what.commit;
}
