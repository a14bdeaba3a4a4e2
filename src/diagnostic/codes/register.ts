import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { didYouMean } from './schema-words.ts';

/** Findings about register.yaml, and about how files, types and ids fit together. */
export interface RegisterArguments {
  'register/time-zone': { readonly zone: string };
  'register/schema-folder': { readonly folder: string };
  'register/glob': {
    readonly type: string;
    readonly glob: string;
    readonly fault: 'outside' | 'nothing';
  };
  'register/period': { readonly name: string; readonly value: string };
  'register/no-schema': {
    readonly type: string;
    readonly expected: string;
    readonly nearest: string | null;
  };
  'register/unclaimed-file': {
    readonly path: string;
    /** The type whose files lie nearest, and its globs. */
    readonly nearest: { readonly type: string; readonly glob: string } | null;
  };
  'register/claimed-twice': { readonly path: string; readonly types: readonly string[] };
  /** `id` is null when the post has none. */
  'register/id-filename': { readonly id: string | null; readonly expected: string };
  'register/id-missing': { readonly type: string };
  'register/id-duplicate': {
    readonly id: string;
    readonly type: string;
    readonly other: string;
    readonly otherId: string;
  };
  'register/id-form': { readonly id: string };
  'register/bad-name': { readonly path: string };
  'register/unreadable-folder': { readonly path: string };
  /** How many files are set aside. */
  'register/no-posts': { readonly quarantined: number };
}

