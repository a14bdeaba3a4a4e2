import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { didYouMean } from './schema-words.ts';

/** Findings about what register.yaml says. */
export interface RegisterConfigArguments {
  'register/time-zone': { readonly zone: string };
  'register/schema-folder': { readonly folder: string };
  'register/glob': {
    readonly type: string;
    readonly glob: string;
    /** `costly`: so long, or with so many stars or groups, that it could be tried for ever. */
    readonly fault: 'outside' | 'nothing' | 'costly';
  };
  'register/period': { readonly name: string; readonly value: string };
  'register/no-schema': {
    readonly type: string;
    readonly expected: string;
    readonly nearest: string | null;
  };
}

export const registerConfigCatalogue: Catalogue<RegisterConfigArguments> = {
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
          : fault === 'costly'
            ? `${quoted(glob)} for typen ${type} er for langt, eller har for mange stjerner eller grupper`
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
          : fault === 'costly'
            ? `${quoted(glob)} of the type ${type} is too long, or has too many stars or groups`
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
};
