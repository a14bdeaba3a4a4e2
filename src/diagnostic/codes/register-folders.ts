import { quoted } from '../../text/formatting/quote.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';

/** Findings about folders that posts cannot be read from. */
export interface RegisterFoldersArguments {
  'register/unreadable-folder': { readonly path: string };
  /** Something else stands where the folder of these types should be. */
  'register/not-a-folder': { readonly path: string; readonly types: readonly string[] };
  'register/folder-as-post': { readonly path: string };
  'register/submodule': { readonly path: string };
  'register/too-many-files': { readonly count: number; readonly limit: number };
}

export const registerFoldersCatalogue: Catalogue<RegisterFoldersArguments> = {
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
  'register/not-a-folder': {
    severity: 'error',
    nb: {
      title: 'Ikke ei mappe',
      message: ({ path, types }) =>
        `${quoted(path)} er ikke ei mappe, men der skulle postene av ${types.length === 1 ? 'typen' : 'typene'} ${types.join(', ')} ligge`,
      help: () => 'Flytt det som ligger der, og legg mappa med postene tilbake.',
      explanation:
        'Der mappa til en type skulle være, ligger noe annet: ei fil, ei lenke eller en undermodul. Ingen vet hvilke poster som mangler, så typen telles som ukjent og aldri som tom.',
    },
    en: {
      title: 'Not a folder',
      message: ({ path, types }) =>
        `${quoted(path)} is no folder, but the posts of the ${types.length === 1 ? 'type' : 'types'} ${types.join(', ')} should lie there`,
      help: () => 'Move away what lies there, and put the folder with the posts back.',
      explanation:
        'Where the folder of a type should be there is something else: a file, a link or a submodule. Nobody knows which posts are missing, so the type counts as unknown and never as empty.',
    },
    example: { wrong: 'data/tiltak (ei fil)', right: 'data/tiltak/T-4-01.yaml' },
  },
  'register/folder-as-post': {
    severity: 'error',
    nb: {
      title: 'Ei mappe med navn som en post',
      message: ({ path }) => `${quoted(path)} er ei mappe, men har navn som en post`,
      help: () => 'Legg posten selv der, eller gi mappa et annet navn.',
      explanation:
        'En post er ei fil. Mappa kan ha tatt plassen til en post, så den er satt til side og telles som ukjent.',
    },
    en: {
      title: 'A folder named like a post',
      message: ({ path }) => `${quoted(path)} is a folder, but is named as a post is`,
      help: () => 'Put the post itself there, or give the folder another name.',
      explanation:
        'A post is a file. The folder may have taken the place of a post, so it is set aside and counts as unknown.',
    },
    example: { wrong: 'tiltak/T-4-01.yaml/', right: 'tiltak/T-4-01.yaml' },
  },
  'register/submodule': {
    severity: 'error',
    nb: {
      title: 'En undermodul som ikke er hentet',
      message: ({ path }) => `${quoted(path)} er en undermodul i git, og filene i den er ikke her`,
      help: ({ path }) =>
        `Hent den: git submodule update --init ${path}. Sier git at det ikke er noen undermodul der, er et annet arkiv lagt til ved en feil: be den som gjorde det, legge inn filene selv.`,
      explanation:
        'Filene i en undermodul ligger i et annet depot, og er ikke her før de er hentet. Ingen vet hvilke poster som mangler, så typen telles som ukjent og aldri som tom. I et eldre bilde av registeret leses undermoduler ikke.',
    },
    en: {
      title: 'A submodule that is not fetched',
      message: ({ path }) => `${quoted(path)} is a submodule of git, and its files are not here`,
      help: ({ path }) =>
        `Fetch it: git submodule update --init ${path}. If git says that there is no submodule, another repository was added by mistake: ask whoever did to add the files themselves.`,
      explanation:
        'The files of a submodule lie in another repository, and are not here until they are fetched. Nobody knows which posts are missing, so the type counts as unknown and never as empty. In an earlier picture of the register submodules are not read.',
    },
    example: {
      wrong: 'git clone …/register',
      right: 'git clone --recurse-submodules …/register',
    },
  },
  'register/too-many-files': {
    severity: 'error',
    nb: {
      title: 'For mange filer',
      message: ({ count, limit }) =>
        `registerets mappe har ${writtenNumber(count)} filer, og bare de første ${writtenNumber(limit)} er lest`,
      help: () =>
        'Flytt det som ikke er poster, ut av mappa, eller del registeret i to. Skal det være så mange, så hev grenser.filer i register.yaml; explain limits sier hvor langt.',
      explanation:
        'Så mange filer tyder på at noe annet har havnet i registerets mappe. Det som ikke er lest, kan være poster av hver type, så alle typer telles som ukjente og aldri som hele.',
    },
    en: {
      title: 'Too many files',
      message: ({ count, limit }) =>
        `the folder of the register has ${writtenNumber(count)} files, and only the first ${writtenNumber(limit)} are read`,
      help: () =>
        'Move what is no post out of the folder, or split the register in two. If there are to be so many, raise grenser.filer in register.yaml; explain limits says how far.',
      explanation:
        'So many files suggest that something else has ended up in the folder of the register. What is not read may be posts of any type, so all types count as not known and never as whole.',
    },
    example: { wrong: 'data/node_modules-gammel/ (300 000 filer)', right: 'data/tiltak/T-1.yaml' },
  },
};
