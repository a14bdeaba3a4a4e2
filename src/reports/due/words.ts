import type { Language, Words } from '../../text/language.ts';
import { counted } from '../../text/people.ts';
import { DAYS } from '../krav/sentences.ts';
import type { DueItem, DueKind } from './due.ts';

/** What a line of the worklist asks for. */
export const DUE_WORDS: Readonly<Record<DueKind, Words>> = {
  'overdue-end': { nb: 'slutten er ikke logget', en: 'the end is not logged' },
  'overdue-start': { nb: 'starten er ikke logget', en: 'the start is not logged' },
  untouched: { nb: 'urørt siden', en: 'untouched since' },
  'missing-amount': { nb: 'beløp mangler', en: 'an amount is missing' },
  end: { nb: 'slutter', en: 'ends' },
  start: { nb: 'skal starte', en: 'is to start' },
  deadline: { nb: 'frist', en: 'deadline' },
  breach: { nb: 'løftet brytes', en: 'the promise breaks' },
  exemption: { nb: 'unntaket løper ut', en: 'the exemption runs out' },
};

/** «om 8 dager», «23 dager siden», «i dag»; '' where there is no day. */
export function whenWords({ daysUntil }: Pick<DueItem, 'daysUntil'>, language: Language): string {
  if (daysUntil === null) return '';
  const nb = language === 'nb';
  if (daysUntil === 0) return nb ? 'i dag' : 'today';
  const days = counted(Math.abs(daysUntil), DAYS, language);
  if (daysUntil > 0) return nb ? `om ${days}` : `in ${days}`;
  return nb ? `for ${days} siden` : `${days} ago`;
}
