import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';

/** What stands for findings of a file that are too many to be told one by one. */
export interface FileMoreArguments {
  'file/more-findings': { readonly code: string; readonly shown: number; readonly hidden: number };
}

export const fileMoreCatalogue: Catalogue<FileMoreArguments> = {
  'file/more-findings': {
    severity: 'note',
    nb: {
      title: 'Flere funn av samme slag i fila',
      message: ({ code, shown, hidden }) =>
        `${writtenNumber(shown)} funn av slaget ${code} er vist, og ${writtenNumber(hidden)} til er ikke vist`,
      help: () => 'Rett dem som er vist, og kjør på nytt.',
      explanation:
        'Ei fil med svært mange funn av samme slag har som regel én årsak. Verktøyet viser de første 200 i hver fil og teller resten, så de andre filene ikke drukner.',
    },
    en: {
      title: 'More findings of the same kind in the file',
      message: ({ code, shown, hidden }) =>
        `${writtenNumber(shown)} findings of the kind ${code} are shown, and ${writtenNumber(hidden)} more are not`,
      help: () => 'Correct those that are shown, and run again.',
      explanation:
        'A file with very many findings of one kind usually has one cause. The tool shows the first 200 of each file and counts the rest, so that the other files do not drown.',
    },
    example: { wrong: 'andeler: [01, 02, 03, …]', right: 'andeler: [1, 2, 3]' },
  },
};
