import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords } from '../formatting/written.ts';

/** What is said of what a list or a sum does not hold. */
export const leftOut = {
  files: (paths: readonly string[], more: number) =>
    `${plural(paths.length + more, 'fil', 'filer')} er satt til side og er ikke med her: ${listed(more === 0 ? paths : [...paths, `${more} til`], 'nb')}.`,
  examples: (count: number) =>
    `${capital(count === 1 ? 'én' : numberInWords(count, 'nb'))} ${count === 1 ? 'eksempelpost' : 'eksempelposter'} teller ikke.`,
  atLeast: (amount: string) => `minst ${amount}`,
  without: (posts: readonly string[]) => `uten ${listed(posts, 'nb')}, som ikke kan leses`,
};
