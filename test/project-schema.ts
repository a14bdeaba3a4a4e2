/** A day, as a field. */
export const DAY = { type: 'string', format: 'dato' } as const;

/** What a line of a log may say. */
export const LOG_LINE = {
  dato: DAY,
  status: { type: 'string', enum: ['planlagt', 'pågår', 'pause', 'fullført'] },
  meldt: DAY,
};

/** A list of what has some fields, and no others. */
export function listOf(properties: object, required: readonly string[] = []) {
  return { type: 'array', items: { ...onlyOf(properties), required } };
}

/** From one field to another. */
export const PLAN = { fra: 'start', til: 'slutt' };

const PLAN_AND_LOG = {
  plan: PLAN,
  logg: 'statuslogg',
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  pause: ['pause'],
  avsluttet: ['fullført'],
};

/** The schema of a made-up type, «prosjekt», with what more fields its posts have; their lives are told by a plan and a log unless something else is said. */
export function projectSchema(fields: object = {}, livslop: object = PLAN_AND_LOG): string {
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.invalid/prosjekt.schema.json',
    'x-tittel': { nb: 'Prosjekt', en: 'Project' },
    'x-livslop': livslop,
    ...onlyOf({
      id: { type: 'string' },
      start: DAY,
      slutt: DAY,
      statuslogg: listOf(LOG_LINE, ['dato', 'status']),
      ...fields,
    }),
    required: ['id'],
  });
}

function onlyOf(properties: object) {
  return { type: 'object', additionalProperties: false, properties };
}
