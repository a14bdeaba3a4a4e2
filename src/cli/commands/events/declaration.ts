import { declare } from '../../line/command.ts';
import { text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'events',
  norwegian: 'hendelser',
  arguments: {},
  options: { since: text('dayRevisionOrFile') },
  parts: ['document', 'json'],
});
