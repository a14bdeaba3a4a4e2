import type { Catalogue } from './entry.ts';
import { type RuleChangeArguments, ruleChangeWords } from './rule-change-words.ts';

/** Findings about rules that a change makes others: the promises themselves, and what posts are valid by. */
export interface RuleChangesArguments {
  'rules/changed': RuleChangeArguments;
  /** The code that the rules from before the change give in the same place. */
  'rules/accepted-now': { readonly refusedAs: string };
}

export const ruleChangeCatalogue: Catalogue<RuleChangesArguments> = {
  'rules/changed': {
    severity: 'warning',
    nb: {
      title: 'Et løfte, eller et skjema, er selv endret',
      message: (args) => ruleChangeWords(args, 'nb'),
      help: ({ approver }) =>
        `Må godkjennes av ${approver === null ? 'den som eier løftene' : `${approver}, som er ansvarlig`}.`,
      explanation:
        'En endring kan få et brutt løfte til å se holdt ut ved å be om mindre. Derfor sies det først hva som er endret i reglene selv, hvilke brudd som forsvinner med det, og hvem som må godkjenne det. Det som bare spør om mer, er en merknad.',
    },
    en: {
      title: 'A promise, or a schema, is itself changed',
      message: (args) => ruleChangeWords(args, 'en'),
      help: ({ approver }) =>
        `Must be approved by ${approver === null ? 'whoever owns the promises' : `${approver}, who answers for it`}.`,
      explanation:
        'A change can make a broken promise look kept by asking for less. That is why it is said first what is changed in the rules themselves, which breaches go with it, and who must approve it. What only asks for more is a note.',
    },
    example: {
      wrong:
        'endringer:\n  - fra: 2026-12-01\n    vedtak: sak 108/26\n    minst: 2   # sto som minst: 3',
      right: 'minst: 3',
    },
  },
  'rules/accepted-now': {
    severity: 'note',
    nb: {
      title: 'Gyldig først etter de nye reglene',
      message: ({ refusedAs }) =>
        `gjelder etter de nye reglene: skjemaet fra før endringen ville gitt ${refusedAs} her`,
      help: () => 'Ingenting må rettes. La noen som kan bestemme over skjemaet se på det nye.',
      explanation:
        'Endringen gjør om skjemaet og tar det nye i bruk samtidig. Hva som er gyldig, avgjør alltid de nye reglene. Det nevnes, så den som godkjenner ser hva det nye skjemaet slipper til.',
    },
    en: {
      title: 'Valid only by the new rules',
      message: ({ refusedAs }) =>
        `holds by the new rules: the schema from before the change would give ${refusedAs} here`,
      help: () =>
        'Nothing must be mended. Have someone who may decide on the schema look at the new one.',
      explanation:
        'The change alters the schema and uses what is new in it at once. What is valid is always for the new rules to say. It is mentioned so that whoever approves sees what the new schema lets in.',
    },
    example: {
      wrong: 'fagfelt: helse   # feltet kom i samme endring',
      right: '# skjemaet endret først, feltet tatt i bruk etterpå',
    },
  },
};
