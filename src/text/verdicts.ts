import type { verdicts } from './nb/judgements.ts';

/** A sign beside the word for a verdict, never instead of it. */
export const VERDICT_SIGNS: Readonly<Record<keyof typeof verdicts, string>> = {
  met: '✓',
  broken: '✗',
  unknown: '?',
  pending: '–',
  'not-in-force': '·',
};
