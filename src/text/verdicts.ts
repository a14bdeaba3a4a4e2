import type { Words } from './language.ts';

/** The words for a verdict, for people. */
export const VERDICT_WORDS: Readonly<
  Record<'met' | 'broken' | 'unknown' | 'pending' | 'not-in-force', Words>
> = {
  met: { nb: 'oppfylt', en: 'met' },
  broken: { nb: 'ikke oppfylt', en: 'not met' },
  unknown: { nb: 'kan ikke vurderes', en: 'cannot be judged' },
  pending: { nb: 'gjenstår', en: 'pending' },
  'not-in-force': { nb: 'gjelder ikke på dagen', en: 'not in force on the day' },
};

/** A sign beside the word, never instead of it. */
export const VERDICT_SIGNS: Readonly<Record<keyof typeof VERDICT_WORDS, string>> = {
  met: '✓',
  broken: '✗',
  unknown: '?',
  pending: '–',
  'not-in-force': '·',
};

/** Why it is not known whether a post counts. */
export const REASON_WORDS: Readonly<
  Record<
    | 'life/overrun'
    | 'life/late-start'
    | 'krav/missing-field'
    | 'krav/expression'
    | 'krav/set-aside',
    Words
  >
> = {
  'life/overrun': {
    nb: 'planlagt slutt er passert, slutten ikke logget',
    en: 'the planned end has passed, the end is not logged',
  },
  'life/late-start': {
    nb: 'planlagt start er passert, starten ikke logget',
    en: 'the planned start has passed, the start is not logged',
  },
  'krav/missing-field': { nb: 'et felt mangler', en: 'a field is missing' },
  'krav/expression': {
    nb: 'uttrykket i kravet kunne ikke regnes ut',
    en: 'the expression of the krav could not be evaluated',
  },
  'krav/set-aside': { nb: 'fila er satt til side', en: 'the file is set aside' },
};
