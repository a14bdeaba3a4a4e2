import type { SensitiveTopic } from '../diagnostic/codes/privacy.ts';

/** Words that point to a person's health or family. */
export interface SensitiveWords {
  readonly topic: SensitiveTopic;
  /** `one` where the word mostly tells of one person; `any` where it is as often what a project is about. */
  readonly about: 'one' | 'any';
  /** Regular expressions of whole words in small letters, with their inflections. */
  readonly words: readonly string[];
}

/**
 * The words, by what they tell. Not among them, since they mostly mean something else here:
 * adopsjon (of technology), operasjon, rehabilitering (of buildings), behandling (of cases and
 * data), termin, skilt, sykehus (a partner), familier (a target group), foreldremøte and foreldreutvalg,
 * fødselsnummer and fødselsår, and leave for studies, education or research.
 */
export const SENSITIVE_WORDS: readonly SensitiveWords[] = [
  {
    topic: 'health',
    about: 'one',
    words: [
      's(?:yk|yke|juk)meld(?:t|ing|ingen|inger)',
      's(?:yk|juk)',
      's(?:yke|juke)penge(?:r|ne)',
      'utbrent',
      'utbrenthet(?:en)?',
      'helse(?:grunn|grunner|årsak|årsaker|problem|problemer|plager)',
      'uføre?(?:trygd|trygdet)',
      'arbeidsavklaringspenger',
      'diagnostisert',
      'sick leave',
      'illness',
    ],
  },
  {
    topic: 'health',
    about: 'any',
    words: [
      '\\p{L}*s(?:yk|juk)dom(?:men|mens|mer|mar|mene|mane|s)?',
      's(?:yk|juk)doms(?:periode|perioden|forløp|forløpet|årsak|årsaker|tilfelle|tilfeller|bilde|bildet)',
      's(?:yke|juke)fravær(?:et)?',
      's(?:yke|juke)',
      's(?:yk|yke|juk)meldte',
      '(?:\\p{L}*)?diagnose(?:n|r|ne|s)?',
      '\\p{L}*kreft(?:en)?',
      '(?:hjerneslag|hjerteinfarkt|infarkt)(?:et)?',
      'depresjon(?:en|er)?',
      'deprimert',
      'angst(?:en)?',
      'psykisk(?:e)?',
      'ulykke(?:n)?',
      'innleggelse(?:n|r)?',
      'funksjonsnedsettelse(?:n|r)?',
      'ufør(?:e)?',
      'helsetilstand(?:en)?',
    ],
  },
  {
    topic: 'family',
    about: 'one',
    words: [
      '(?!(?:studie|utdannings|utdanning|forsknings|forskings|kurs|lese|skrive)permisjon)\\p{L}*permisjon(?:en|er|ene|s)?',
      'permisjons(?:periode|perioden|tid|tida|tiden|vikar|søknad|avtale)',
      '(?:pappa|mamma|foreldre|fødsels|barsel)perm(?:en)?',
      'gravid',
      'graviditet(?:en)?',
      'svangerskap(?:et)?',
      'barsel(?:en|tid|tida|tiden)?',
      'nedkomst(?:en)?',
      '(?:foreldre|omsorgs|pleie)penge(?:r|ne)',
      'skilsmisse(?:n)?',
      'samlivsbrudd(?:et)?',
      'familie(?:årsak|årsaker|grunn|grunner|situasjon|situasjonen|forhold|forholdene)',
      'familiær(?:e|t)?',
      'sykt barn',
      'gikk bort',
      '(?:maternity|paternity|parental) leave',
      'pregnan(?:t|cy)',
    ],
  },
  {
    topic: 'family',
    about: 'any',
    words: [
      'fødsel(?:en|s)?',
      'fødsl(?:er|ene)',
      'forelder(?:en)?',
      'foreldre(?:ne|nes|s)?',
      'gravide',
      'familien(?:s)?',
      'ektefelle(?:n|r)?',
      'samboer(?:en|e)?',
      'dødsfall(?:et|ene)?',
      'begravelse(?:n)?',
      'pårørende(?:s)?',
      'barnevern(?:et)?',
      'aleneforelder(?:en)?',
      'i perm',
      '(?:av)?døde',
      'omkom',
      'fødende',
    ],
  },
];
