import * as en from './en/judgements.ts';
import type { Words } from './language.ts';
import * as nb from './nb/judgements.ts';

type Verdict = keyof typeof nb.verdicts;

/** The words for a verdict, for people. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = paired(nb.verdicts, en.verdicts);

/** A sign beside the word, never instead of it. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  met: '✓',
  broken: '✗',
  unknown: '?',
  pending: '–',
  'not-in-force': '·',
};

/** Why it is not known whether a post counts. */
export const REASON_WORDS: Readonly<Record<keyof typeof nb.reasons, Words>> = paired(
  nb.reasons,
  en.reasons,
);

function paired<K extends string>(
  norwegian: Readonly<Record<K, string>>,
  english: Readonly<Record<K, string>>,
): Record<K, Words> {
  const keys = Object.keys(norwegian) as K[]; // a catalogue has exactly the keys of its type
  return Object.fromEntries(
    keys.map((key) => [key, { nb: norwegian[key], en: english[key] }]),
  ) as Record<K, Words>; // made of the same keys
}
