import type { Count, Gap, Remedy, UnknownItem } from '../../krav/result.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { VERDICT_SIGNS } from '../../text/formatting/verdicts.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';

/** «4», «4–5», or «4–…» where nobody can say how many at most. */
export function countRange({ low, high }: Count): string {
  if (low === high) return String(low);
  return `${low}–${Number.isFinite(high) ? high : '…'}`;
}

/** «✓ oppfylt»: the sign and the word of a verdict. */
export function verdictWords(verdict: keyof typeof VERDICT_SIGNS, language: Language): string {
  return `${VERDICT_SIGNS[verdict]} ${wordsIn(language).verdicts[verdict]}`;
}

/** What a gap is: its verdict, and whether it is exempt or tolerated. */
export function gapWords({ verdict, exempt, toleratedDays }: Gap, language: Language): string {
  const words = wordsIn(language).krav;
  return [
    wordsIn(language).verdicts[verdict],
    ...(exempt ? [words.exempt] : []),
    ...(toleratedDays > 0 ? [words.tolerated(toleratedDays)] : []),
  ].join(', ');
}

/** What would close a gap. */
export function remedyWords(remedy: Remedy, language: Language): string {
  const words = wordsIn(language).krav;
  switch (remedy.kind) {
    case 'extend':
      return words.extend(remedy.item, writtenDay(remedy.to));
    case 'start':
      return words.startOne(writtenDay(remedy.by));
    case 'start-now':
      return words.startNow(remedy.count);
  }
}

/** The field to look at as people write it: `finansiering.0.tilsagn_kr`; '' where none is to blame. */
export function fieldName({ field }: Pick<UnknownItem, 'field'>): string {
  return field === null ? '' : field.slice(1).replaceAll('/', '.');
}

/** Why nobody knows whether an item counts. */
export function unknownWords({ reason }: Pick<UnknownItem, 'reason'>, language: Language): string {
  return wordsIn(language).reasons[reason];
}
