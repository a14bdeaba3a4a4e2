import { declare } from '../../line/command.ts';
import { flag, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'report',
  norwegian: 'rapport',
  arguments: { report: 'optional' },
  options: {
    since: text('dayRevisionOrFile'),
    period: text('name'),
    verify: text('file'),
    current: flag(),
  },
  parts: ['document', 'json'],
  documents: { message: 'terminal' },
});
