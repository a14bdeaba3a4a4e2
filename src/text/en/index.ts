import type { nb } from '../nb/index.ts';
import { help } from './help.ts';
import { output } from './output.ts';
import { usage } from './usage.ts';

/** All texts in English, by area. */
export const en: typeof nb = { help, output, usage };
