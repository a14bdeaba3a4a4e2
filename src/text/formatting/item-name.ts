import type { Language } from '../language.ts';
import { prose as en } from './prose-en.ts';
import { prose as nb } from './prose-nb.ts';

const PROSE = { nb, en } as const;

/** What counts in a promise by its id, as people read it: a post by that, an item of its list with its number, «FP-2024-001 finansiering nr. 1». */
export function itemName(id: string, language: Language): string {
  const [post, ...path] = id.split('/');
  const index = path.at(-1);
  if (post === undefined || index === undefined || path.length < 2 || !/^\d+$/.test(index))
    return id;
  const list = path.slice(0, -1).join(' › ');
  return `${post} ${PROSE[language].numbered(list, Number(index) + 1, null)}`;
}

/** The same of several. */
export function itemNames(ids: readonly string[], language: Language): string[] {
  return ids.map((each) => itemName(each, language));
}
