import { declare } from '../../line/command.ts';
import { day } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'timeline',
  norwegian: 'tidslinje',
  arguments: { type: 'optional' },
  options: { from: day(), to: day() },
  parts: ['document', 'json'],
});
