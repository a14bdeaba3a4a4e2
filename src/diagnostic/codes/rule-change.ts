import { listed } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { approverWords, type RuleChangeArguments, ruleChangeWords } from './rule-change-words.ts';

/** Findings about rules that a change makes others: the promises themselves, and what posts are valid by. */
export interface RuleChangesArguments {
  'krav/rules-changed': {
    /** What is loosened, sharpened, new or gone; null of rules that are otherwise changed. */
    readonly change: RuleChangeArguments | null;
    readonly paths: readonly string[];
    /** Whether the rules from before the change were used, or the changed ones. */
    readonly judgedBy: 'base' | 'head';
  };
  /** The code that the rules from before the change give in the same place. */
  'rules/accepted-now': { readonly refusedAs: string };
}

export const ruleChangeCatalogue: Catalogue<RuleChangesArguments> = {
  'krav/rules-changed': {
    severity: 'note',
    nb: {
      title: 'Endringen rører reglene den selv blir vurdert etter',
      message: ({ change, paths }) =>
        change === null
          ? `reglene er endret i ${listed(paths, 'nb')}`
          : ruleChangeWords(change, 'nb'),
      help: ({ change, judgedBy }) =>
        `Må godkjennes av ${approverWords(change, 'nb')}${change === null || change.approver === null ? '' : ', som er ansvarlig'}. ${
          judgedBy === 'base'
            ? 'Vurdert etter reglene fra før endringen; de nye gjelder først når de er flettet inn.'
            : 'Vurdert etter de endrede reglene; med --rules-from base etter reglene fra før endringen.'
        }`,
      explanation:
        'Krav, skjemaer og register.yaml er reglene som alt annet vurderes etter. En endring kan få et brutt løfte til å se holdt ut ved å be om mindre. Derfor sies det først hva som er endret i reglene selv, hvilke brudd som forsvinner med det, og hvem som må godkjenne det. Det som ber om mindre, er en advarsel; resten er en merknad. Med --rules-from base brukes reglene slik de var før endringen.',
    },
    en: {
      title: 'The change touches the rules it is itself judged by',
      message: ({ change, paths }) =>
        change === null
          ? `the rules are changed in ${listed(paths, 'en')}`
          : ruleChangeWords(change, 'en'),
      help: ({ change, judgedBy }) =>
        `Must be approved by ${approverWords(change, 'en')}${change === null || change.approver === null ? '' : ', who answers for it'}. ${
          judgedBy === 'base'
            ? 'Judged by the rules from before the change; the new ones hold only when they are merged.'
            : 'Judged by the changed rules; with --rules-from base by the rules from before the change.'
        }`,
      explanation:
        'Krav, schemas and register.yaml are the rules that everything else is judged by. A change can make a broken promise look kept by asking for less. That is why it is said first what is changed in the rules themselves, which breaches go with it, and who must approve it. What asks for less is a warning; the rest is a note. With --rules-from base the rules are used as they were before the change.',
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
