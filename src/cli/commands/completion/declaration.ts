import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'completion',
  norwegian: 'fullfor',
  arguments: { shell: 'required' },
  options: {},
  parts: ['script'],
});
