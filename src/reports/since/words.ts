import type { LifeState } from '../../life/life.ts';
import type { Language, Words } from '../../text/language.ts';
import { writtenDay } from '../../text/people.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { formatIsoDay } from '../../time/day.ts';
import { shortSha } from '../history/commit.ts';
import type { DayAnswer } from './corrected.ts';
import type { HappenedEvent, SinceReport } from './since.ts';

/** Whether a post ran on days that have been. */
export const PAST_LIFE_WORDS: Readonly<Record<LifeState | 'absent', Words>> = {
  running: { nb: 'gikk', en: 'ran' },
  paused: { nb: 'på pause', en: 'paused' },
  'not-running': { nb: 'gikk ikke', en: 'did not run' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
  absent: { nb: 'ikke i registeret', en: 'not in the register' },
};

/** What was said of a promise for a day. */
export const DAY_ANSWER_WORDS: Readonly<Record<DayAnswer, Words>> = {
  met: VERDICT_WORDS.met,
  broken: VERDICT_WORDS.broken,
  unknown: VERDICT_WORDS.unknown,
  exempt: { nb: 'unntatt', en: 'exempt' },
  'not-judged': { nb: 'ikke vurdert', en: 'not judged' },
};

/** What has happened to a post: the status that was logged, in the data's words, or what its dates say. */
export function eventWords(event: HappenedEvent, language: Language): string {
  switch (event.kind) {
    case 'logged':
      return event.status;
    case 'began':
      return { nb: 'begynte', en: 'began' }[language];
    case 'ended':
      return { nb: 'siste dag', en: 'last day' }[language];
  }
}

/** «31.08.2026», or «05.09.2026 (innsjekking 4be1c07d)». */
export function sinceWords({ what, day }: SinceReport, language: Language): string {
  if (what.kind === 'day') return writtenDay(day);
  return `${writtenDay(day)} (${{ nb: 'innsjekking', en: 'commit' }[language]} ${shortSha(what.commit)})`;
}

/** What it was compared with, written so that it means the same on every later day: a day, or the full name of a commit. */
export function sinceKey({ what, day }: SinceReport): string {
  return what.kind === 'day' ? formatIsoDay(day) : what.commit;
}
