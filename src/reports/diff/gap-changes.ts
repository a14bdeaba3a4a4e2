import type { GapChange } from '../../krav/comparison/gap-changes.ts';
import type { Gap } from '../../krav/result.ts';
import type { Language, Words } from '../../text/language.ts';
import { counted, writtenDay } from '../../text/people.ts';
import { lengthInDays } from '../../time/interval.ts';
import { DAYS } from '../krav/sentences.ts';

const KINDS: Readonly<Record<Gap['verdict'], Readonly<Record<GapChange['kind'], Words>>>> = {
  broken: {
    appeared: { nb: 'nytt brudd', en: 'new breach' },
    gone: { nb: 'brudd borte', en: 'breach gone' },
    moved: { nb: 'brudd flyttet', en: 'breach moved' },
  },
  unknown: {
    appeared: { nb: 'nye uvisse dager', en: 'new days in doubt' },
    gone: { nb: 'uvisse dager borte', en: 'days in doubt gone' },
    moved: { nb: 'uvisse dager flyttet', en: 'days in doubt moved' },
  },
};

/** «brudd flyttet: 01.08.–23.11.2027 (115 dager) → 01.07.–23.11.2027 (146 dager)» */
export function gapChangeWords(change: GapChange, language: Language): string {
  const gap = change.kind === 'gone' ? change.before : change.after;
  const name = KINDS[gap.verdict][change.kind][language];
  const group = gap.group === null ? '' : ` (${String(gap.group)})`;
  const days =
    change.kind === 'moved'
      ? `${span(change.before, language)} → ${span(change.after, language)}`
      : span(gap, language);
  return `${name}${group}: ${days}`;
}

function span(gap: Gap, language: Language): string {
  return `${writtenDay(gap.from)}–${writtenDay(gap.to)} (${counted(lengthInDays(gap), DAYS, language)})`;
}
