import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'history',
  norwegian: 'historikk',
  arguments: { id: 'required' },
  options: {},
  parts: ['document', 'json'],
});
