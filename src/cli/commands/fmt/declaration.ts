import { declare } from '../../line/command.ts';
import { flag } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'fmt',
  norwegian: 'formater',
  arguments: { ids: 'repeated' },
  options: { check: flag(), dryRun: flag('n') },
  parts: ['document', 'json'],
});
