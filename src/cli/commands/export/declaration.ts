import { DIALECTS } from '../../../render/tables/table-formats.ts';
import { declare } from '../../line/command.ts';
import { choice, day, stretch, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'export',
  norwegian: 'eksporter',
  arguments: { tables: 'optional' },
  options: {
    dialect: choice('name', DIALECTS),
    registerId: text('id'),
    period: text('name'),
    from: day(),
    to: day(),
    horizon: stretch(),
  },
  parts: ['document', 'json', 'statements'],
});
