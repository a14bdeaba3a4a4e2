import { help } from './help.ts';
import { reasons, severities, verdicts } from './judgements.ts';
import { output } from './output.ts';
import { prose } from './prose.ts';
import { usage } from './usage.ts';

/** All texts in bokmål, by area. */
export const nb = { help, output, prose, reasons, severities, usage, verdicts };
