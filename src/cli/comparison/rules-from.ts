import type { Language } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';
import type { Options } from '../line/options.ts';

/** Reads --rules-from: by whose rules a change is judged. */
export function rulesFrom(options: Options, language: Language): 'base' | 'head' {
  const asked = options['rulesFrom'];
  if (asked === undefined || asked === 'head') return 'head';
  if (asked === 'base') return 'base';
  throw wrongUse(
    language === 'nb'
      ? `--rules-from: «${String(asked)}» er ikke et valg. Velg base eller head.`
      : `--rules-from: “${String(asked)}” is not a choice. Choose base or head.`,
  );
}
