import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import type { Language } from '../../text/language.ts';
import type { Catalogue } from './entry.ts';
import { callFaultWords } from './expression-call-words.ts';
import { dayFaultWords } from './expression-day-words.ts';
import type { EvaluationFault, ExpressionFault } from './expression-fault.ts';
import { nameFaultWords } from './expression-name-words.ts';
import { sizeFaultWords } from './expression-size-words.ts';
import { syntaxWords } from './expression-syntax-words.ts';
import { typeFaultWords } from './expression-type-words.ts';
import { type FaultWording, type FaultWords, kindsWords } from './expression-words.ts';

/** What is wrong with an expression, in a krav or on the command line. */
export interface ExpressionArguments {
  'krav/expression': { readonly problem: ExpressionFault };
}

const evaluationWords: FaultWords<EvaluationFault> = {
  'no-overload': {
    nb: {
      message: ({ name, actual }) =>
        `«${name}» ble gitt ${actual.map((kind) => kindsWords([kind], 'nb')).join(' og ')}, og det går ikke`,
      help: ({ actual }) =>
        actual.includes('null')
          ? 'Skriv hva som skal gjelde når feltet mangler: post.felt != null && …'
          : 'Se hvilket slags verdi feltet har i posten.',
    },
    en: {
      message: ({ name, actual }) =>
        `«${name}» was given ${actual.map((kind) => kindsWords([kind], 'en')).join(' and ')}, which does not work`,
      help: ({ actual }) =>
        actual.includes('null')
          ? 'Write what holds when the field is missing: post.field != null && …'
          : 'See what kind of value the field has in the post.',
    },
  },
  'not-boolean': {
    nb: {
      message: ({ actual }) =>
        `her trengs sant eller usant, men verdien er ${kindsWords([actual], 'nb')}`,
      help: () => 'Sammenlign med noe: post.felt == "verdi"',
    },
    en: {
      message: ({ actual }) =>
        `true or false is needed here, but the value is ${kindsWords([actual], 'en')}`,
      help: () => 'Compare it with something: post.field == "value"',
    },
  },
  'no-day': {
    nb: {
      message: ({ name, value }) => `${name}() ble gitt ${quoted(value)}, og det er ikke en dato`,
      help: () => 'Bruk et felt med en dato på formen 2026-08-31.',
    },
    en: {
      message: ({ name, value }) => `${name}() was given ${quoted(value)}, which is not a date`,
      help: () => 'Use a field with a date written 2026-08-31.',
    },
  },
  steps: {
    nb: {
      message: ({ limit }) => `uttrykket måtte innom mer enn ${limit} elementer i én post`,
      help: () => 'Skriv vilkåret uten lister inni hverandre, eller del opp posten.',
    },
    en: {
      message: ({ limit }) => `the expression had to visit more than ${limit} elements in one post`,
      help: () => 'Write the condition without lists inside each other, or split the post.',
    },
  },
  unbound: {
    nb: {
      message: ({ name }) => `${quoted(name)} har ingen verdi her`,
      help: () => 'Dette er en feil i verktøyet: meld fra om uttrykket.',
    },
    en: {
      message: ({ name }) => `${quoted(name)} has no value here`,
      help: () => 'This is a defect in the tool: report the expression.',
    },
  },
  failed: {
    nb: {
      message: ({ detail }) => `det kunne ikke regnes ut: ${reason(detail, 'nb')}`,
      help: () =>
        'Skriv uttrykket slik at det tåler verdien, for eksempel ved å spørre om den først.',
    },
    en: {
      message: ({ detail }) => `it could not be computed: ${reason(detail, 'en')}`,
      help: () =>
        'Write the expression so that it bears the value, for instance by asking for it first.',
    },
  },
};

const words: FaultWords<ExpressionFault> = {
  ...syntaxWords,
  ...sizeFaultWords,
  ...nameFaultWords,
  ...callFaultWords,
  ...typeFaultWords,
  ...dayFaultWords,
  ...evaluationWords,
};

export const expressionCatalogue: Catalogue<ExpressionArguments> = {
  'krav/expression': {
    severity: 'error',
    nb: {
      title: 'Uttrykket er feil',
      message: ({ problem }) => wordingOf(problem, 'nb').message(problem),
      help: ({ problem }) => wordingOf(problem, 'nb').help(problem),
      explanation:
        'Uttrykk i hvor, per, naar, skal og --where er CEL. De prøves mot skjemaene før noe leses: felter, lovlige verdier, id-er, slag av verdier og datoer. Så lenge et uttrykk er feil, kan kravet ikke vurderes. Feiler det først for en enkelt post, regnes den posten som uklar. Et felt som mangler i en post, er ikke en feil: da er svaret ikke kjent.',
    },
    en: {
      title: 'The expression is wrong',
      message: ({ problem }) => wordingOf(problem, 'en').message(problem),
      help: ({ problem }) => wordingOf(problem, 'en').help(problem),
      explanation:
        'Expressions in hvor, per, naar, skal and --where are CEL. They are checked against the schemas before anything is read: fields, allowed values, ids, kinds of values and dates. While an expression is wrong the krav cannot be judged. If it fails for a single post only, that post counts as unclear. A field missing from a post is no fault: then the answer is not known.',
    },
    example: {
      wrong: 'hvor: post.finansiering.exists(f, f.kilde == "foi-fond")',
      right: 'hvor: post.finansiering.exists(f, f.kilde == "foi-fondet")',
    },
  },
};

function wordingOf<Fault extends ExpressionFault>(
  problem: Fault,
  language: Language,
): FaultWording<Fault> {
  // The words belong to the kind by the type of FaultWords: the compiler cannot pair them after a look-up.
  return words[problem.kind][language] as FaultWording<Fault>;
}

/** The library's own words for the usual accidents, put right; others as they are. */
function reason(detail: string, language: Language): string {
  return wordsIn(language).findings.accident(detail);
}
