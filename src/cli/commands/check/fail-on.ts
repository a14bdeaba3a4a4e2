import { FAIL_ON, type FailOn } from '../../../krav/fail-on.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { wrongUse } from '../../io/outcome.ts';

/** Reads --fail-on; without it what is usual for the command. */
export function failOnOption(
  value: string | boolean | undefined,
  usual: readonly FailOn[],
  language: Language,
): readonly FailOn[] {
  if (typeof value !== 'string') return usual;
  const words = value.split(',').map((word) => word.trim());
  return words.map((word) => {
    const known = FAIL_ON.find((each) => each === word);
    if (known !== undefined) return known;
    const near = nearest(word, FAIL_ON);
    throw wrongUse(
      language === 'nb'
        ? `--fail-on: «${word}» er ikke et valg.${near === undefined ? '' : ` Mente du «${near}»?`} Velg blant ${FAIL_ON.join(', ')}.`
        : `--fail-on: “${word}” is not a choice.${near === undefined ? '' : ` Did you mean “${near}”?`} Choose among ${FAIL_ON.join(', ')}.`,
    );
  });
}
