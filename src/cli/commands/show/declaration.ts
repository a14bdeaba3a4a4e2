import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'show',
  norwegian: 'vis',
  arguments: { id: 'required' },
  options: {},
  parts: ['document', 'json', 'source'],
});
