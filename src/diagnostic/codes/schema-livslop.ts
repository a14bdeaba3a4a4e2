import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { postsOfTypeSetAside } from './quarantine-words.ts';
import { alternatives, didYouMean, enumerated } from './schema-words.ts';

/** What is wrong with `x-livslop`. */
export type LivslopFault =
  | {
      readonly kind: 'form';
      readonly detail: 'not-object' | 'no-plan-no-log' | 'plan' | 'log' | 'class' | 'enum';
    }
  | { readonly kind: 'not-a-date'; readonly name: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly nearest: string | null }
  | { readonly kind: 'unknown-field'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'no-class'; readonly status: string }
  | { readonly kind: 'two-classes'; readonly status: string; readonly classes: readonly string[] }
  | { readonly kind: 'unknown-status'; readonly status: string; readonly nearest: string | null }
  | { readonly kind: 'classes-without-log' };

/** Findings about the keyword x-livslop. */
export interface SchemaLivslopArguments {
  'schema/livslop': { readonly fault: LivslopFault };
}

export const schemaLivslopCatalogue: Catalogue<SchemaLivslopArguments> = {
  'schema/livslop': {
    severity: 'error',
    nb: {
      title: 'Feil i x-livslop',
      message: ({ fault }) => livslopNb(fault),
      help: ({ fault }) =>
        fault.kind === 'no-class' || fault.kind === 'two-classes'
          ? 'Før opp hver status i nøyaktig én av planlagt, aktiv, pause og avsluttet.'
          : 'Rett x-livslop i skjemaet.',
      explanation: `x-livslop sier hvordan datoer og logg blir til «i gang», «ikke i gang» og «uklart»: plan {fra, til} med navnene på datofeltene, logg med navnet på statusloggen, og hver status i nøyaktig én klasse. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'A fault in x-livslop',
      message: ({ fault }) => livslopEn(fault),
      help: ({ fault }) =>
        fault.kind === 'no-class' || fault.kind === 'two-classes'
          ? 'List each status in exactly one of planlagt, aktiv, pause and avsluttet.'
          : 'Correct x-livslop in the schema.',
      explanation: `x-livslop says how dates and log become running, not running and not known: plan {fra, til} with the names of the date fields, logg with the name of the status log, and each status in exactly one class. ${postsOfTypeSetAside.en}`,
    },
    example: {
      wrong: '"x-livslop": {"logg": "statuslogg", "aktiv": ["pågår"]}',
      right: '"x-livslop": {"logg": "statuslogg", "aktiv": ["pågår"], "avsluttet": ["fullført"]}',
    },
  },
};

const FORMS = {
  'not-object': { nb: 'et objekt', en: 'an object' },
  'no-plan-no-log': { nb: 'et objekt med plan eller logg', en: 'an object with plan or logg' },
  plan: {
    nb: 'slik: "plan": {"fra": "start", "til": "slutt"}',
    en: 'like this: "plan": {"fra": "start", "til": "slutt"}',
  },
  log: {
    nb: 'slik: "logg": "statuslogg", der loggen er en liste av {dato, status}',
    en: 'like this: "logg": "statuslogg", where the log is a list of {dato, status}',
  },
  enum: {
    nb: 'bygd på en logg der status har en fast liste av verdier (enum)',
    en: 'built on a log whose status has a fixed list of values (enum)',
  },
  class: { nb: 'en liste med statuser i hver klasse', en: 'a list of statuses in each class' },
} as const;

function livslopNb(fault: LivslopFault): string {
  switch (fault.kind) {
    case 'form':
      return `x-livslop skal være ${FORMS[fault.detail].nb}`;
    case 'unknown-key':
      return `${quoted(fault.key)} hører ikke til i x-livslop.${didYouMean(fault.nearest, 'nb')}`;
    case 'unknown-field':
      return `x-livslop nevner feltet ${quoted(fault.name)}, som ikke finnes.${didYouMean(fault.nearest, 'nb')}`;
    case 'not-a-date':
      return `feltet ${quoted(fault.name)} har ikke format dato, så gale datoer der blir ikke oppdaget`;
    case 'no-class':
      return `statusen ${quoted(fault.status)} står ikke i noen klasse`;
    case 'two-classes':
      return `statusen ${quoted(fault.status)} står i flere klasser: ${enumerated(fault.classes, 'nb')}`;
    case 'unknown-status':
      return `${quoted(fault.status)} er ikke en status i loggen.${didYouMean(fault.nearest, 'nb')}`;
    case 'classes-without-log':
      return 'x-livslop har statusklasser, men ingen logg';
  }
}

function livslopEn(fault: LivslopFault): string {
  switch (fault.kind) {
    case 'form':
      return `x-livslop should be ${FORMS[fault.detail].en}`;
    case 'unknown-key':
      return `${quoted(fault.key)} does not belong in x-livslop.${didYouMean(fault.nearest, 'en')}`;
    case 'unknown-field':
      return `x-livslop names the field ${quoted(fault.name)}, which is not there.${didYouMean(fault.nearest, 'en')}`;
    case 'not-a-date':
      return `the field ${quoted(fault.name)} does not have the format dato, so wrong dates there go unnoticed`;
    case 'no-class':
      return `the status ${quoted(fault.status)} is in no class`;
    case 'two-classes':
      return `the status ${quoted(fault.status)} is in several classes: ${alternatives(fault.classes, 'en')}`;
    case 'unknown-status':
      return `${quoted(fault.status)} is not a status of the log.${didYouMean(fault.nearest, 'en')}`;
    case 'classes-without-log':
      return 'x-livslop has status classes, but no log';
  }
}
