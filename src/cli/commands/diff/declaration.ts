import { RULES_FROM } from '../../comparison/rules-from.ts';
import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'diff',
  norwegian: 'forskjell',
  arguments: { range: 'optional' },
  options: { rulesFrom: RULES_FROM },
  parts: ['document', 'json'],
});
