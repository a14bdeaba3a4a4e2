import type { Severity } from './severity.ts';

/** What one language says of a code; the functions take the finding's arguments. */
interface Wording<Arguments> {
  /** The kind of finding in a few words, without arguments. */
  readonly title: string;
  /** What is wrong here, and what was expected, in one or two sentences. */
  readonly message: (args: Arguments) => string;
  /** What to do about it. */
  readonly help: (args: Arguments) => string;
  /** For `explain`: why this is a finding and what follows from it. */
  readonly explanation: string;
}

/** All there is to know of one code. */
export interface Entry<Arguments> {
  readonly severity: Severity;
  readonly nb: Wording<Arguments>;
  readonly en: Wording<Arguments>;
  /** For `explain`: a few lines that give the finding, and the same put right. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** One entry for every code of an area; a forgotten one does not compile. */
export type Catalogue<Area> = {
  readonly [Code in keyof Area]: Entry<Area[Code]>;
};