export const registerCatalogue: Catalogue<RegisterArguments> = {
  'register/time-zone': {
    severity: 'error',
    nb: {
      title: 'Ukjent tidssone',
      message: ({ zone }) => `${quoted(zone)} er ikke en kjent tidssone`,
      help: () => 'Skriv: tidssone: Europe/Oslo',
      explanation:
        'Tidssonen avgjør hva «i dag» er. Den skrives med navnet fra IANA-lista. Uten gyldig tidssone kan registeret ikke brukes.',
    },
    en: {
      title: 'Unknown time zone',
      message: ({ zone }) => `${quoted(zone)} is not a known time zone`,
      help: () => 'Write: tidssone: Europe/Oslo',
      explanation:
        'The time zone decides what «today» is. It is written with its name in the IANA list. Without a valid time zone the register cannot be used.',
    },
    example: { wrong: 'tidssone: Oslo', right: 'tidssone: Europe/Oslo' },
  },
  'register/schema-folder': {
    severity: 'error',
    nb: {
      title: 'Skjemamappa ligger utenfor',
      message: ({ folder }) => `${quoted(folder)} fører ut av rota som registeret leses fra`,
      help: () =>
        'Legg skjemaene i samme depot, og skriv stien fra registerets mappe: skjemaer: ../schemas',
      explanation:
        'Alt leses fra én rot: toppen av git-depotet, ellers mappa over registerets. Ingenting fører ut av den, så et register ikke kan lese filer det ikke eier.',
    },
    en: {
      title: 'The schema folder lies outside',
      message: ({ folder }) =>
        `${quoted(folder)} leads out of the root that the register is read from`,
      help: () =>
        "Keep the schemas in the same repository, and write the path from the register's folder: skjemaer: ../schemas",
      explanation:
        "Everything is read from one root: the top of the git repository, else the folder above the register's. Nothing leads out of it, so that a register cannot read files it does not own.",
    },
    example: { wrong: 'skjemaer: ../../../etc', right: 'skjemaer: ../schemas' },
  },
  'register/glob': {
    severity: 'error',
    nb: {
      title: 'Filmønsteret kan ikke brukes',
      message: ({ type, glob, fault }) =>
        fault === 'outside'
          ? `${quoted(glob)} for typen ${type} fører ut av registerets mappe`
          : `typen ${type} har ikke noe mønster som velger filer`,
      help: ({ type }) => `Skriv et mønster fra registerets mappe, slik: ${type}: ${type}/*.yaml`,
      explanation:
        'En type sier med mønstre hvilke filer som er dens. Mønstre regnes fra registerets mappe: * er alt i én mappe, ** er alle mapper under, {a,b} er a eller b, og et mønster som begynner med !, tar bort filer igjen.',
    },
    en: {
      title: 'The file pattern cannot be used',
      message: ({ type, glob, fault }) =>
        fault === 'outside'
          ? `${quoted(glob)} of the type ${type} leads out of the register's folder`
          : `the type ${type} has no pattern that selects files`,
      help: ({ type }) =>
        `Write a pattern from the register's folder, like this: ${type}: ${type}/*.yaml`,
      explanation:
        "A type says with patterns which files are its own. Patterns are read from the register's folder: * is everything in one folder, ** all folders below, {a,b} is a or b, and a pattern that begins with ! takes files away again.",
    },
    example: { wrong: 'person: ../personer/*.yaml', right: 'person: personer/*.yaml' },
  },
  'register/period': {
    severity: 'error',
    nb: {
      title: 'Perioden har ikke en gyldig sluttdag',
      message: ({ name, value }) =>
        `${quoted(value)} er ikke en dag i året (perioden ${quoted(name)})`,
      help: () => 'Skriv måned-dag i anførselstegn, slik: T1: "04-30"',
      explanation:
        'Perioder har navn og en sluttdag i året, som --period kan bruke. Dagen må finnes hvert år, så 29. februar kan ikke brukes.',
    },
    en: {
      title: 'The period has no valid closing day',
      message: ({ name, value }) =>
        `${quoted(value)} is not a day of the year (the period ${quoted(name)})`,
      help: () => 'Write month-day in quotes, like this: T1: "04-30"',
      explanation:
        'Periods have names and a closing day of the year, which --period may use. The day must exist every year, so 29 February cannot be used.',
    },
    example: { wrong: 'perioder: {T1: "04-31"}', right: 'perioder: {T1: "04-30"}' },
  },
  'register/no-schema': {
    severity: 'error',
    nb: {
      title: 'Typen har ikke noe skjema',
      message: ({ type, expected, nearest }) =>
        `typen ${quoted(type)} mangler skjemaet ${expected}.${didYouMean(nearest, 'nb')}`,
      help: ({ expected }) =>
        `Lag ${expected}, eller skriv navnet på et annet skjema: {filer: …, skjema: navn}`,
      explanation:
        'Hver type er beskrevet av et skjema med typens navn i skjemamappa. Uten skjema kan ingen si om en post er riktig: filene til typen er satt til side og teller som uklare.',
    },
    en: {
      title: 'The type has no schema',
      message: ({ type, expected, nearest }) =>
        `the type ${quoted(type)} lacks the schema ${expected}.${didYouMean(nearest, 'en')}`,
      help: ({ expected }) =>
        `Make ${expected}, or write the name of another schema: {filer: …, skjema: name}`,
      explanation:
        'Each type is described by a schema with its name in the schema folder. Without a schema nobody can say whether a post is right: the files of the type are set aside and count as not known.',
    },
    example: {
      wrong: 'typer: {person: personer/*.yaml}',
      right: '# og skjemafila schemas/person.schema.json',
    },
  },
  'register/unclaimed-file': {
    severity: 'warning',
    nb: {
      title: 'Ingen type eier fila',
      message: ({ path, nearest }) =>
        nearest === null
          ? `${quoted(path)} hører ikke til noen type i register.yaml, og leses ikke`
          : `${quoted(path)} hører ikke til noen type, og leses ikke. Nærmest er ${nearest.type}: ${nearest.glob}`,
      help: ({ nearest }) =>
        nearest === null
          ? 'Flytt fila, eller før opp typen i register.yaml.'
          : 'Gi fila navn og mappe etter mønsteret, eller før opp typen i register.yaml.',
      explanation:
        'Ei YAML-fil i registerets mappe som ingen type eier, er ofte en post med feil mappe eller feil endelse (.YAML, .yml). Den telles ikke noe sted, og det skal ikke skje i stillhet.',
    },
    en: {
      title: 'No type owns the file',
      message: ({ path, nearest }) =>
        nearest === null
          ? `${quoted(path)} belongs to no type in register.yaml, and is not read`
          : `${quoted(path)} belongs to no type, and is not read. Nearest is ${nearest.type}: ${nearest.glob}`,
      help: ({ nearest }) =>
        nearest === null
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
  'register/id-filename': {
    severity: 'error',
    nb: {
      title: 'Id og filnavn er ulike',
      message: ({ id, expected }) =>
        id === null
          ? `fila heter ${quoted(expected)}, men posten har ingen id`
          : `id er ${quoted(id)}, men fila heter ${quoted(expected)}`,
      help: ({ expected }) => `Skriv id: ${expected}, eller gi fila nytt navn.`,
      explanation:
        'Id-en til en post er navnet på fila, uten endelse, så posten er lett å finne og to poster ikke kan få samme id. En kopiert fil der id-en er glemt, blir funnet slik.',
    },
    en: {
      title: 'Id and file name differ',
      message: ({ id, expected }) =>
        id === null
          ? `the file is called ${quoted(expected)}, but the post has no id`
          : `the id is ${quoted(id)}, but the file is called ${quoted(expected)}`,
      help: ({ expected }) => `Write id: ${expected}, or rename the file.`,
      explanation:
        'The id of a post is the name of its file, without ending, so that the post is easy to find and two posts cannot have the same id. A copied file whose id was forgotten is found this way.',
    },
    example: {
      wrong: '# FP-2026-002.yaml\nid: FP-2026-001',
      right: '# FP-2026-002.yaml\nid: FP-2026-002',
    },
  },
  'register/id-missing': {
    severity: 'error',
    nb: {
      title: 'Posten har ingen id',
      message: ({ type }) =>
        `posten mangler feltet id, som typen ${quoted(type)} får id-en sin fra`,
      help: () => 'Skriv inn feltet: id: …',
      explanation:
        'Typen sier id: felt i register.yaml, så id-en må stå i posten. Til da brukes filnavnet.',
    },
    en: {
      title: 'The post has no id',
      message: ({ type }) =>
        `the post lacks the field id, which the type ${quoted(type)} takes its id from`,
      help: () => 'Add the field: id: …',
      explanation:
        'The type says id: felt in register.yaml, so the id must stand in the post. Until then the file name is used.',
    },
    example: { wrong: 'tittel: Flomvarsling', right: 'id: FP-2026-001\ntittel: Flomvarsling' },
  },
  'register/id-duplicate': {
    severity: 'error',
    nb: {
      title: 'To poster har samme id',
      message: ({ id, type, other, otherId }) =>
        id === otherId
          ? `id-en ${quoted(id)} er allerede brukt for ${type} i ${other}`
          : `id-en ${quoted(id)} skiller seg fra ${quoted(otherId)} i ${other} (${type}) bare med store og små bokstaver eller skrivemåten av dem`,
      help: () => 'Gi den ene posten en ny id.',
      explanation:
        'En id peker på én post. To id-er av samme type må være ulike også når store og små bokstaver regnes som like, for noen filsystemer skiller ikke mellom dem.',
    },
    en: {
      title: 'Two posts have the same id',
      message: ({ id, type, other, otherId }) =>
        id === otherId
          ? `the id ${quoted(id)} is already used for ${type} in ${other}`
          : `the id ${quoted(id)} differs from ${quoted(otherId)} in ${other} (${type}) only by upper and lower case or by how the letters are encoded`,
      help: () => 'Give one of the posts a new id.',
      explanation:
        'An id points to one post. Two ids of one type must differ also when upper and lower case count as equal, since some file systems do not tell them apart.',
    },
    example: {
      wrong: '# to filer med\nid: FP-2026-001',
      right: 'id: FP-2026-001\n# og\nid: FP-2026-002',
    },
  },
  'register/id-form': {
    severity: 'warning',
    nb: {
      title: 'Id-en er vanskelig å bruke',
      message: ({ id }) =>
        `id-en ${quoted(id)} har mellomrom, usynlige tegn eller bokstaver satt sammen av to tegn`,
      help: () => 'Bruk bokstaver, sifre, bindestrek og punktum.',
      explanation:
        'En id skrives på kommandolinja og i henvisninger. Mellomrom, usynlige tegn og å skrevet som a med en ring etter gjør at den ikke blir funnet igjen.',
    },
    en: {
      title: 'The id is hard to use',
      message: ({ id }) =>
        `the id ${quoted(id)} has spaces, invisible characters or letters put together from two characters`,
      help: () => 'Use letters, digits, hyphens and full stops.',
      explanation:
        'An id is written on the command line and in references. Spaces, invisible characters and å written as an a followed by a ring keep it from being found again.',
    },
    example: { wrong: 'id: "FP 2026 001"', right: 'id: FP-2026-001' },
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
  'register/unreadable-folder': {
    severity: 'error',
    nb: {
      title: 'Mappa kan ikke leses',
      message: ({ path }) => `mappa ${quoted(path)} kan ikke leses, så poster kan mangle`,
      help: () =>
        'Gi deg selv lesetilgang til mappa, og kjør på nytt. Ligger den mer enn 32 mapper dypt, flytt den høyere opp.',
      explanation:
        'Når ei mappe ikke kan leses, vet ingen hvilke poster som ligger der. Svarene er da ufullstendige.',
    },
    en: {
      title: 'The folder cannot be read',
      message: ({ path }) => `the folder ${quoted(path)} cannot be read, so posts may be missing`,
      help: () =>
        'Give yourself read access to the folder, and run again. If it lies more than 32 folders deep, move it further up.',
      explanation:
        'When a folder cannot be read, nobody knows which posts lie there. The answers are then incomplete.',
    },
    example: { wrong: 'drwx------ root data/tiltak', right: 'drwxr-xr-x data/tiltak' },
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
