import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'schema',
  norwegian: 'skjema',
  arguments: { type: 'required' },
  options: {},
  parts: ['document', 'json'],
});
