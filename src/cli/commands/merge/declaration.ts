import { declare } from '../../line/command.ts';
import { flag } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'merge',
  norwegian: 'flett',
  arguments: { base: 'optional', ours: 'optional', theirs: 'optional', path: 'optional' },
  options: { install: flag() },
  parts: ['document'],
});
