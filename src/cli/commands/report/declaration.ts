import { declare } from '../../line/command.ts';
import { text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'report',
  arguments: { report: 'optional' },
  options: {
    since: text('dayOrRevision'),
    period: text('name'),
    verify: text('file'),
  },
  parts: ['document', 'json'],
});
