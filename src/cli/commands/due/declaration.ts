import { declare } from '../../line/command.ts';
import { stretch, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'due',
  norwegian: 'frister',
  arguments: {},
  options: { within: stretch(), groupBy: text('field') },
  parts: ['document', 'json', 'calendar'],
  documents: { issue: 'markdown' },
});
