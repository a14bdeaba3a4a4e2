import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { numberInWords } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { firstFew } from './krav-words.ts';

/** Findings where a krav is not met, or cannot be judged. */
export interface KravJudgementArguments {
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
}

export const kravJudgementCatalogue: Catalogue<KravJudgementArguments> = {
  'krav/below': {
    severity: 'error',
    nb: {
      title: 'Kravet er ikke oppfylt: for få',
      message: ({ count, min, group }) =>
        `${inGroup(group, 'nb')}${howMany(count, 'nb')} er i gang, og det skal være minst ${numberInWords(min, 'nb')}`,
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
    example: { wrong: 'minst: 3   # to i gang', right: 'minst: 3   # tre i gang' },
  },
  'krav/above': {
    severity: 'error',
    nb: {
      title: 'Kravet er ikke oppfylt: for mange',
      message: ({ count, max, group }) =>
        `${inGroup(group, 'nb')}${howMany(count, 'nb')} er i gang, og det skal ${max === 0 ? 'ikke være noen' : `være høyst ${numberInWords(max, 'nb')}`}`,
      help: ({ krav }) => `Se hvem som teller: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hvor mange det høyst skal være på enhver dag, og på dagen det spørres om er sikkert flere i gang.',
    },
    en: {
      title: 'The krav is not met: too many',
      message: ({ count, max, group }) =>
        `${inGroup(group, 'en')}${howMany(count, 'en')} running, and there must be ${max === 0 ? 'none' : `at most ${numberInWords(max, 'en')}`}`,
      help: ({ krav }) => `See who counts: baerum-innov krav ${krav}`,
      explanation:
        'The krav says how many there may be at most on every day, and on the day asked about there are surely more.',
    },
    example: { wrong: 'hoyst: 3   # fire i gang', right: 'hoyst: 3   # tre i gang' },
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
        'Kravet sier hvor mange hendelser det skal være i hver periode. Den siste avsluttede perioden, eller den som løper, holder det ikke.',
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
      message: ({ title, posts }) => `${title}: holder ikke for ${firstFew(posts, 'nb')}`,
      help: ({ krav }) => `Se hva som mangler for hver post: baerum-innov krav ${krav}`,
      explanation:
        'Kravet sier hva som skal gjelde for hver post der et vilkår er oppfylt, for eksempel at en fullført pilot har en evaluering. For disse postene gjelder det ikke.',
    },
    en: {
      title: 'The condition does not hold',
      message: ({ title, posts }) => `${title}: does not hold for ${firstFew(posts, 'en')}`,
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
        `kan ikke vurderes${why.length === 0 ? '' : `: uklart for ${firstFew(why, 'nb')}`}`,
      help: ({ krav }) =>
        `Fyll inn det som mangler i postene som er uklare: baerum-innov krav ${krav}`,
      explanation:
        'Noe som kravet hviler på, er ikke kjent: en slutt er ikke logget, et felt mangler, en fil er satt til side, eller ingenting er registrert. Da sies det verken at løftet er holdt eller at det er brutt.',
    },
    en: {
      title: 'The krav cannot be judged',
      message: ({ why }) =>
        `cannot be judged${why.length === 0 ? '' : `: unclear for ${firstFew(why, 'en')}`}`,
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
};

/** A number for a sentence in which nothing is «ingen». */
function howMany(count: number, language: 'nb' | 'en'): string {
  if (count === 0) return wordsIn(language).findings.none;
  return numberInWords(count, language);
}

function inGroup(group: string | null, language: 'nb' | 'en'): string {
  return group === null ? '' : wordsIn(language).findings.inGroup(quoted(group));
}
