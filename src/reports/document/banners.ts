import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Envelope } from './envelope.ts';

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
