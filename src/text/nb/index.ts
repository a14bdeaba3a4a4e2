import { help } from './help.ts';
import { output } from './output.ts';
import { usage } from './usage.ts';

/** All texts in bokmål, by area. */
export const nb = { help, output, usage };
