import type { Words } from '../../text/language.ts';
import type { BarState } from '../document/plot.ts';

/** What a stretch of a bar shows. */
export const BAR_WORDS: Readonly<Record<BarState, Words>> = {
  running: { nb: 'gikk', en: 'ran' },
  'will-run': { nb: 'går etter planen', en: 'runs by plan' },
  paused: { nb: 'pause', en: 'paused' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
  planned: { nb: 'planlagt start', en: 'planned start' },
};
