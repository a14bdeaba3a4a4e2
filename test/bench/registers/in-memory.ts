import { readRegister } from '../../../src/read/register/read-register.ts';
import { buildRegister, type Register } from '../../../src/register/register.ts';
import { addDays, formatIsoDay, isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';

const FIRST = isoDay('2000-01-01');

const SCHEMA = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.invalid/prosjekt.schema.json',
  'x-tittel': { nb: 'Prosjekt', en: 'Project' },
  'x-livslop': {
    plan: { fra: 'start', til: 'slutt' },
    logg: 'logg',
    planlagt: ['planlagt'],
    aktiv: ['pågår'],
    pause: ['pause'],
    avsluttet: ['fullført'],
  },
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string' },
    start: { type: 'string', format: 'dato' },
    slutt: { type: 'string', format: 'dato' },
    sted: { type: 'string' },
    logg: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['dato', 'status'],
        properties: {
          dato: { type: 'string', format: 'dato' },
          status: { type: 'string', enum: ['planlagt', 'pågår', 'pause', 'fullført'] },
        },
      },
    },
  },
});

/** A register of lives spread over thirty years, a fifth of them overrun, with one krav over them all. */
export function inMemoryRegister(lives: number): Register {
  const day = (number: number) => formatIsoDay(addDays(FIRST, number));
  const posts = Array.from({ length: lives }, (_, index): [string, string] => {
    const start = (index * 7_919) % 10_950;
    const end = start + 100 + ((index * 31) % 900);
    const over = index % 5 === 0 ? [] : [`{dato: ${day(end)}, status: fullført}`];
    const log = [`{dato: ${day(start)}, status: pågår}`, ...over].join(', ');
    return [
      `data/prosjekter/P-${index}.yaml`,
      `id: P-${index}\nstart: ${day(start)}\nslutt: ${day(end)}\nsted: ${index % 2 === 0 ? 'nord' : 'sør'}\nlogg: [${log}]\n`,
    ];
  });
  const reading = readRegister(
    memoryTree({
      'data/register.yaml':
        'tittel: Prøve\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\nrapportert_til: null\ntyper:\n  prosjekt: prosjekter/*.yaml\n  krav: krav/*.yaml\n',
      'schemas/prosjekt.schema.json': SCHEMA,
      'data/krav/K-1.yaml': `id: K-1\ntittel: Prøve\nform: antall\ntell: prosjekt\nhvor: |-\n  post.sted == "nord"\nminst: ${Math.floor(lives / 100)}\nalvor: feil\ntolkning: Prøve.\n`,
      ...Object.fromEntries(posts),
    }),
    'data',
  );
  if (reading.kind !== 'register') throw new Error(JSON.stringify(reading.findings));
  return buildRegister(reading);
}
