import { declare } from '../../line/command.ts';
import { flag, list, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'list',
  norwegian: 'liste',
  arguments: { type: 'optional', filters: 'repeated' },
  options: {
    where: text('expression'),
    active: flag(),
    sort: text('field'),
    columns: list('fields'),
    groupBy: text('field'),
    all: flag(),
    search: text('text'),
  },
  parts: ['document', 'json'],
});
