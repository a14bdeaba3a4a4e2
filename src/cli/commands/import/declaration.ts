import { EDIT_OPTIONS } from '../../editing/edit-options.ts';
import { declare } from '../../line/command.ts';
import { flag, text, texts } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'import',
  norwegian: 'importer',
  arguments: { file: 'optional' },
  options: {
    type: text('type'),
    sheet: text('name'),
    map: texts('columnAndField'),
    saveMap: flag(),
    template: text('type'),
    ...EDIT_OPTIONS,
  },
  parts: ['document', 'json'],
});
