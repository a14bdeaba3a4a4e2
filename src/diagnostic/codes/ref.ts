import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { alternatives, didYouMean } from './schema-words.ts';

/** What a schema's `x-referanse` asks for, of which the register has nothing. */
export type ReferenceFault =
  | { readonly kind: 'type'; readonly type: string; readonly nearest: string | null }
  | {
      readonly kind: 'field';
      readonly type: string;
      readonly field: string;
      readonly nearest: string | null;
    };

/** Findings about what points from one post to another. */
export interface RefArguments {
  'ref/unknown': {
    readonly value: string;
    /** As the schema writes them: `tiltak`, `innsatsomrade.maal.id`, `*`. It would do to meet one. */
    readonly references: readonly string[];
    readonly nearest: string | null;
  };
  'ref/twice': { readonly value: string };
  'ref/target': { readonly reference: string; readonly fault: ReferenceFault };
}

export const refCatalogue: Catalogue<RefArguments> = {
  'ref/unknown': {
    severity: 'error',
    nb: {
      title: 'Referansen peker ikke på noe',
      message: ({ value, references, nearest }) =>
        `${quoted(value)} er ikke ${alternatives(
          references.map((reference) => targetWords(reference).nb),
          'nb',
        )}.${didYouMean(nearest, 'nb')}`,
      help: ({ references }) =>
        `Rett den, eller legg inn det den skal peke på først.${lists(references, 'nb')}`,
      explanation:
        'Skjemaet sier med x-referanse at verdien skal være id-en til en post, eller en verdi inne i en post. Her finnes ingen slik, så det som skulle henge sammen, gjør det ikke. Store og små bokstaver må være de samme. En post som er satt til side, regnes som at den finnes.',
    },
    en: {
      title: 'The reference leads nowhere',
      message: ({ value, references, nearest }) =>
        `${quoted(value)} is not ${alternatives(
          references.map((reference) => targetWords(reference).en),
          'en',
        )}.${didYouMean(nearest, 'en')}`,
      help: ({ references }) =>
        `Correct it, or add what it should point to first.${lists(references, 'en')}`,
      explanation:
        'The schema says with x-referanse that the value must be the id of a post, or a value inside one. There is none here, so what should hang together does not. Upper and lower case must be the same. A post that is set aside counts as being there.',
    },
    example: { wrong: 'tiltak: [T-4-90]', right: 'tiltak: [T-4-09]' },
  },
  'ref/twice': {
    severity: 'note',
    nb: {
      title: 'Samme referanse to ganger',
      message: ({ value }) => `${quoted(value)} står alt i lista`,
      help: () => 'Behold den ene.',
      explanation:
        'En liste med referanser sier hvilke poster noe gjelder. Den samme to ganger sier ikke mer enn én gang, og kan være en skrivefeil for en annen.',
    },
    en: {
      title: 'The same reference twice',
      message: ({ value }) => `${quoted(value)} is in the list already`,
      help: () => 'Keep one of them.',
      explanation:
        'A list of references says which posts something is about. The same one twice says no more than once, and may be a slip for another.',
    },
    example: { wrong: 'tiltak: [T-4-09, T-4-09]', right: 'tiltak: [T-4-09]' },
  },
  'ref/target': {
    severity: 'error',
    nb: {
      title: 'Skjemaet viser til noe registeret ikke har',
      message: ({ reference, fault }) =>
        fault.kind === 'type'
          ? `x-referanse ${quoted(reference)}: registeret har ingen type ${quoted(fault.type)}.${didYouMean(fault.nearest, 'nb')}`
          : `x-referanse ${quoted(reference)}: poster av typen ${fault.type} har ikke noe felt ${quoted(fault.field)}.${didYouMean(fault.nearest, 'nb')}`,
      help: ({ fault }) =>
        fault.kind === 'type'
          ? 'Rett navnet i skjemaet, eller før opp typen under typer i register.yaml.'
          : 'Rett feltet i skjemaet, slik: type.felt.felt',
      explanation:
        'x-referanse i et skjema sier hvilken type en verdi skal være id-en til, eller med en sti av felt hvor i posten verdien skal stå; * er hvilken type som helst. Når typen eller feltet ikke finnes, kan ingen av verdiene sjekkes. Funnet står én gang for hvert sted i et skjema.',
    },
    en: {
      title: 'The schema refers to something the register does not have',
      message: ({ reference, fault }) =>
        fault.kind === 'type'
          ? `x-referanse ${quoted(reference)}: the register has no type ${quoted(fault.type)}.${didYouMean(fault.nearest, 'en')}`
          : `x-referanse ${quoted(reference)}: posts of the type ${fault.type} have no field ${quoted(fault.field)}.${didYouMean(fault.nearest, 'en')}`,
      help: ({ fault }) =>
        fault.kind === 'type'
          ? 'Correct the name in the schema, or declare the type under typer in register.yaml.'
          : 'Correct the field in the schema, like this: type.field.field',
      explanation:
        'x-referanse in a schema says which type a value must be the id of or, with a path of fields, where in the post the value must stand; * is any type. When there is no such type or field, none of the values can be checked. The finding stands once for each place in a schema.',
    },
    example: {
      wrong: '"tiltak": {"type": "string", "x-referanse": "tiltaket"}',
      right: '"tiltak": {"type": "string", "x-referanse": "tiltak"}',
    },
  },
};

function targetWords(reference: string): { readonly nb: string; readonly en: string } {
  if (reference === '*') return { nb: 'id-en til noen post', en: 'the id of any post' };
  const [type = '', ...fields] = reference.split('.');
  if (fields.length === 0) {
    return { nb: `id-en til noen post av typen ${type}`, en: `the id of any post of type ${type}` };
  }
  const path = fields.join('.');
  return {
    nb: `blant ${path} i poster av typen ${type}`,
    en: `among ${path} in posts of type ${type}`,
  };
}

function lists(references: readonly string[], language: 'nb' | 'en'): string {
  const types = references.flatMap((reference) => {
    const [type = ''] = reference.split('.', 1);
    return type === '*' ? [] : [`baerum-innov list ${type}`];
  });
  if (types.length === 0) return '';
  const commands = listed([...new Set(types)], language);
  return wordsIn(language).findings.thoseThatExist(commands);
}
