import { DUE_FAIL_ON } from '../../../reports/due/fail-on.ts';
import { declare } from '../../line/command.ts';
import { choices, stretch, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'due',
  norwegian: 'frister',
  arguments: {},
  options: { within: stretch(), groupBy: text('field'), failOn: choices('what', DUE_FAIL_ON) },
  parts: ['document', 'json', 'calendar'],
  documents: { issue: 'markdown' },
});
