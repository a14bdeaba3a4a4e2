/**
 * What it costs to judge a register: `npm run bench`. Fails where the cost grows clearly faster than n log n.
 */
import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { buildRegister, type Register } from '../../src/register/register.ts';
import { addDays, formatIsoDay, isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';

const SIZES = [1_000, 10_000, 100_000];
/** How much dearer per n log n a larger register may be: room for caches and a busy machine. */
const ROOM = 4;
const ROUNDS = 3;
const AS_OF = isoDay('2026-11-23');
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

/** Lives spread over thirty years, a fifth of them overrun; one krav over them all. */
function registerOf(lives: number): Register {
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

/** The quickest of some rounds, in milliseconds. */
function costOf(register: Register): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    assess(register, AS_OF, WHOLE_PROMISE);
    return performance.now() - start;
  });
  return Math.min(...times);
}

// Else the smallest register would pay for the warming up.
for (let round = 0; round < 10; round += 1) costOf(registerOf(200));
const measured = SIZES.map((lives) => {
  const cost = costOf(registerOf(lives));
  return { lives, cost, perStep: cost / (lives * Math.log2(lives)) };
});
const [smallest] = measured;
for (const { lives, cost, perStep } of measured) {
  const ratio = perStep / (smallest?.perStep ?? perStep);
  console.log(
    `${String(lives).padStart(7)} lives ${cost.toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)} × n log n of the smallest`,
  );
  if (ratio > ROOM) {
    console.error(`The cost grows faster than n log n: ${ratio.toFixed(2)} × (at most ${ROOM}).`);
    process.exitCode = 1;
  }
}
