import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameKnownWithin } from '../../src/life/known.ts';
import { lifeOf } from '../../src/life/life.ts';
import { statusOn, withKnownLog } from '../../src/life/log.ts';
import type { JsonObject } from '../../src/read/json.ts';
import type { Livslop } from '../../src/read/post.ts';
import { addDays, earliest, formatIsoDay, isoDay, latest } from '../../src/time/day.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 1_000);

const FIRST = isoDay('2025-01-01');
const DAYS = 40;
const day = fc.integer({ min: 0, max: DAYS }).map((offset) => formatIsoDay(addDays(FIRST, offset)));
const entry = fc.record(
  {
    dato: day,
    status: fc.constantFrom('planlagt', 'pågår', 'pause', 'fullført', 'ukjent'),
    meldt: day,
  },
  { requiredKeys: ['dato', 'status'] },
);
const post: fc.Arbitrary<JsonObject> = fc.record(
  { start: day, slutt: day, statuslogg: fc.array(entry, { maxLength: 4 }) },
  { requiredKeys: [] },
);
const plan = fc.constantFrom(null, { from: 'start', to: 'slutt' }, { from: 'start', to: null });
const livslop: fc.Arbitrary<Livslop> = fc.record({
  plan,
  endIncluded: fc.boolean(),
  timeZone: fc.constant('Europe/Oslo'),
  log: fc.constantFrom('statuslogg', 'statuslogg', null),
  classes: fc.constant(
    new Map([
      ['planlagt', 'planlagt'],
      ['pågår', 'aktiv'],
      ['pause', 'pause'],
      ['fullført', 'avsluttet'],
    ] as const),
  ),
});

/** All that whoever asks on a day sees of a post. */
function seenOn(value: JsonObject, of: Livslop, asOf: typeof FIRST): string {
  const life = lifeOf(value, of, asOf);
  return JSON.stringify([
    life,
    withKnownLog(value, of, life.entries),
    statusOn(life.entries, asOf),
  ]);
}

describe('sameKnownWithin', () => {
  it('gives days around the as-of day that all show the same life, log and status', () => {
    fc.assert(
      fc.property(post, livslop, fc.integer({ min: -3, max: DAYS + 3 }), (value, of, offset) => {
        const asOf = addDays(FIRST, offset);
        const within = sameKnownWithin(value, of, asOf);
        const from = latest(within.from, addDays(FIRST, -10));
        const to = earliest(within.to, addDays(FIRST, DAYS + 10));
        expect([from <= asOf, asOf <= to]).toEqual([true, true]);
        const seen = seenOn(value, of, asOf);
        for (let other = from; other <= to; other = addDays(other, 1))
          expect([formatIsoDay(other), seenOn(value, of, other)]).toEqual([
            formatIsoDay(other),
            seen,
          ]);
      }),
      { numRuns: RUNS },
    );
  });
});
