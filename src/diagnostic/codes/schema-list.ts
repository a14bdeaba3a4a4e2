import { plural } from '../../text/formatting/plural.ts';
import type { Catalogue } from './entry.ts';
import { type FieldName, fieldWords, sentence } from './schema-words.ts';

/** What a list has wrong: too few, too many, two that are equal (numbers from 1), or none of a kind it must hold. */
export type ItemsFault =
  | {
      readonly kind: 'few' | 'many';
      readonly limit: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'repeated';
      readonly first: number;
      readonly second: number;
    }
  | { readonly kind: 'contains' };

/** Findings where a list has not the elements its schema asks for. */
export interface SchemaListArguments {
  'schema/items': { readonly field: FieldName; readonly fault: ItemsFault };
}

export const schemaListCatalogue: Catalogue<SchemaListArguments> = {
  'schema/items': {
    severity: 'error',
    nb: {
      title: 'Feil i en liste',
      message: ({ field, fault }) => {
        const list = sentence(fieldWords(field, 'nb'));
        if (fault.kind === 'repeated')
          return `${list}: nr. ${fault.second} er lik nr. ${fault.first}`;
        if (fault.kind === 'contains') return `${list} mangler et element som skjemaet krever`;
        const limit = plural(fault.limit, 'element', 'elementer');
        return `${list} har ${fault.actual}, men skal ha ${fault.kind === 'few' ? 'minst' : 'høyst'} ${limit}`;
      },
      help: ({ fault }) => {
        if (fault.kind === 'repeated') return 'Fjern det ene.';
        return fault.kind === 'many' ? 'Fjern det som er for mye.' : 'Legg til det som mangler.';
      },
      explanation:
        'Skjemaet sier hvor mange elementer en liste skal ha, om noe må være med i den, og om like elementer er tillatt.',
    },
    en: {
      title: 'A fault in a list',
      message: ({ field, fault }) => {
        const list = sentence(fieldWords(field, 'en'));
        if (fault.kind === 'repeated')
          return `${list}: item ${fault.second} equals item ${fault.first}`;
        if (fault.kind === 'contains') return `${list} lacks an item that the schema requires`;
        const limit = plural(fault.limit, 'item', 'items');
        return `${list} has ${fault.actual}, but should have ${fault.kind === 'few' ? 'at least' : 'at most'} ${limit}`;
      },
      help: ({ fault }) => {
        if (fault.kind === 'repeated') return 'Remove one of them.';
        return fault.kind === 'many' ? 'Remove what is too much.' : 'Add what is missing.';
      },
      explanation:
        'The schema says how many items a list should have, whether something must be in it, and whether equal items are allowed.',
    },
    example: { wrong: 'tiltak: [T-4-09, T-4-09]', right: 'tiltak: [T-4-09]' },
  },
};
