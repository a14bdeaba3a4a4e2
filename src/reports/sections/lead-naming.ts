import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** Whether promises are named, and the posts that decide them. */
export interface Naming {
  readonly names: boolean;
  readonly decides: boolean;
  readonly language: Language;
}

/** « (FP-2024-002 avgjør)», or '' where nothing is to be named. */
export function decidedBy(posts: readonly string[], { decides, language }: Naming): string {
  const ids = [...new Set(posts)];
  return decides && ids.length > 0 ? wordsIn(language).promises.lead.decidedBy(ids) : '';
}

/** «Løfte» is neuter: «ett», «to». */
export function many(count: number, language: Language): string {
  return wordsIn(language).promises.lead.many(count);
}
