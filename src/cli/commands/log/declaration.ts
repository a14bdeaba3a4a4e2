import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { day, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'log',
  norwegian: 'logg',
  arguments: { id: 'required', words: 'repeated' },
  options: {
    dato: day(),
    meldt: day(),
    vurdering: text('assessment'),
    videre: text('text'),
    ...EDIT_OPTIONS,
  },
  parts: ['document', 'json'],
});
