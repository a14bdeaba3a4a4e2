import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about changes of the rules themselves: what they do to days that are gone. */
export interface RulesArguments {
  'rules/rewritten': RewrittenArguments;
  'rules/moved': { readonly krav: string; readonly fields: readonly string[] };
  'rules/backdated': { readonly krav: string; readonly from: Day };
  'rules/unrecorded': { readonly krav: string; readonly fields: readonly string[] };
}

interface RewrittenArguments {
  readonly krav: string;
  /** The changed fields; none where the krav is gone. */
  readonly fields: readonly string[];
  /** How many days get another answer, and the first and last of them. */
  readonly days: number;
  readonly from: Day;
  readonly to: Day;
  /** What is said of the first of them, before and after. */
  readonly before: string;
  readonly after: string;
  /** The fields of the entry to write instead, in YAML; null where none says it. */
  readonly entry: readonly string[] | null;
  /** Whether the change itself says that just these fields were corrected. */
  readonly isCorrected: boolean;
}

/** Rules of a krav that stand in a schema or in register.yaml. */
const OUTSIDE_KRAV: readonly string[] = ['fort_fra', 'x-livslop', 'x-mangler', 'eksempelposter'];

const NB: Readonly<Record<string, string>> = {
  met: 'oppfylt',
  broken: 'ikke oppfylt',
  unknown: 'kan ikke vurderes',
  pending: 'gjenstår',
  exempt: 'unntatt',
  'not-in-force': 'gjelder ikke',
};

const EN: Readonly<Record<string, string>> = {
  met: 'met',
  broken: 'not met',
  unknown: 'cannot be judged',
  pending: 'pending',
  exempt: 'exempt',
  'not-in-force': 'not in force',
};

