import { GOALS, MEANS, SOURCES, STATUSES, TYPES } from './post-text.ts';

const TEXT = { type: 'string', minLength: 2 };
const DAY = { type: 'string', format: 'date' };
const STATUS = { $ref: '#/$defs/status' };

/** What is said of a person; the other fields are searched for what should not be there. */
const OF_A_PERSON = { 'x-personvern': 'unntatt' };

const PROPERTIES = {
  id: { type: 'string', pattern: '^[TFS]-[0-9]{6}$' },
  type: { enum: TYPES },
  tittel: { type: 'string', minLength: 5, maxLength: 200 },
  status: STATUS,
  start: DAY,
  slutt: DAY,
  del_av: { type: 'string', 'x-referanse': 'tiltak' },
  eier: {
    type: 'object',
    additionalProperties: false,
    required: ['navn', 'enhet', 'epost'],
    properties: {
      navn: { ...TEXT, ...OF_A_PERSON },
      enhet: { type: 'string' },
      epost: { type: 'string', pattern: '^[^@ ]+@[^@ ]+\\.[a-z]+$', ...OF_A_PERSON },
    },
  },
  mål: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: GOALS } },
  strategiske_grep: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: MEANS } },
  beskrivelse: { type: 'string', minLength: 10 },
  finansiering: { type: 'array', minItems: 1, items: { $ref: '#/$defs/finansiering' } },
  partnere: { type: 'array', items: TEXT },
  offentlig_phd: { type: 'boolean' },
  virksomhet: { type: 'string' },
  orgnr: { type: 'string', pattern: '^[89][0-9]{8}$' },
  lenker: { type: 'array', items: { type: 'string', format: 'uri' } },
  historikk: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['dato', 'status'],
      properties: { dato: DAY, status: STATUS, merknad: { type: 'string' } },
    },
  },
};

/** The schema of all posts, for the tool and its peers alike. */
export const POST_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'type', 'tittel', 'status', 'start', 'eier', 'mål', 'finansiering'],
  properties: PROPERTIES,
  allOf: [
    requiredOf('forskningsprosjekt', ['partnere', 'offentlig_phd']),
    requiredOf('sosialt', ['virksomhet', 'orgnr']),
  ],
  $defs: {
    status: { enum: STATUSES },
    finansiering: {
      type: 'object',
      additionalProperties: false,
      required: ['kilde', 'beløp'],
      properties: {
        kilde: { enum: SOURCES },
        beløp: { type: 'integer', minimum: 0 },
        vedtak: DAY,
      },
    },
  },
};

function requiredOf(type: string, required: readonly string[]) {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  return { if: { properties: { type: { const: type } } }, then: { required } };
}
