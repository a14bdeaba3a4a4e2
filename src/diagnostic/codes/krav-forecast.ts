import { writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';
import { firstFew } from './krav-words.ts';

/** Findings about what comes: a breach, or the end of an exemption. */
export interface KravForecastArguments {
  'krav/forecast': {
    readonly krav: string;
    readonly on: Day;
    readonly openedBy: readonly string[];
    /** The last day on which what would close it can be begun; null where no lead time is said. */
    readonly lastDayToAct: Day | null;
  };
  'krav/exemption-ends': { readonly on: Day };
}

export const kravForecastCatalogue: Catalogue<KravForecastArguments> = {
  'krav/forecast': {
    severity: 'warning',
    nb: {
      title: 'Kravet vil brytes hvis ingenting gjøres',
      message: ({ on, openedBy, lastDayToAct }) =>
        `brytes ${writtenDay(on)}${openedBy.length === 0 ? '' : `: ${firstFew(openedBy, 'nb')}`}${lastDayToAct === null ? '' : ` (siste dag å handle ${writtenDay(lastDayToAct)})`}`,
      help: ({ krav }) => `Se hva som lukker hullet: baerum-innov krav ${krav}`,
      explanation:
        'Etter planene slik de står, vil kravet være brutt fra denne dagen. Det som bare er planlagt, er ikke regnet med. Varselet kommer når det er så mange dager igjen til siste dag å handle som kravets varsel_dager sier; der kravet ikke har ledetid, til bruddet.',
    },
    en: {
      title: 'The krav will be broken if nothing is done',
      message: ({ on, openedBy, lastDayToAct }) =>
        `broken from ${writtenDay(on)}${openedBy.length === 0 ? '' : `: ${firstFew(openedBy, 'en')}`}${lastDayToAct === null ? '' : ` (last day to act ${writtenDay(lastDayToAct)})`}`,
      help: ({ krav }) => `See what closes the gap: baerum-innov krav ${krav}`,
      explanation:
        'By the plans as they stand the krav will be broken from this day. What is only planned is not counted. The warning comes when as many days are left to the last day to act as varsel_dager says; to the breach where the krav has no lead time.',
    },
    example: { wrong: 'slutt: 2027-07-31   # og da er to i gang', right: 'slutt: 2028-07-31' },
  },
  'krav/exemption-ends': {
    severity: 'warning',
    nb: {
      title: 'Et unntak løper snart ut',
      message: ({ on }) => `unntaket gjelder til og med ${writtenDay(on)}`,
      help: () =>
        'Avgjør om unntaket skal forlenges med nytt vedtak, eller om kravet kan holdes fra dagen etter.',
      explanation:
        'Et dokumentert unntak gjelder til og med siste dag. Fra dagen etter regnes kravet igjen. Det varsles 30 dager før.',
    },
    en: {
      title: 'An exemption runs out soon',
      message: ({ on }) => `the exemption holds through ${writtenDay(on)}`,
      help: () =>
        'Decide whether to extend it by a new decision, or whether the krav can be kept from the day after.',
      explanation:
        'A documented exemption holds through its last day. From the day after the krav counts again. The warning comes 30 days before.',
    },
    example: { wrong: 'unntak:\n  - til: 2026-12-01', right: 'unntak:\n  - til: 2027-06-01' },
  },
};
