import type { nb } from '../nb/index.ts';
import { help } from './help.ts';
import { reasons, severities, verdicts } from './judgements.ts';
import { output } from './output.ts';
import { prose } from './prose.ts';
import { usage } from './usage.ts';

/** All texts in English, by area. */
export const en: typeof nb = { help, output, prose, reasons, severities, usage, verdicts };
