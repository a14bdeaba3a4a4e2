import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';

/** Findings about the ids of posts. */
export interface RegisterIdArguments {
  /** `id` is null when the post has none. */
  'register/id-filename': { readonly id: string | null; readonly expected: string };
  'register/id-missing': { readonly type: string };
  'register/id-duplicate': {
    readonly id: string;
    readonly type: string;
    readonly other: string;
    readonly otherId: string;
  };
  /** `isFileName`: the id is the name of a file that not every system can have. */
  'register/id-form': { readonly id: string; readonly isFileName: boolean };
}

export const registerIdCatalogue: Catalogue<RegisterIdArguments> = {
  'register/id-filename': {
    severity: 'error',
    nb: {
      title: 'Id og filnavn er ulike',
      message: ({ id, expected }) =>
        id === null
          ? `fila heter ${quoted(expected)}, men posten har ingen id`
          : `id er ${quoted(id)}, men fila heter ${quoted(expected)}`,
      help: ({ id, expected }) =>
        `Skriv id: ${expected}${id === null ? '.' : `, eller gi fila navnet ${quoted(id)}, om det er den rette id-en.`}`,
      explanation:
        'Id-en til en post er navnet på fila, uten endelse, så posten er lett å finne og to poster ikke kan få samme id. En kopiert fil der id-en er glemt, blir funnet slik.',
    },
    en: {
      title: 'Id and file name differ',
      message: ({ id, expected }) =>
        id === null
          ? `the file is called ${quoted(expected)}, but the post has no id`
          : `the id is ${quoted(id)}, but the file is called ${quoted(expected)}`,
      help: ({ id, expected }) =>
        `Write id: ${expected}${id === null ? '.' : `, or call the file ${quoted(id)}, if that is the right id.`}`,
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
      message: ({ id, isFileName }) =>
        isFileName
          ? `filnavnet ${quoted(id)} kan ikke brukes på alle maskiner`
          : `id-en ${quoted(id)} har mellomrom, usynlige tegn eller bokstaver satt sammen av to tegn`,
      help: ({ isFileName }) =>
        isFileName
          ? 'Bruk bokstaver, sifre, bindestrek, understrek og punktum i filnavnet, og ikke navn som CON og NUL.'
          : 'Bruk bokstaver, sifre, bindestrek og punktum.',
      explanation:
        'En id skrives på kommandolinja og i henvisninger. Mellomrom, usynlige tegn og å skrevet som a med en ring etter gjør at den ikke blir funnet igjen.',
    },
    en: {
      title: 'The id is hard to use',
      message: ({ id, isFileName }) =>
        isFileName
          ? `the file name ${quoted(id)} cannot be used on every machine`
          : `the id ${quoted(id)} has spaces, invisible characters or letters put together from two characters`,
      help: ({ isFileName }) =>
        isFileName
          ? 'Use letters, digits, hyphen, underscore and full stop in the file name, and no name such as CON and NUL.'
          : 'Use letters, digits, hyphen and full stop.',
      explanation:
        'An id is written on the command line and in references. Spaces, invisible characters and å written as an a followed by a ring keep it from being found again.',
    },
    example: { wrong: 'id: "FP 2026 001"', right: 'id: FP-2026-001' },
  },
};
