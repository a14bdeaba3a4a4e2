import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { type Refusal, wrongUse } from '../../io/outcome.ts';

/** The id of a krav, also written as krav/ID. */
export function bareId(id: string): string {
  return id.startsWith('krav/') ? id.slice('krav/'.length) : id;
}

/** That there is no such krav, and which of the known ones is near. */
export function unknownKrav(id: string, known: readonly string[], language: Language): Refusal {
  const near = nearest(bareId(id), known);
  return wrongUse(
    language === 'nb'
      ? `Kravet «${id}» finnes ikke.${near === undefined ? ' Se dem alle: baerum-innov krav' : ` Mente du «${near}»?`}`
      : `There is no krav “${id}”.${near === undefined ? ' See them all: baerum-innov krav' : ` Did you mean “${near}”?`}`,
  );
}
