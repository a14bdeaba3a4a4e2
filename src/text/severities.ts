import type { Words } from './language.ts';

/** The words for how grave a finding is. */
export const SEVERITY_WORDS: Readonly<Record<'error' | 'warning' | 'note', Words>> = {
  error: { nb: 'feil', en: 'error' },
  warning: { nb: 'advarsel', en: 'warning' },
  note: { nb: 'merknad', en: 'note' },
};
