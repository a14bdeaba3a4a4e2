/** A word that may stand where the user is, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What may stand where the user is: some words, or the name of a file. */
export type Candidates = readonly Candidate[] | 'files';

/** Words that need no explanation. */
export function plain(values: Iterable<string>): Candidate[] {
  return [...values].map((value) => ({ value, about: '' }));
}

/** The same words with something before each. */
export function after(prefix: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map(({ value, about }) => ({ value: `${prefix}${value}`, about }));
}
