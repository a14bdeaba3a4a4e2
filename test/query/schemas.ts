import {
  type ExpressionScope,
  eventDayScope,
  hvorScope,
  perScope,
  type References,
  vilkarScope,
  whereScope,
} from '../../src/query/check/scope.ts';
import { compileExpression, type Expression } from '../../src/query/expression.ts';
import type { ExpressionProblem } from '../../src/query/syntax/problem.ts';
import type { JsonObject } from '../../src/read/json.ts';
import {
  type SchemaView,
  viewDocument,
  viewItems,
  viewProperty,
} from '../../src/read/schema/view.ts';
import { nearest } from '../../src/text/nearest.ts';

const DATO = { type: 'string', format: 'dato' };

const PROSJEKT: JsonObject = {
  type: 'object',
  required: ['id', 'tittel'],
  additionalProperties: false,
  'x-livslop': {
    plan: { fra: 'start', til: 'slutt' },
    logg: 'statuslogg',
    planlagt: ['planlagt'],
    aktiv: ['pågår'],
    avsluttet: ['fullført'],
  },
  properties: {
    id: { type: 'string' },
    tittel: { type: 'string' },
    prosjekttype: { type: 'string', enum: ['forskningsprosjekt', 'offentlig sektor-ph.d.'] },
    tiltak: { type: 'string', 'x-referanse': 'tiltak' },
    andre_tiltak: { type: 'array', items: { type: 'string', 'x-referanse': 'tiltak' } },
    start: { $ref: 'felles.schema.json#/$defs/dato' },
    slutt: { $ref: 'felles.schema.json#/$defs/dato' },
    nytt: { type: 'boolean' },
    stillinger: { type: 'integer' },
    andel: { type: 'number' },
    ramme_kr: { type: 'integer', 'x-mangler': 'tom' },
    merknad: { type: ['string', 'null'] },
    fritt: {},
    nivaa: { enum: [1, 2, 3] },
    stikkord: { type: 'array', items: { type: 'string', enum: ['helse', 'klima'] } },
    tall: { type: 'array', items: { type: 'integer' } },
    leder: {
      type: 'object',
      additionalProperties: false,
      properties: { rolle: { type: 'string' }, avdeling: { type: 'string' } },
    },
    apent: { type: 'object', properties: { kjent: { type: 'string' } } },
    finansiering: { type: 'array', items: { $ref: '#/$defs/finansiering' } },
    aktiviteter: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { dato: DATO, rolle: { type: 'string', enum: ['deltaker', 'innleder'] } },
      },
    },
    statuslogg: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          dato: DATO,
          status: { type: 'string', enum: ['planlagt', 'pågår', 'fullført'] },
          tekst: { type: 'string' },
        },
      },
    },
  },
  allOf: [
    {
      if: { properties: { prosjekttype: { const: 'offentlig sektor-ph.d.' } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
      then: { required: ['tiltak'], properties: { stillinger: { minimum: 1 } } },
    },
  ],
  $defs: {
    finansiering: {
      type: 'object',
      required: ['kilde'],
      additionalProperties: false,
      properties: {
        kilde: { type: 'string', enum: ['foi-fondet', 'forskningsradet', 'egne midler'] },
        tilsagn_kr: { type: 'integer', minimum: 0 },
        fra: DATO,
        til: DATO,
      },
    },
  },
};

const DOCUMENTS = new Map<string, JsonObject>([
  ['prosjekt.schema.json', PROSJEKT],
  ['felles.schema.json', { $defs: { dato: DATO } }],
]);

/** The type that the expressions of these tests are about. */
export const POST: SchemaView = viewDocument('prosjekt.schema.json', DOCUMENTS);
export const ACTIVITY: SchemaView = viewItems(viewProperty(POST, 'aktiviteter'));

const TILTAK = ['T-4-08', 'T-4-09', 'T-4-10'];
const references: References = (_, id) =>
  TILTAK.includes(id) ? 'known' : { nearest: nearest(id, TILTAK) ?? null };

export const SCOPES = {
  hvor: hvorScope({ post: POST, element: null }, references),
  hvorElement: hvorScope({ post: POST, element: ACTIVITY }, references),
  per: perScope({ post: POST, element: null }, references),
  day: eventDayScope({ post: POST, element: ACTIVITY }, references),
  vilkar: vilkarScope(POST, references),
  where: whereScope(POST, references),
};

export type ScopeName = keyof typeof SCOPES;

/** The problems of a source, none when it compiles. */
export function problemsOf(source: string, scope: ExpressionScope): readonly ExpressionProblem[] {
  const compiled = compileExpression(source, scope);
  return compiled.kind === 'refused' ? compiled.problems : [];
}

/** The compiled expression; fails with the problems when it is refused. */
export function compiledOf(source: string, scope: ExpressionScope): Expression {
  const compiled = compileExpression(source, scope);
  if (compiled.kind === 'compiled') return compiled.expression;
  throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`);
}
