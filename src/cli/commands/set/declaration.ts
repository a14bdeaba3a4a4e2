import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { day, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'set',
  norwegian: 'sett',
  arguments: { id: 'required', fields: 'repeated' },
  options: {
    fra: day(),
    vedtatt: day(),
    vedtak: text('text'),
    begrunnelse: text('text'),
    ...EDIT_OPTIONS,
  },
  parts: ['document', 'json'],
});
