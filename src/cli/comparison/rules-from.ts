import { choice } from '../line/option-kinds.ts';

/** By whose rules a change is judged; by those of the head unless asked. */
export const RULES_FROM = choice('what', ['base', 'head']);
