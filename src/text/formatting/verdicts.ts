import type { verdicts } from './judgements-nb.ts';

/** A sign beside the word for a verdict, never instead of it. */
export const VERDICT_SIGNS: Readonly<Record<keyof typeof verdicts, string>> = {
  met: '✓',
  broken: '✗',
  unknown: '?',
  pending: '–',
  'not-in-force': '·',
};
