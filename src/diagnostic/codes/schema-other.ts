import type { Catalogue } from './entry.ts';
import { type FieldName, fieldWords, sentence } from './schema-words.ts';

/** Findings of rules without words of their own, and of more faults than are shown. */
export interface SchemaOtherArguments {
  /** `rule` is the keyword of the schema that refused it. */
  'schema/other': { readonly field: FieldName; readonly rule: string };
  'schema/more': { readonly shown: number; readonly hidden: number };
}

export const schemaOtherCatalogue: Catalogue<SchemaOtherArguments> = {
  'schema/other': {
    severity: 'error',
    nb: {
      title: 'Skjemaet godtar ikke dette',
      message: ({ field, rule }) =>
        rule === 'oneOf'
          ? `${sentence(fieldWords(field, 'nb'))} passer med flere av alternativene i skjemaet, men skal passe med ett`
          : rule === 'minProperties'
            ? `${sentence(fieldWords(field, 'nb'))} har for få felt`
            : rule === 'maxProperties'
              ? `${sentence(fieldWords(field, 'nb'))} har for mange felt`
              : `${sentence(fieldWords(field, 'nb'))} bryter regelen «${rule}» i skjemaet`,
      help: () => 'Se hva skjemaet sier om feltet, og rett verdien.',
      explanation:
        'Skjemaet for typen har en regel som verdien bryter, og som verktøyet ikke har egne ord for. Navnet på regelen er nøkkelordet fra JSON Schema.',
    },
    en: {
      title: 'The schema does not accept this',
      message: ({ field, rule }) =>
        rule === 'oneOf'
          ? `${sentence(fieldWords(field, 'en'))} fits several of the alternatives in the schema, but should fit one`
          : rule === 'minProperties'
            ? `${sentence(fieldWords(field, 'en'))} has too few fields`
            : rule === 'maxProperties'
              ? `${sentence(fieldWords(field, 'en'))} has too many fields`
              : `${sentence(fieldWords(field, 'en'))} breaks the rule «${rule}» of the schema`,
      help: () => 'See what the schema says of the field, and correct the value.',
      explanation:
        'The schema of the type has a rule that the value breaks and that the tool has no words of its own for. The name of the rule is the keyword of JSON Schema.',
    },
    example: {
      wrong: '# skjemaet: not: {required: [frist, vedtak]}\nfrist: 2026-06-01\nvedtak: 108/21',
      right: 'frist: 2026-06-01',
    },
  },
  'schema/more': {
    severity: 'note',
    nb: {
      title: 'Flere feil i samme fil',
      message: ({ shown, hidden }) => `${shown} feil er vist; fila har minst ${hidden} til`,
      help: () => 'Rett dem som er vist, og kjør på nytt.',
      explanation:
        'Ei fil med svært mange feil har som regel én årsak. Verktøyet viser de første 200, så de andre filene ikke drukner.',
    },
    en: {
      title: 'More faults in the same file',
      message: ({ shown, hidden }) =>
        `${shown} faults are shown; the file has at least ${hidden} more`,
      help: () => 'Correct those that are shown, and run again.',
      explanation:
        'A file with very many faults usually has one cause. The tool shows the first 200, so that the other files do not drown.',
    },
    example: { wrong: 'malinger: [a, b, c, …]', right: 'malinger: [1, 2, 3]' },
  },
};
