import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { day, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'close',
  norwegian: 'avslutt',
  arguments: { id: 'required', text: 'optional' },
  options: { status: text('status'), dato: day(), meldt: day(), ...EDIT_OPTIONS },
  parts: ['document', 'json'],
});
