import { output } from './output.ts';

/** All texts in bokmål, by area. */
export const nb = { output };
