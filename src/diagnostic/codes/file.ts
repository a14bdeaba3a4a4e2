import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { type FileNotHereArguments, fileNotHereCatalogue } from './file-not-here.ts';

/** Findings about a file before anything in it is read as YAML. Sizes in bytes. */
export interface FileArguments extends FileNotHereArguments {
  'file/missing': Record<never, never>;
  'file/too-large': { readonly size: number; readonly limit: number };
  'file/link': Record<never, never>;
  'file/special': Record<never, never>;
  'file/unreadable': { readonly system: string };
  'file/encoding': { readonly byte: number; readonly likely: 'latin1' | 'utf-16' };
  'file/control-character': { readonly codePoint: number };
  'file/invisible-character': { readonly codePoint: number };
  'file/line-end': Record<never, never>;
  'file/conflict-marker': Record<never, never>;
  'file/mojibake': { readonly seen: string; readonly meant: string };
}

const hex = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

export const fileCatalogue: Catalogue<FileArguments> = {
  ...fileNotHereCatalogue,
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
        'En post er én kort fil. Del den opp, eller flytt vedlegg ut av registeret og lenk til dem.',
      explanation:
        'Hver post er én fil på høyst 256 kB, så et uhell med en stor fil ikke stanser alt annet. Fila leses ikke og er satt til side.',
    },
    en: {
      title: 'The file is too large',
      message: ({ size, limit }) =>
        `the file is ${writtenNumber(size)} bytes, and the limit is ${writtenNumber(limit)}`,
      help: () =>
        'A post is one short file. Split it, or move attachments out of the register and link to them.',
      explanation:
        'Each post is one file of at most 256 kB, so that one mishap with a large file does not stop everything. The file is not read and is set aside.',
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
  'file/encoding': {
    severity: 'error',
    nb: {
      title: 'Ikke UTF-8',
      message: ({ byte, likely }) =>
        `fila er ikke UTF-8 fra byte ${byte}; det ligner ${likely === 'latin1' ? 'Latin-1 (Windows-1252)' : 'UTF-16'}`,
      help: () =>
        'Lagre fila på nytt som UTF-8. I de fleste redigeringsprogrammer: «Lagre som» og velg koding UTF-8.',
      explanation:
        'Alle filer i registeret er UTF-8. I en annen koding ville æ, ø og å blitt til andre tegn, og tapet ville bli lagret. Fila er satt til side og røres ikke.',
    },
    en: {
      title: 'Not UTF-8',
      message: ({ byte, likely }) =>
        `the file is not UTF-8 from byte ${byte}; it looks like ${likely === 'latin1' ? 'Latin-1 (Windows-1252)' : 'UTF-16'}`,
      help: () =>
        'Save the file again as UTF-8. In most editors: “Save as” and choose the encoding UTF-8.',
      explanation:
        'All files of the register are UTF-8. In another encoding æ, ø and å would become other characters, and the loss would be saved. The file is set aside and not touched.',
    },
    example: { wrong: 'tittel: B\\xe6rum', right: 'tittel: Bærum' },
  },
  'file/control-character': {
    severity: 'error',
    nb: {
      title: 'Styretegn i teksten',
      message: ({ codePoint }) => `her står et styretegn (${hex(codePoint)}) som ikke vises`,
      help: () => 'Slett tegnet. Det kommer oftest fra innlimt tekst.',
      explanation:
        'Styretegn vises ikke, men kan endre hva en terminal viser. Fila er satt til side.',
    },
    en: {
      title: 'Control character in the text',
      message: ({ codePoint }) =>
        `here stands a control character (${hex(codePoint)}) that does not show`,
      help: () => 'Delete the character. It mostly comes from pasted text.',
      explanation:
        'Control characters do not show but can change what a terminal shows. The file is set aside.',
    },
    example: { wrong: 'tittel: "Skole\\x1bvei"', right: 'tittel: Skolevei' },
  },
  'file/invisible-character': {
    severity: 'error',
    nb: {
      title: 'Usynlig tegn i teksten',
      message: ({ codePoint }) =>
        `her står et tegn som ikke vises, eller som snur skriveretningen (${hex(codePoint)})`,
      help: () => 'Slett tegnet og skriv ordet på nytt. Det kommer oftest fra innlimt tekst.',
      explanation:
        'To tekster kan se like ut og være ulike når ett av dem har et usynlig tegn. Da finnes ikke posten igjen, og telling blir feil. Fila er satt til side.',
    },
    en: {
      title: 'Invisible character in the text',
      message: ({ codePoint }) =>
        `here stands a character that does not show, or turns the direction of writing (${hex(codePoint)})`,
      help: () =>
        'Delete the character and write the word again. It mostly comes from pasted text.',
      explanation:
        'Two texts may look alike and differ when one has an invisible character. Then a post is not found again and counting goes wrong. The file is set aside.',
    },
    example: { wrong: 'tit\\u200bel: Skolevei', right: 'tittel: Skolevei' },
  },
  'file/line-end': {
    severity: 'error',
    nb: {
      title: 'Gammelt linjeskift',
      message: () => 'her står et linjeskift (CR) uten linjemating (LF)',
      help: () => 'Lagre fila med vanlige linjeskift (LF, eller CRLF på Windows).',
      explanation: 'Enslige CR leses ulikt av ulike programmer. Fila er satt til side.',
    },
    en: {
      title: 'Old line end',
      message: () => 'here stands a carriage return (CR) without a line feed (LF)',
      help: () => 'Save the file with ordinary line ends (LF, or CRLF on Windows).',
      explanation: 'A lone CR is read differently by different programs. The file is set aside.',
    },
    example: { wrong: 'id: FP-2026-001\\rtittel: …', right: 'id: FP-2026-001\\ntittel: …' },
  },
  'file/conflict-marker': {
    severity: 'error',
    nb: {
      title: 'Uløst flettekonflikt',
      message: () => 'her står et merke fra en flettekonflikt i git',
      help: () => 'Velg hvilken av de to utgavene som gjelder, og slett merkelinjene.',
      explanation:
        'Git har satt inn begge utgavene og tre merkelinjer. Verktøyet gjetter ikke hvilken som gjelder: fila er satt til side til konflikten er løst.',
    },
    en: {
      title: 'Unresolved merge conflict',
      message: () => 'here stands a marker of a git merge conflict',
      help: () => 'Choose which of the two versions holds, and delete the marker lines.',
      explanation:
        'Git has put in both versions and three marker lines. The tool does not guess which one holds: the file is set aside until the conflict is resolved.',
    },
    example: {
      wrong: '<<<<<<< HEAD\nslutt: 2026-12-31\n=======\nslutt: 2027-12-31\n>>>>>>> gren',
      right: 'slutt: 2027-12-31',
    },
  },
  'file/mojibake': {
    severity: 'warning',
    nb: {
      title: 'Ødelagte norske bokstaver',
      message: ({ seen, meant }) => `«${seen}» ser ut til å være et ødelagt «${meant}»`,
      help: () => 'Skriv ordet på nytt med riktig bokstav.',
      explanation:
        'Tekst som er lagret i UTF-8 og lest som Latin-1, får to tegn i stedet for æ, ø og å.',
    },
    en: {
      title: 'Broken Norwegian letters',
      message: ({ seen, meant }) => `“${seen}” looks like a broken “${meant}”`,
      help: () => 'Write the word again with the right letter.',
      explanation:
        'Text saved in UTF-8 and read as Latin-1 gets two characters in place of æ, ø and å.',
    },
    example: { wrong: 'tittel: BÃ¦rum', right: 'tittel: Bærum' },
  },
};
