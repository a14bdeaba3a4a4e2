import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'explain',
  norwegian: 'forklar',
  arguments: { code: 'optional' },
  options: {},
  parts: ['document', 'json'],
});
