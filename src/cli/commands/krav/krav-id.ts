import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { type Refusal, wrongUse } from '../../io/outcome.ts';

/** The id of a krav, also written as krav/ID. */
export function bareId(id: string): string {
  return id.startsWith('krav/') ? id.slice('krav/'.length) : id;
}

/** That there is no such krav, and which of the known ones is near. */
export function unknownKrav(id: string, known: readonly string[], language: Language): Refusal {
  return wrongUse(wordsIn(language).names.noKrav(id, nearest(bareId(id), known)));
}