export const rulesCatalogue: Catalogue<RulesArguments> = {
  'rules/rewritten': {
    severity: 'error',
    nb: {
      title: 'Et løfte er skrevet om bakover',
      message: ({ krav, fields, days, from, to, before, after }) =>
        `${krav} ${fields.length === 0 ? 'er tatt bort' : `er endret i ${isOutside(fields) ? 'skjema eller register.yaml' : 'selve kravet'}: ${listed(fields, 'nb')}`}. ${days} ${days === 1 ? 'dag' : 'dager'} (${writtenDay(from)}–${writtenDay(to)}) ${fields.length === 0 ? 'står da uten svar' : `får et annet svar: ${saidIn(NB, before, after)}`}`,
      help: ({ entry, isCorrected }) =>
        isCorrected
          ? 'Rettingen er ført under rettet, og skrives ut under løftet for godt. Se at begrunnelsen stemmer.'
          : entry === null
            ? 'La det som gjaldt, stå for dagene som er gått: sett gjelder_til på det gamle kravet, og skriv et nytt. Er det en retting av noe som var skrevet feil, før den under rettet med dato, felt og begrunnelse.'
            : `Et løfte skrives ikke om bakover. Skriv det som en endring med vedtak, så står det gamle for dagene før. Under endringer: - {${entry.join(', ')}} Er det en retting av noe som var skrevet feil, før den under rettet med dato, felt og begrunnelse.`,
      explanation:
        'En endring av krav, skjema eller register.yaml gir et annet svar for dager som er gått. Da kan ingen senere se hva som var lovet. En endring skrives under endringer, med dagen den gjelder fra og vedtaket. En virkelig retting føres under rettet; da er dette et varsel, og rettingen skrives ut under løftet for godt.',
    },
    en: {
      title: 'A promise is rewritten backwards',
      message: ({ krav, fields, days, from, to, before, after }) =>
        `${krav} is ${fields.length === 0 ? 'taken away' : `changed in ${isOutside(fields) ? 'a schema or register.yaml' : 'the krav itself'}: ${listed(fields, 'en')}`}. ${days} ${days === 1 ? 'day' : 'days'} (${writtenDay(from)}–${writtenDay(to)}) ${fields.length === 0 ? 'are then without an answer' : `get another answer: ${saidIn(EN, before, after)}`}`,
      help: ({ entry, isCorrected }) =>
        isCorrected
          ? 'The correction is said under rettet, and is printed under the promise for good. See that the reason is right.'
          : entry === null
            ? 'Leave what held for the days gone by: set gjelder_til on the old krav, and write a new one. If it corrects something written wrong, say so under rettet with dato, felt and begrunnelse.'
            : `A promise is not rewritten backwards. Write it as a change with its decision, and the old one stands for the days before. Under endringer: - {${entry.join(', ')}} If it corrects something written wrong, say so under rettet with dato, felt and begrunnelse.`,
      explanation:
        'A change of krav, schemas or register.yaml gives another answer for days gone by. Then nobody can see later what was promised. A change is written under endringer, with the day it holds from and the decision. A real correction is said under rettet; then this is a warning, and the correction is printed under the promise for good.',
    },
    example: {
      wrong: 'minst: 2   # sto som minst: 3',
      right: 'minst: 3\nendringer:\n  - fra: 2026-12-01\n    vedtak: sak 108/26\n    minst: 2',
    },
  },
  'rules/moved': {
    severity: 'note',
    nb: {
      title: 'Regelen er skrevet om, og alt teller som før',
      message: ({ krav, fields }) =>
        `${krav} er skrevet om (${listed(fields, 'nb')}), og hver post teller som før`,
      help: () => 'Ingenting må gjøres. La noen se at det var meningen.',
      explanation:
        'Et felt er for eksempel omdøpt sammen med kravet som bruker det. Hver post teller som før på hver dag, og grensene er de samme.',
    },
    en: {
      title: 'The rule is reworded, and all counts as before',
      message: ({ krav, fields }) =>
        `${krav} is written otherwise (${listed(fields, 'en')}), and every post counts as before`,
      help: () => 'Nothing must be done. Have someone see that it was meant.',
      explanation:
        'A field is for example renamed together with the krav that uses it. Every post counts as before on every day, and the limits are the same.',
    },
    example: { wrong: 'hvor: post.sum > 0', right: 'hvor: post.belop > 0   # feltet er omdøpt' },
  },
  'rules/backdated': {
    severity: 'warning',
    nb: {
      title: 'En endring er ført etter at den begynte å gjelde',
      message: ({ krav, from }) =>
        `${krav}: endringen gjelder fra ${writtenDay(from)}, men er først ført nå`,
      help: () => 'Se etter at vedtaket og dagen stemmer. Rapporter fra tida imellom sa noe annet.',
      explanation:
        'Endringen var vedtatt i tide, men ikke skrevet inn. Svarene for dagene imellom blir andre enn de som er gitt.',
    },
    en: {
      title: 'A change was written down after it began to hold',
      message: ({ krav, from }) =>
        `${krav}: the change holds from ${writtenDay(from)}, but is written down only now`,
      help: () =>
        'See that the decision and the day are right. Reports from the time between said something else.',
      explanation:
        'The change was decided in time, but not written down. The answers for the days between become others than those that were given.',
    },
    example: {
      wrong: 'endringer:\n  - fra: 2026-01-01   # ført i november',
      right: 'endringer:\n  - fra: 2027-01-01   # ført i november',
    },
  },
  'rules/unrecorded': {
    severity: 'warning',
    nb: {
      title: 'Kravet er endret uten vedtak',
      message: ({ krav, fields }) =>
        `${krav} er endret i selve kravet (${listed(fields, 'nb')}) uten at en dag får et annet svar`,
      help: () =>
        'Skriv det under endringer med dag og vedtak, så kan alle se hva som var lovet når.',
      explanation:
        'Kravet gjaldt alt, og et felt er endret i stedet for å føres under endringer. Ingen dag får et annet svar, men det som var lovet, er ikke lenger å se.',
    },
    en: {
      title: 'The krav is changed without a decision',
      message: ({ krav, fields }) =>
        `${krav} is changed in the krav itself (${listed(fields, 'en')}), and no day gets another answer`,
      help: () =>
        'Write it under endringer with day and decision, so that all can see what was promised when.',
      explanation:
        'The krav was already in force, and a field was changed in place of an entry under endringer. No day gets another answer, but what was promised can no longer be seen.',
    },
    example: {
      wrong: 'tittel: Minst to i gang   # sto som Minst tre i gang',
      right: 'endringer:\n  - fra: 2026-12-01\n    vedtak: sak 108/26\n    tittel: Minst to i gang',
    },
  },
};

function isOutside(fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((name) => OUTSIDE_KRAV.includes(name));
}

/** «oppfylt → ikke oppfylt», with how grave it is where only that is another. */
function saidIn(words: Readonly<Record<string, string>>, before: string, after: string): string {
  const said = (answer: string, isGraveTold: boolean) => {
    const [verdict = '', alvor] = answer.split(' ');
    return `${words[verdict] ?? verdict}${isGraveTold && alvor !== undefined ? ` (${alvor})` : ''}`;
  };
  const isSameVerdict = before.split(' ')[0] === after.split(' ')[0];
  return `${said(before, isSameVerdict)} → ${said(after, isSameVerdict)}`;
}
