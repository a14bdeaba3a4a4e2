import { declare } from '../../line/command.ts';
import { day, flag, stretch, text, texts } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'krav',
  norwegian: 'krav',
  arguments: { id: 'optional' },
  options: {
    period: text('name'),
    from: day(),
    to: day(),
    horizon: stretch(),
    overCommits: flag(),
    proof: flag(),
    whatIf: texts('change'),
  },
  parts: ['document', 'json', 'calendar'],
});
