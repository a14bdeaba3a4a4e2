import type { Catalogue } from './entry.ts';

/** Findings about files that git knows and the disk lacks. */
export interface FileNotHereArguments {
  /** The command that brings the file. */
  'file/not-checked-out': { readonly command: string };
  'file/lfs-pointer': Record<never, never>;
}

export const fileNotHereCatalogue: Catalogue<FileNotHereArguments> = {
  'file/not-checked-out': {
    severity: 'error',
    nb: {
      title: 'Fila er ikke hentet ut av git',
      message: () => 'git kjenner fila, men den er ikke på disken',
      help: ({ command }) => `Hent den: ${command}`,
      explanation:
        'Depotet er hentet ut uten alle filene (sparse checkout), eller git er bedt om å hoppe over fila. Det som står i den, regnes som ukjent og ikke som fraværende.',
    },
    en: {
      title: 'The file is not checked out of git',
      message: () => 'git knows the file, but it is not on the disk',
      help: ({ command }) => `Bring it: ${command}`,
      explanation:
        'The repository is checked out without all its files (sparse checkout), or git is told to skip this one. What stands in it counts as unknown, not as absent.',
    },
    example: {
      wrong: 'git sparse-checkout set schemas',
      right: 'git sparse-checkout disable',
    },
  },
  'file/lfs-pointer': {
    severity: 'error',
    nb: {
      title: 'Bare en peker til Git LFS',
      message: () => 'her står bare en peker; innholdet ligger i Git LFS og er ikke hentet',
      help: () => 'Hent det: git lfs pull',
      explanation:
        'Git LFS legger innholdet et annet sted og lar en peker stå igjen. Til det er hentet, regnes posten som ukjent og ikke som fraværende.',
    },
    en: {
      title: 'Only a pointer to Git LFS',
      message: () => 'here stands only a pointer; the content lies in Git LFS and is not fetched',
      help: () => 'Fetch it: git lfs pull',
      explanation:
        'Git LFS puts the content elsewhere and leaves a pointer. Until it is fetched the post counts as unknown, not as absent.',
    },
    example: {
      wrong: 'version https://git-lfs.github.com/spec/v1',
      right: 'id: FP-2026-001',
    },
  },
};
