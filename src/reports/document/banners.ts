import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Envelope } from './envelope.ts';

/** That the clock is behind which the day of an answer comes from. A screen is told on standard error; what is kept must say it itself. */
export function clockBanner({ asOf, clockBehind }: Envelope, language: Language): string[] {
  if (clockBehind === undefined) return [];
  return [wordsIn(language).status.clockBehind(writtenDay(asOf), writtenDay(clockBehind))];
}

/** What is said above all else of an answer: that invented posts count, and which files are set aside. */
export function bannersOf(
  { examples, examplesCount, quarantined }: Envelope,
  language: Language,
): string[] {
  const words = wordsIn(language).status;
  return [
    ...(examples > 0 && examplesCount ? [words.examples(examples)] : []),
    ...(quarantined.length > 0 ? [words.quarantined(quarantined)] : []),
  ];
}
