import type { Catalogue } from '../../text/catalogue.ts';
import { choice, flag, type OptionKinds, text, texts } from './option-kinds.ts';

/** The options every command takes, before or after its name. */
export const SHARED = {
  register: text('folder', 'C'),
  asOf: text('day'),
  knownAt: text('revisionOrDay'),
  format: text('format'),
  output: texts('file', 'o'),
  table: text('id'),
  lang: text('language'),
  color: choice('when', ['auto', 'always', 'never']),
  quiet: flag('q'),
  noCache: flag(),
} satisfies OptionKinds & Record<keyof Catalogue['help']['shared'], unknown>;
