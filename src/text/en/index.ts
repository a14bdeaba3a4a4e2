import type { nb } from '../nb/index.ts';
import { output } from './output.ts';

/** All texts in English, by area. */
export const en: typeof nb = { output };
