import { flag } from '../line/option-kinds.ts';

/** The options of every command that changes the register. */
export const EDIT_OPTIONS = { dryRun: flag('n'), yes: flag('y') };
