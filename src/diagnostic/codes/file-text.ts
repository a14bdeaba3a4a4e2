import type { Catalogue } from './entry.ts';

/** Findings about the bytes and characters of a file, before anything in it is read as YAML. */
export interface FileTextArguments {
  'file/encoding': { readonly byte: number; readonly likely: 'latin1' | 'utf-16' };
  'file/control-character': { readonly codePoint: number };
  'file/invisible-character': { readonly codePoint: number };
  'file/line-end': Record<never, never>;
  'file/conflict-marker': Record<never, never>;
  'file/mojibake': { readonly seen: string; readonly meant: string };
}

const hex = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

export const fileTextCatalogue: Catalogue<FileTextArguments> = {
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
