import { wordsIn } from '../../text/catalogue.ts';
import { plural } from '../../text/formatting/plural.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { numberInWords, writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about krav: what they say of the register, and what is wrong with the krav themselves. */
export interface KravArguments {
  'krav/below': {
    readonly krav: string;
    readonly count: number;
    readonly min: number;
    readonly group: string | null;
  };
  'krav/above': {
    readonly krav: string;
    readonly count: number;
    readonly max: number;
    readonly group: string | null;
  };
  'krav/period': {
    readonly krav: string;
    readonly period: string;
    readonly count: number;
    readonly missing: number | null;
  };
  'krav/condition': {
    readonly krav: string;
    readonly title: string;
    readonly posts: readonly string[];
  };
  'krav/unknown': {
    readonly krav: string;
    readonly why: readonly string[];
  };
  'krav/forecast': {
    readonly krav: string;
    readonly on: Day;
    readonly daysUntil: number;
    readonly openedBy: readonly string[];
  };
  'krav/exemption-ends': { readonly on: Day; readonly daysUntil: number };
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

export const kravCatalogue: Catalogue<KravArguments> = {
  'krav/below': {
    severity: 'error',
    nb: {
      title: 'Kravet er ikke oppfylt: for få',
      message: ({ count, min, group }) =>
        `${inGroup(group, 'nb')}det går ${howMany(count, 'nb')}, og det skal gå minst ${numberInWords(min, 'nb')}`,
      help: ({ krav }) =>
        `Se hvem som teller, hvem som er uklare og hva som lukker hullet: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hvor mange det minst skal være på enhver dag. På dagen det spørres om er det færre, også når alle som er uklare regnes med. Det er en opplysning om virkeligheten, ikke en feil i filene: den rettes ved at noe starter eller forlenges, eller ved at statusloggen sier det som faktisk er skjedd.',
    },
    en: {
      title: 'The krav is not met: too few',
      message: ({ count, min, group }) =>
        `${inGroup(group, 'en')}${howMany(count, 'en')} running, and there must be at least ${numberInWords(min, 'en')}`,
      help: ({ krav }) =>
        `See who counts, who is unclear and what closes the gap: baerum-innov krav ${krav}`,
      explanation:
        'The krav says how many there must be at least on every day. On the day asked about there are fewer, even with all that are unclear. It tells of the world and is no fault in the files: it is mended when something starts or is extended, or when the status log says what really happened.',
    },
    example: { wrong: 'minst: 3   # to går', right: 'minst: 3   # tre går' },
  },
  'krav/above': {
    severity: 'error',
    nb: {
      title: 'Kravet er ikke oppfylt: for mange',
      message: ({ count, max, group }) =>
        `${inGroup(group, 'nb')}det går ${howMany(count, 'nb')}, og det skal ${max === 0 ? 'ikke gå noen' : `gå høyst ${numberInWords(max, 'nb')}`}`,
      help: ({ krav }) => `Se hvem som teller: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hvor mange det høyst skal være på enhver dag, og på dagen det spørres om går det sikkert flere.',
    },
    en: {
      title: 'The krav is not met: too many',
      message: ({ count, max, group }) =>
        `${inGroup(group, 'en')}${howMany(count, 'en')} running, and there must be ${max === 0 ? 'none' : `at most ${numberInWords(max, 'en')}`}`,
      help: ({ krav }) => `See who counts: baerum-innov krav ${krav}`,
      explanation:
        'The krav says how many there may be at most on every day, and on the day asked about there are surely more.',
    },
    example: { wrong: 'hoyst: 3   # fire går', right: 'hoyst: 3   # tre går' },
  },
  'krav/period': {
    severity: 'error',
    nb: {
      title: 'Kravet er ikke oppfylt i perioden',
      message: ({ period, count, missing }) =>
        missing === null || missing === 0
          ? `i ${period} er det ${howMany(count, 'nb')}, flere enn kravet tillater`
          : `i ${period} er det ${howMany(count, 'nb')}, og det mangler ${numberInWords(missing, 'nb')}`,
      help: ({ krav }) => `Se hva som er registrert i perioden: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hvor mange hendelser det skal være i hver periode. Den siste avsluttede perioden, eller den som går, holder det ikke.',
    },
    en: {
      title: 'The krav is not met in the period',
      message: ({ period, count, missing }) =>
        missing === null || missing === 0
          ? `${howMany(count, 'en')} in ${period}, more than the krav allows`
          : `${howMany(count, 'en')} in ${period}, and ${numberInWords(missing, 'en')} missing`,
      help: ({ krav }) => `See what is registered in the period: baerum-innov krav ${krav}`,
      explanation:
        'The krav says how many events there must be in each period. The last complete period, or the running one, does not hold it.',
    },
    example: {
      wrong: 'periode: år\nminst: 1   # ingen i 2025',
      right: 'periode: år\nminst: 1   # én i 2025',
    },
  },
  'krav/condition': {
    severity: 'error',
    nb: {
      title: 'Vilkåret holder ikke',
      message: ({ title, posts }) => `${title}: holder ikke for ${some(posts, 'nb')}`,
      help: ({ krav }) => `Se hva som mangler for hver post: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hva som skal gjelde for hver post der et vilkår er oppfylt, for eksempel at en fullført pilot har en evaluering. For disse postene gjelder det ikke.',
    },
    en: {
      title: 'The condition does not hold',
      message: ({ title, posts }) => `${title}: does not hold for ${some(posts, 'en')}`,
      help: ({ krav }) => `See what is missing for each post: baerum-innov krav ${krav}`,
      explanation:
        'The krav says what must hold for each post for which a condition applies, such as a finished pilot having an evaluation. For these posts it does not.',
    },
    example: {
      wrong: 'leveranser: []',
      right: 'leveranser:\n  - type: evaluering\n    ferdig: 2026-05-01',
    },
  },
  'krav/unknown': {
    severity: 'warning',
    nb: {
      title: 'Kravet kan ikke vurderes',
      message: ({ why }) =>
        `kan ikke vurderes${why.length === 0 ? '' : `: uklart for ${some(why, 'nb')}`}`,
      help: ({ krav }) =>
        `Fyll inn det som mangler i postene som er uklare: baerum-innov krav ${krav}`,
      explanation:
        'Noe som kravet hviler på, er ikke kjent: en slutt er ikke logget, et felt mangler, en fil er satt til side, eller ingenting er registrert. Da sies det verken at løftet er holdt eller at det er brutt.',
    },
    en: {
      title: 'The krav cannot be judged',
      message: ({ why }) =>
        `cannot be judged${why.length === 0 ? '' : `: unclear for ${some(why, 'en')}`}`,
      help: ({ krav }) =>
        `Fill in what is missing in the posts that are unclear: baerum-innov krav ${krav}`,
      explanation:
        'Something the krav rests on is not known: an end is not logged, a field is missing, a file is set aside, or nothing is registered. Then the promise is said to be neither kept nor broken.',
    },
    example: {
      wrong: 'finansiering:\n  - kilde: foi-fondet',
      right: 'finansiering:\n  - kilde: foi-fondet\n    tilsagn_kr: 800000',
    },
  },
  'krav/forecast': {
    severity: 'warning',
    nb: {
      title: 'Kravet vil brytes hvis ingenting gjøres',
      message: ({ on, daysUntil, openedBy }) =>
        `brytes ${writtenDay(on)}, om ${plural(daysUntil, 'dag', 'dager')}${openedBy.length === 0 ? '' : `: ${some(openedBy, 'nb')}`}`,
      help: ({ krav }) => `Se hva som lukker hullet: baerum-innov krav ${krav}`,
      explanation:
        'Etter planene slik de står, vil kravet være brutt fra denne dagen. Det som bare er planlagt, er ikke regnet med. Varselet kommer når det er så mange dager igjen som kravets varsel_dager sier.',
    },
    en: {
      title: 'The krav will be broken if nothing is done',
      message: ({ on, daysUntil, openedBy }) =>
        `broken from ${writtenDay(on)}, in ${plural(daysUntil, 'day', 'days')}${openedBy.length === 0 ? '' : `: ${some(openedBy, 'en')}`}`,
      help: ({ krav }) => `See what closes the gap: baerum-innov krav ${krav}`,
      explanation:
        'By the plans as they stand the krav will be broken from this day. What is only planned is not counted. The warning comes when as many days are left as varsel_dager says.',
    },
    example: { wrong: 'slutt: 2027-07-31   # og da går det to', right: 'slutt: 2028-07-31' },
  },
  'krav/exemption-ends': {
    severity: 'warning',
    nb: {
      title: 'Et unntak løper snart ut',
      message: ({ on, daysUntil }) =>
        `unntaket gjelder til og med ${writtenDay(on)}, om ${plural(daysUntil, 'dag', 'dager')}`,
      help: () =>
        'Avgjør om unntaket skal forlenges med nytt vedtak, eller om kravet kan holdes fra dagen etter.',
      explanation:
        'Et dokumentert unntak gjelder til og med siste dag. Fra dagen etter regnes kravet igjen. Det varsles 30 dager før.',
    },
    en: {
      title: 'An exemption runs out soon',
      message: ({ on, daysUntil }) =>
        `the exemption holds through ${writtenDay(on)}, in ${plural(daysUntil, 'day', 'days')}`,
      help: () =>
        'Decide whether to extend it by a new decision, or whether the krav can be kept from the day after.',
      explanation:
        'A documented exemption holds through its last day. From the day after the krav counts again. The warning comes 30 days before.',
    },
    example: { wrong: 'unntak:\n  - til: 2026-12-01', right: 'unntak:\n  - til: 2027-06-01' },
  },
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
        `${quoted(what)} finnes ikke i registeret${known.length === 0 ? '' : `; det finnes ${some(known, 'nb')}`}`,
      help: () =>
        'Skriv navnet på en type i register.yaml, eller type.liste for elementene i en liste.',
      explanation:
        'tell og gjelder navngir en type i registeret, og tell kan navngi en liste i postene. Uten den kan kravet ikke vurderes.',
    },
    en: {
      title: 'The krav counts something the register does not have',
      message: ({ what, known }) =>
        `${quoted(what)} is not in the register${known.length === 0 ? '' : `; there is ${some(known, 'en')}`}`,
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

/** A number for a sentence in which nothing is «ingen». */
function howMany(count: number, language: 'nb' | 'en'): string {
  if (count === 0) return wordsIn(language).findings.none;
  return numberInWords(count, language);
}

function inGroup(group: string | null, language: 'nb' | 'en'): string {
  return group === null ? '' : wordsIn(language).findings.inGroup(quoted(group));
}

/** The first few of many, and how many more there are. */
function some(items: readonly string[], language: 'nb' | 'en'): string {
  const shown = items.slice(0, 5).join(', ');
  const more = items.length - 5;
  if (more <= 0) return shown;
  return `${shown} ${wordsIn(language).findings.andMore(more)}`;
}
