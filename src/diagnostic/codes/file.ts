import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { type FileMoreArguments, fileMoreCatalogue } from './file-more.ts';
import { type FileNotHereArguments, fileNotHereCatalogue } from './file-not-here.ts';
import { type FileTextArguments, fileTextCatalogue } from './file-text.ts';

/** Findings about a file before anything in it is read as YAML. Sizes in bytes. */
export interface FileArguments extends FileNotHereArguments, FileTextArguments, FileMoreArguments {
  'file/missing': Record<never, never>;
  'file/too-large': { readonly size: number; readonly limit: number };
  'file/link': Record<never, never>;
  'file/special': Record<never, never>;
  'file/unreadable': { readonly system: string };
}

export const fileCatalogue: Catalogue<FileArguments> = {
  ...fileNotHereCatalogue,
  ...fileMoreCatalogue,
  'file/missing': {
    severity: 'error',
    nb: {
      title: 'Fila finnes ikke',
      message: () => 'fila finnes ikke',
      help: () => 'Se at stien er riktig, og at fila er med i git.',
      explanation: 'Noe viser til en fil som ikke er der. Registeret kan ikke leses helt uten den.',
    },
    en: {
      title: 'The file does not exist',
      message: () => 'the file does not exist',
      help: () => 'See that the path is right and that the file is in git.',
      explanation:
        'Something refers to a file that is not there. The register cannot be read whole without it.',
    },
    example: { wrong: 'skjemaer: ../skjema', right: 'skjemaer: ../schemas' },
  },
  'file/too-large': {
    severity: 'error',
    nb: {
      title: 'Fila er for stor',
      message: ({ size, limit }) =>
        `fila er ${writtenNumber(size)} byte, og grensen er ${writtenNumber(limit)}`,
      help: () =>
        'En post er én kort fil. Del den opp, eller flytt vedlegg ut av registeret og lenk til dem. Skal poster være så store, så hev grenser.fil_kb i register.yaml; explain limits sier hvor langt.',
      explanation:
        'Hver post er én fil på høyst 256 kB når register.yaml ikke sier noe annet, så et uhell med en stor fil ikke stanser alt annet. Fila leses ikke og er satt til side.',
    },
    en: {
      title: 'The file is too large',
      message: ({ size, limit }) =>
        `the file is ${writtenNumber(size)} bytes, and the limit is ${writtenNumber(limit)}`,
      help: () =>
        'A post is one short file. Split it, or move attachments out of the register and link to them. If posts are to be so large, raise grenser.fil_kb in register.yaml; explain limits says how far.',
      explanation:
        'Each post is one file of at most 256 kB unless register.yaml says otherwise, so that one mishap with a large file does not stop everything. The file is not read and is set aside.',
    },
    example: { wrong: 'sammendrag: (300 sider)', right: 'sammendrag: (ti linjer)' },
  },
  'file/link': {
    severity: 'error',
    nb: {
      title: 'Fila er en lenke',
      message: () => 'fila er en symbolsk lenke, og lenker følges ikke',
      help: () => 'Legg fila selv i registeret.',
      explanation:
        'En lenke kan peke ut av registeret. Derfor følges den aldri, og fila er satt til side.',
    },
    en: {
      title: 'The file is a link',
      message: () => 'the file is a symbolic link, and links are not followed',
      help: () => 'Put the file itself in the register.',
      explanation:
        'A link may lead out of the register. It is never followed, and the file is set aside.',
    },
    example: {
      wrong: 'FP-2026-001.yaml → /et/annet/sted.yaml',
      right: 'FP-2026-001.yaml (en vanlig fil)',
    },
  },
  'file/special': {
    severity: 'error',
    nb: {
      title: 'Ikke en vanlig fil',
      message: () => 'dette er ikke en vanlig fil',
      help: () => 'Slett den, eller legg en vanlig fil i stedet.',
      explanation:
        'Bare vanlige filer leses. Alt annet (rør, enheter, undermoduler) er satt til side.',
    },
    en: {
      title: 'Not an ordinary file',
      message: () => 'this is not an ordinary file',
      help: () => 'Delete it, or put an ordinary file in its place.',
      explanation:
        'Only ordinary files are read. All else (pipes, devices, submodules) is set aside.',
    },
    example: { wrong: 'FP-2026-001.yaml (et rør)', right: 'FP-2026-001.yaml (en vanlig fil)' },
  },
  'file/unreadable': {
    severity: 'error',
    nb: {
      title: 'Kan ikke leses',
      message: ({ system }) => `kan ikke leses (${system})`,
      help: () => 'Se rettighetene på fila eller mappa. Til den kan leses, er bildet ikke helt.',
      explanation:
        'Systemet lot ikke verktøyet lese her. Det som skulle stått i fila, regnes som ukjent og ikke som fraværende.',
    },
    en: {
      title: 'Cannot be read',
      message: ({ system }) => `cannot be read (${system})`,
      help: () =>
        'See the permissions of the file or folder. Until it can be read the picture is not whole.',
      explanation:
        'The system did not let the tool read here. What the file should have held counts as unknown, not as absent.',
    },
    example: { wrong: 'chmod 000 FP-2026-001.yaml', right: 'chmod 644 FP-2026-001.yaml' },
  },
  ...fileTextCatalogue,
};
