import { listed, writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about the changes that a krav says of itself (`endringer`), and about the numbers in its words. */
export interface KravChangeArguments {
  'krav/changes': { readonly fault: ChangeFault };
  'krav/decided-late': {
    readonly from: Day;
    readonly decided: Day;
    readonly fields: readonly string[];
  };
  'krav/number-in-words': {
    readonly words: string;
    readonly limit: 'minst' | 'hoyst';
    /** What the rule says; null where it sets no such limit. */
    readonly value: number | null;
  };
}

type ChangeFault =
  | { readonly kind: 'order'; readonly from: Day; readonly before: Day }
  | { readonly kind: 'too-early' | 'too-late'; readonly from: Day; readonly limit: Day }
  | { readonly kind: 'nothing'; readonly from: Day }
  | { readonly kind: 'no-limit'; readonly from: Day }
  | { readonly kind: 'limits'; readonly from: Day; readonly min: number; readonly max: number };

export const kravChangeCatalogue: Catalogue<KravChangeArguments> = {
  'krav/changes': {
    severity: 'error',
    nb: {
      title: 'Endringene i kravet kan ikke brukes',
      message: ({ fault }) => {
        switch (fault.kind) {
          case 'order':
            return `endringen fra ${writtenDay(fault.from)} står etter den fra ${writtenDay(fault.before)}`;
          case 'too-early':
            return `endringen gjelder fra ${writtenDay(fault.from)}, men kravet gjelder først fra ${writtenDay(fault.limit)}`;
          case 'too-late':
            return `endringen gjelder fra ${writtenDay(fault.from)}, men kravet gjelder bare til ${writtenDay(fault.limit)}`;
          case 'nothing':
            return `endringen fra ${writtenDay(fault.from)} endrer ingenting`;
          case 'no-limit':
            return 'etter denne endringen har kravet ingen grense';
          case 'limits':
            return `minst ${fault.min} er mer enn høyst ${fault.max}`;
        }
      },
      help: () =>
        'Rett endringen. Hver endring skal ha en senere dag enn den forrige, ligge i tida kravet gjelder, og endre noe.',
      explanation:
        'Under endringer står hva kravet sier fra en dag av. De leses i rekkefølge, og hver legges over det som sto før. Kan én ikke brukes, blir hele kravet satt til side, for et krav skal aldri vurderes med bare noen av endringene sine.',
    },
    en: {
      title: 'The changes of the krav cannot be used',
      message: ({ fault }) => {
        switch (fault.kind) {
          case 'order':
            return `the change from ${writtenDay(fault.from)} stands after the one from ${writtenDay(fault.before)}`;
          case 'too-early':
            return `the change holds from ${writtenDay(fault.from)}, but the krav is in force only from ${writtenDay(fault.limit)}`;
          case 'too-late':
            return `the change holds from ${writtenDay(fault.from)}, but the krav is in force only until ${writtenDay(fault.limit)}`;
          case 'nothing':
            return `the change from ${writtenDay(fault.from)} changes nothing`;
          case 'no-limit':
            return 'after this change the krav has no limit';
          case 'limits':
            return `minst ${fault.min} is more than hoyst ${fault.max}`;
        }
      },
      help: () =>
        'Correct the change. Each must have a later day than the one before, lie within the time the krav is in force, and change something.',
      explanation:
        'Under endringer stands what the krav says from a day on. They are read in order, and each is laid over what stood before. If one cannot be used the whole krav is set aside, for a krav is never judged with only some of its changes.',
    },
    example: {
      wrong:
        'endringer:\n  - fra: 2027-01-01\n    vedtak: sak 108/26\n    minst: 3   # det sto 3 fra før',
      right: 'endringer:\n  - fra: 2027-01-01\n    vedtak: sak 108/26\n    minst: 2',
    },
  },
  'krav/decided-late': {
    severity: 'error',
    nb: {
      title: 'Vedtatt etter dagen endringen gjelder fra',
      message: ({ from, decided, fields }) =>
        `vedtatt ${writtenDay(decided)}, men gjelder fra ${writtenDay(from)}: det endrer ${listed(fields, 'nb')} for dager som var gått`,
      help: () =>
        'Sett fra til dagen vedtaket ble gjort eller senere. Er det en retting av noe som var skrevet feil, før den under rettet.',
      explanation:
        'Et løfte skrives ikke om bakover. En endring som ble vedtatt etter at den skulle gjelde, endrer hva som var lovet på dager som alt er gått. Kravet blir satt til side til dagen er rettet, eller til rettingen er ført under rettet med begrunnelse.',
    },
    en: {
      title: 'Decided after the day the change holds from',
      message: ({ from, decided, fields }) =>
        `decided ${writtenDay(decided)}, but holds from ${writtenDay(from)}: that changes ${listed(fields, 'en')} for days gone by`,
      help: () =>
        'Set fra to the day of the decision or later. If it corrects something that was written wrong, say so under rettet.',
      explanation:
        'A promise is not rewritten backwards. A change decided after it was to hold changes what was promised on days gone by. The krav is set aside until the day is corrected, or until the correction is said under rettet with its reason.',
    },
    example: {
      wrong: '  - fra: 2026-01-01\n    vedtatt: 2026-11-26',
      right: '  - fra: 2026-12-01\n    vedtatt: 2026-11-26',
    },
  },
  'krav/number-in-words': {
    severity: 'warning',
    nb: {
      title: 'Tallet i teksten er et annet enn grensen',
      message: ({ words, limit, value }) =>
        value === null
          ? `teksten sier «${words}», men kravet har ingen ${limit}`
          : `teksten sier «${words}», men ${limit} er ${value}`,
      help: ({ limit }) => `Rett teksten eller ${limit}, så de sier det samme.`,
      explanation:
        'Tittel og tolkning skrives ut med hvert svar. Når de sier et annet tall enn grensen det regnes med, leser folk noe annet enn det som er vurdert.',
    },
    en: {
      title: 'The number in the words is not the limit',
      message: ({ words, limit, value }) =>
        value === null
          ? `the text says «${words}», but the krav has no ${limit}`
          : `the text says «${words}», but ${limit} is ${value}`,
      help: ({ limit }) => `Correct the text or ${limit}, so that they say the same.`,
      explanation:
        'Title and interpretation are printed with every answer. When they say another number than the limit that is used, people read something else than what was judged.',
    },
    example: {
      wrong: 'tittel: Minst tre i gang\nminst: 2',
      right: 'tittel: Minst to i gang\nminst: 2',
    },
  },
};
