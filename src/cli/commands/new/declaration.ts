import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'new',
  norwegian: 'ny',
  arguments: { type: 'required', fields: 'repeated' },
  options: { id: text('id'), status: text('status'), ...EDIT_OPTIONS },
  parts: ['document', 'json'],
});
