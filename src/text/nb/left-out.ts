import { capital, listed, numberInWords } from '../formatting/written.ts';

/** What is said of what a list or a sum does not hold. */
export const leftOut = {
  noneRead: 'Ingen som kan leses.',
  folders: (paths: readonly string[]) =>
    `${listed(paths, 'nb')} kan ikke leses: ingen vet hvor mange som mangler her.`,
  files: (paths: readonly string[], more: number) =>
    `${capital(paths.length + more === 1 ? 'én' : numberInWords(paths.length + more, 'nb'))} ${paths.length + more === 1 ? 'fil' : 'filer'} er satt til side og er ikke med her: ${listed(more === 0 ? paths : [...paths, `${more} til`], 'nb')}.`,
  examples: (count: number) =>
    `${capital(count === 1 ? 'én' : numberInWords(count, 'nb'))} ${count === 1 ? 'eksempelpost' : 'eksempelposter'} teller ikke.`,
  nothingElse: 'Ingenting annet er ført av det løftene teller, så tallene sier ikke noe ennå.',
  atLeast: (amount: string) => `minst ${amount}`,
  without: (posts: readonly string[]) => `uten ${listed(posts, 'nb')}, som ikke kan leses`,
};
