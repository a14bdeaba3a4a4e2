import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'rename',
  norwegian: 'omdop',
  arguments: { id: 'required', newId: 'required' },
  options: { ...EDIT_OPTIONS },
  parts: ['document', 'json'],
});
