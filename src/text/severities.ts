import { severities as en } from './en/judgements.ts';
import type { Words } from './language.ts';
import { severities as nb } from './nb/judgements.ts';

/** The words for how grave a finding is. */
export const SEVERITY_WORDS: Readonly<Record<keyof typeof nb, Words>> = {
  error: { nb: nb.error, en: en.error },
  warning: { nb: nb.warning, en: en.warning },
  note: { nb: nb.note, en: en.note },
};
