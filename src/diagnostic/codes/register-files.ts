import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';

/** Findings about how files fit the types of the register. */
export interface RegisterFilesArguments {
  'register/unclaimed-file': {
    readonly path: string;
    /** The type whose files lie nearest, and its globs. */
    readonly nearest: { readonly type: string; readonly glob: string } | null;
    /** Its name with no dot in front, for one that is passed over because of it; else null. */
    readonly undotted: string | null;
  };
  'register/claimed-twice': { readonly path: string; readonly types: readonly string[] };
  'register/bad-name': { readonly path: string };
  /** How many files are set aside. */
  'register/no-posts': { readonly quarantined: number };
}

export const registerFilesCatalogue: Catalogue<RegisterFilesArguments> = {
  'register/unclaimed-file': {
    severity: 'warning',
    nb: {
      title: 'Ingen type eier fila',
      message: ({ path, nearest, undotted }) =>
        undotted !== null
          ? `${quoted(path)} leses ikke: filer med navn som begynner med punktum blir hoppet over`
          : nearest === null
            ? `${quoted(path)} hører ikke til noen type i register.yaml, og leses ikke`
            : `${quoted(path)} hører ikke til noen type, og leses ikke. Nærmest er ${nearest.type}: ${nearest.glob}`,
      help: ({ nearest, undotted }) =>
        undotted !== null
          ? `Er den en post, gi den et navn uten punktum først: ${undotted}`
          : nearest === null
            ? 'Flytt fila, eller før opp typen i register.yaml.'
            : 'Gi fila navn og mappe etter mønsteret, eller før opp typen i register.yaml.',
      explanation:
        'Ei YAML-fil i registerets mappe som ingen type eier, er ofte en post med feil mappe eller feil endelse (.YAML, .yml). Den telles ikke noe sted, og det skal ikke skje i stillhet.',
    },
    en: {
      title: 'No type owns the file',
      message: ({ path, nearest, undotted }) =>
        undotted !== null
          ? `${quoted(path)} is not read: files whose names begin with a dot are passed over`
          : nearest === null
            ? `${quoted(path)} belongs to no type in register.yaml, and is not read`
            : `${quoted(path)} belongs to no type, and is not read. Nearest is ${nearest.type}: ${nearest.glob}`,
      help: ({ nearest, undotted }) =>
        undotted !== null
          ? `If it is a post, give it a name without a dot in front: ${undotted}`
          : nearest === null
            ? 'Move the file, or add its type to register.yaml.'
            : 'Give the file a name and folder that fit the pattern, or add its type to register.yaml.',
      explanation:
        "A YAML file in the register's folder that no type owns is often a post in the wrong folder or with the wrong ending (.YAML, .yml). It is counted nowhere, and that should not happen in silence.",
    },
    example: { wrong: 'data/tiltak/T-4-09.YAML', right: 'data/tiltak/T-4-09.yaml' },
  },
  'register/claimed-twice': {
    severity: 'error',
    nb: {
      title: 'Flere typer eier samme fil',
      message: ({ path, types }) => `${quoted(path)} hører til flere typer: ${types.join(', ')}`,
      help: ({ types }) =>
        `Rett mønstrene i register.yaml. Til da er fila satt til side for ${types[0] ?? ''}.`,
      explanation:
        'Ei fil er én post av én type. Når to typer gjør krav på den, kan ingen si hvilket skjema som gjelder: den er satt til side for alle typene og teller som uklar.',
    },
    en: {
      title: 'Several types own the same file',
      message: ({ path, types }) => `${quoted(path)} belongs to several types: ${types.join(', ')}`,
      help: () => 'Correct the patterns in register.yaml. Until then the file is set aside.',
      explanation:
        'A file is one post of one type. When two types claim it, nobody can say which schema holds: it is set aside for all of them and counts as not known.',
    },
    example: {
      wrong: 'typer: {a: "*/*.yaml", b: b/*.yaml}',
      right: 'typer: {a: a/*.yaml, b: b/*.yaml}',
    },
  },
  'register/bad-name': {
    severity: 'error',
    nb: {
      title: 'Filnavnet kan ikke leses',
      message: ({ path }) => `navnet ${quoted(path)} er ikke UTF-8, og fila kan ikke leses sikkert`,
      help: () => 'Gi fila et nytt navn med bokstavene a–z, sifre og bindestrek.',
      explanation:
        'Navnet er skrevet i en annen tegnkoding enn UTF-8. Ei slik fil kan bli borte uten at noen ser det, derfor meldes den som feil.',
    },
    en: {
      title: 'The file name cannot be read',
      message: ({ path }) =>
        `the name ${quoted(path)} is not UTF-8, and the file cannot be read safely`,
      help: () => 'Rename the file with the letters a–z, digits and hyphens.',
      explanation:
        'The name is written in another encoding than UTF-8. Such a file may go missing without anybody seeing it, so it is reported as an error.',
    },
    example: { wrong: 'bl\\xe5.yaml', right: 'blaa.yaml' },
  },
  'register/no-posts': {
    severity: 'error',
    nb: {
      title: 'Ingen poster ble sjekket',
      message: ({ quarantined }) =>
        quarantined === 0
          ? 'registeret har ingen poster: ingen fil hører til noen av typene'
          : `ingen poster ble sjekket: ${quarantined === 1 ? 'den eneste fila er' : `alle ${quarantined} filene er`} satt til side`,
      help: ({ quarantined }) =>
        quarantined === 0
          ? 'Se at filene er der, og at mønstrene treffer dem. Er registeret nytt og skal være tomt, bruk --allow-empty.'
          : 'Rett det som er meldt for filene og skjemaene.',
      explanation:
        'Det er ingenting å sjekke, oftest fordi filene ligger et annet sted enn mønstrene i register.yaml sier. En sjekk som ikke sjekket noe, er aldri grønn: check ender med kode 3, om ikke --allow-empty er gitt.',
    },
    en: {
      title: 'No posts were checked',
      message: ({ quarantined }) =>
        quarantined === 0
          ? 'the register has no posts: no file belongs to any of the types'
          : `no posts were checked: ${quarantined === 1 ? 'the only file is' : `all ${quarantined} files are`} set aside`,
      help: ({ quarantined }) =>
        quarantined === 0
          ? 'See that the files are there and that the patterns match them. If the register is new and is to be empty, use --allow-empty.'
          : 'Correct what is reported for the files and the schemas.',
      explanation:
        'There is nothing to check, mostly because the files lie elsewhere than the patterns of register.yaml say. A check that checked nothing is never green: check ends with code 3, unless --allow-empty is given.',
    },
    example: {
      wrong: 'typer: {person: person/*.yaml}   # mappa heter personer',
      right: 'typer: {person: personer/*.yaml}',
    },
  },
};
