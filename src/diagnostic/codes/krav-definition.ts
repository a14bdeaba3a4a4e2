import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { firstFew } from './krav-words.ts';

/** Findings about the krav files themselves, and about which posts count. */
export interface KravDefinitionArguments {
  'krav/example': { readonly post: string; readonly shouldCount: boolean };
  'krav/examples-mixed': {
    readonly type: string;
    readonly real: number;
    readonly examples: number;
  };
  'krav/counted': { readonly what: string; readonly known: readonly string[] };
  'krav/limits': { readonly min: number; readonly max: number };
  /** How many files of the type krav are set aside. */
  'krav/none': { readonly quarantined: number };
}

export const kravDefinitionCatalogue: Catalogue<KravDefinitionArguments> = {
  'krav/example': {
    severity: 'error',
    nb: {
      title: 'Kravets egen prøve slår feil',
      message: ({ post, shouldCount }) =>
        shouldCount
          ? `${quoted(post)} skulle treffes av hvor, men gjør det ikke`
          : `${quoted(post)} skulle ikke treffes av hvor, men gjør det`,
      help: () => 'Rett uttrykket i hvor, eller lista under eksempler.',
      explanation:
        'Under eksempler står poster som hvor skal og ikke skal treffe. De er kravets egen prøve: når et svar er et annet, er enten uttrykket eller lista feil.',
    },
    en: {
      title: 'The krav fails its own test',
      message: ({ post, shouldCount }) =>
        shouldCount
          ? `${quoted(post)} should match hvor but does not`
          : `${quoted(post)} should not match hvor but does`,
      help: () => 'Correct the expression in hvor, or the list under eksempler.',
      explanation:
        'Under eksempler stand posts that hvor must and must not match. They are the test of the krav: when an answer differs, either the expression or the list is wrong.',
    },
    example: {
      wrong: 'eksempler:\n  teller: [FP-2023-001]',
      right: 'eksempler:\n  teller: [FP-2024-001]',
    },
  },
  'krav/examples-mixed': {
    severity: 'error',
    nb: {
      title: 'Ekte og oppdiktede poster teller sammen',
      message: ({ type, real, examples }) =>
        `${type} har både ekte poster (${real}) og eksempelposter (${examples}), og eksemplene teller`,
      help: () => 'Skriv eksempelposter: teller ikke i register.yaml, eller slett eksemplene.',
      explanation:
        'Eksempelposter er oppdiktet for å vise hvordan registeret brukes. Så snart det finnes en ekte post av samme slag, ville tallene blande virkelighet og påfunn. Da må eksemplene slutte å telle.',
    },
    en: {
      title: 'Real and invented posts count together',
      message: ({ type, real, examples }) =>
        `${type} has both real posts (${real}) and example posts (${examples}), and the examples count`,
      help: () => 'Write eksempelposter: teller ikke in register.yaml, or delete the examples.',
      explanation:
        'Example posts are invented to show how the register is used. As soon as there is a real post of the same kind, the figures would mix fact and fiction. Then the examples must stop counting.',
    },
    example: { wrong: 'eksempelposter: teller', right: 'eksempelposter: teller ikke' },
  },
  'krav/counted': {
    severity: 'error',
    nb: {
      title: 'Kravet teller noe registeret ikke har',
      message: ({ what, known }) =>
        `${quoted(what)} finnes ikke i registeret${known.length === 0 ? '' : `; det finnes ${firstFew(known, 'nb')}`}`,
      help: () =>
        'Skriv navnet på en type i register.yaml, eller type.liste for elementene i en liste.',
      explanation:
        'tell og gjelder navngir en type i registeret, og tell kan navngi en liste i postene. Uten den kan kravet ikke vurderes.',
    },
    en: {
      title: 'The krav counts something the register does not have',
      message: ({ what, known }) =>
        `${quoted(what)} is not in the register${known.length === 0 ? '' : `; there is ${firstFew(known, 'en')}`}`,
      help: () =>
        'Write the name of a type in register.yaml, or type.list for the elements of a list.',
      explanation:
        'tell and gjelder name a type of the register, and tell may name a list in its posts. Without it the krav cannot be judged.',
    },
    example: { wrong: 'tell: forskningprosjekt', right: 'tell: forskningsprosjekt' },
  },
  'krav/limits': {
    severity: 'error',
    nb: {
      title: 'minst er større enn hoyst',
      message: ({ min, max }) => `minst ${min} og høyst ${max} kan aldri holde samtidig`,
      help: () => 'Rett den ene av dem.',
      explanation: 'Et krav der den nedre grensen er større enn den øvre, er alltid brutt.',
    },
    en: {
      title: 'minst is greater than hoyst',
      message: ({ min, max }) => `at least ${min} and at most ${max} can never hold together`,
      help: () => 'Correct one of them.',
      explanation: 'A krav whose lower limit is greater than its upper one is always broken.',
    },
    example: { wrong: 'minst: 3\nhoyst: 2', right: 'minst: 2\nhoyst: 3' },
  },
  'krav/none': {
    severity: 'error',
    nb: {
      title: 'Ingen krav ble vurdert',
      message: ({ quarantined }) =>
        quarantined === 0
          ? 'registeret skal ha krav, men ingen fil hører til typen krav'
          : `ingen krav ble vurdert: ${quarantined === 1 ? 'fila som hører til typen krav, er' : `alle ${quarantined} filene som hører til typen krav, er`} satt til side`,
      help: ({ quarantined }) =>
        quarantined === 0
          ? 'Se at filene er der, og at mønsteret treffer dem. Er det meningen at det ikke er noen krav ennå, bruk --allow-empty.'
          : 'Rett det som er meldt for filene.',
      explanation:
        'register.yaml sier at registeret har krav, men det er ingen å vurdere. En sjekk som ikke sjekket noe, er aldri grønn: check ender med kode 3, om ikke --allow-empty er gitt.',
    },
    en: {
      title: 'No krav was judged',
      message: ({ quarantined }) =>
        quarantined === 0
          ? 'the register is to have krav, but no file belongs to the type krav'
          : `no krav was judged: ${quarantined === 1 ? 'the file that belongs to the type krav is' : `all ${quarantined} files that belong to the type krav are`} set aside`,
      help: ({ quarantined }) =>
        quarantined === 0
          ? 'See that the files are there and that the pattern matches them. If there are to be no krav yet, use --allow-empty.'
          : 'Correct what is reported for the files.',
      explanation:
        'register.yaml says that the register has krav, but there are none to judge. A check that checked nothing is never green: check ends with code 3, unless --allow-empty is given.',
    },
    example: { wrong: 'krav: kravene/*.yaml', right: 'krav: krav/*.yaml' },
  },
};
