import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lifeOf } from '../../src/life/life.ts';
import type { Livslop } from '../../src/read/post.ts';
import { addDays, EVER_AFTER, EVER_BEFORE, formatIsoDay, isoDay } from '../../src/time/day.ts';
import { contains } from '../../src/time/interval.ts';
import { valueOn } from '../../src/time/step.ts';
import { findingsOf, lifeOn } from '../oracle/life.ts';

const FIRST = isoDay('2026-02-20');
const DAYS = 12;
const dayAt = (offset: number) => formatIsoDay(addDays(FIRST, offset));

/** So few days that most things happen on the day of another, or on the day after it. */
const day = fc.integer({ min: 0, max: DAYS }).map(dayAt);
const written = fc.oneof(
  { weight: 12, arbitrary: day },
  { weight: 1, arbitrary: fc.constant('snart') },
);
const line = fc.record(
  {
    dato: written,
    status: fc.constantFrom('planlagt', 'pågår', 'pause', 'fullført'),
    meldt: day,
  },
  { requiredKeys: ['dato', 'status'] },
);
const post = fc.record(
  { start: written, slutt: written, statuslogg: fc.array(line, { maxLength: 3 }) },
  { requiredKeys: ['statuslogg'] },
);
const shape = fc.record({
  plan: fc.constantFrom(
    { fra: 'start', til: 'slutt' },
    { fra: 'start', til: 'slutt' },
    { fra: 'start', til: null },
    null,
  ),
  logg: fc.constantFrom('statuslogg', 'statuslogg', 'statuslogg', null),
  tilErMed: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

const CLASSES = {
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  pause: ['pause'],
  avsluttet: ['fullført'],
};

function livslopOf({ plan, logg, tilErMed }: Shape): Livslop {
  return {
    plan: plan === null ? null : { from: plan.fra, to: plan.til },
    endIncluded: tilErMed,
    timeZone: 'Europe/Oslo',
    log: logg,
    classes: new Map([
      ['planlagt', 'planlagt'],
      ['pågår', 'aktiv'],
      ['pause', 'pause'],
      ['fullført', 'avsluttet'],
    ]),
  };
}

it('a life is on each day what the oracle says of that day alone', () => {
  fc.assert(
    fc.property(post, shape, day, (value, of, asOf) => {
      const life = lifeOf(value, livslopOf(of), isoDay(asOf));
      const oracle = { ...CLASSES, ...of };
      const days = Array.from({ length: DAYS + 5 }, (_, index) => dayAt(index - 2));
      const told = days.map((text) => {
        const planned = life.planned !== null && contains(life.planned, isoDay(text));
        return { day: text, sure: valueOn(life.sure, isoDay(text)), planned };
      });
      expect(told).toEqual(
        days.map((text) => ({ day: text, ...lifeOn(value, oracle, asOf, text) })),
      );
      const steps = life.sure.map(({ from }) => from);
      expect(steps).toEqual([EVER_BEFORE, ...new Set(steps.slice(1).sort((a, b) => a - b))]);
      expect(steps).not.toContain(EVER_AFTER);
      if (life.unreadable.length === 0)
        expect({ overrun: life.overrun, lateStart: life.lateStart !== null }).toEqual(
          findingsOf(value, oracle, asOf),
        );
    }),
    { numRuns: 500 },
  );
});
