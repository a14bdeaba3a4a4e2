import type { CountKrav } from '../../krav/definition/krav.ts';
import type { Count, Gap, Remedy, UnknownItem } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { itemName } from '../../text/formatting/item-name.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { addDays, type Day } from '../../time/day.ts';
import { type BreachKind, breachByRule } from './breach-kind.ts';

/** «4», «4–5», or «4–…» where nobody can say how many at most. */
export function countRange({ low, high }: Count): string {
  if (low === high) return String(low);
  return `${low}–${Number.isFinite(high) ? high : '…'}`;
}

/** How many there were in a gap: «2», «2–3» where it is not known, «4 … 5» where the number changed. */
export function gapCount(gap: Gap, language: Language): string {
  const { low, high } = gap;
  return gap.isCounted && low !== high
    ? wordsIn(language).krav.overDays(low, high)
    : countRange(gap);
}

/** «✓ oppfylt»: the sign and the word of a verdict. */
export function verdictWords(verdict: keyof typeof VERDICT_SIGNS, language: Language): string {
  return `${VERDICT_SIGNS[verdict]} ${wordsIn(language).verdicts[verdict]}`;
}

/** What a gap is: its verdict, and whether it is exempt or tolerated. Takes the krav to tell how grave a breach of it is. */
export function gapWords(
  gap: Gap,
  language: Language,
  krav: Pick<CountKrav, 'alvor' | 'alvorAbove'> | null = null,
): string {
  const { verdict, exempt, toleratedDays } = gap;
  const words = wordsIn(language).krav;
  const word = krav === null || verdict === 'unknown' ? 'broken' : breachByRule(gap, krav);
  return [
    krav === null || word === 'broken' ? wordsIn(language).verdicts[verdict] : mildGap(word, krav),
    ...(exempt ? [words.exempt] : []),
    ...(toleratedDays > 0 ? [words.tolerated(toleratedDays)] : []),
  ].join(', ');

  function mildGap(
    side: Exclude<BreachKind, 'broken'>,
    { alvor }: Pick<CountKrav, 'alvor'>,
  ): string {
    return side === 'over'
      ? words.said.over
      : words.graded(words.said['not-met'], words.grades[alvor]);
  }
}

/** What would close a gap. */
export function remedyWords(remedy: Remedy, language: Language): string {
  const words = wordsIn(language).krav;
  switch (remedy.kind) {
    case 'extend':
      return [
        words.extend(
          itemName(remedy.item, language),
          extendedTo(remedy, language),
          dayOrNone(remedy.actBy),
        ),
        startsAsPlannedWords(remedy, language),
      ].join('');
    case 'start':
      return words.startOne(
        writtenDay(remedy.by),
        dayOrNone(remedy.notBefore),
        dayOrNone(remedy.actBy),
      );
    case 'start-now':
      return words.startNow(remedy.count);
  }
}

/** To which day, or at least to it where nobody knows that it is enough. */
function extendedTo({ to, openEnd }: Remedy & { kind: 'extend' }, language: Language): string {
  const day = writtenDay(to);
  return openEnd ? wordsIn(language).krav.atLeastTo(day) : wordsIn(language).krav.to(day);
}

/** What must start besides, for an extension to be enough: «, og start FP-2027-001 som planlagt 01.09.2027»; '' where it is enough alone. */
export function startsAsPlannedWords(
  { startsAsPlanned, to }: Remedy & { kind: 'extend' },
  language: Language,
): string {
  return startsAsPlanned.length === 0
    ? ''
    : wordsIn(language).krav.andStart(startsAsPlanned, writtenDay(addDays(to, 1)));
}

/** Why nobody knows whether an item counts. */
export function unknownWords({ reason }: Pick<UnknownItem, 'reason'>, language: Language): string {
  return wordsIn(language).reasons[reason];
}

function dayOrNone(day: Day | null): string | null {
  return day === null ? null : writtenDay(day);
}
