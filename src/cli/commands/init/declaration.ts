import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { flag, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'init',
  norwegian: 'opprett',
  arguments: { folder: 'optional' },
  options: {
    empty: flag(),
    tool: text('fileOrVersion'),
    upgrade: flag(),
    begrunnelse: text('text'),
    ...EDIT_OPTIONS,
  },
  parts: ['document', 'json'],
});
