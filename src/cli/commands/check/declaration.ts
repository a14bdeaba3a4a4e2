import { FAIL_ON } from '../../../krav/fail-on.ts';
import { RULES_FROM } from '../../comparison/rules-from.ts';
import { declare } from '../../line/command.ts';
import { choices, flag, stretch, text } from '../../line/option-kinds.ts';

/** What the command takes. */
export const declaration = declare({
  name: 'check',
  norwegian: 'sjekk',
  arguments: {},
  options: {
    failOn: choices('what', FAIL_ON),
    base: text('revision'),
    rulesFrom: RULES_FROM,
    staged: flag(),
    earlier: text('file'),
    answer: text('file'),
    allowEmpty: flag(),
    horizon: stretch(),
    watch: flag('w'),
  },
  parts: ['document', 'json', 'findings'],
  documents: { comment: 'markdown', editor: 'terminal' },
});
