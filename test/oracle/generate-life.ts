import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import type { Features } from './features.ts';
import type { OracleLivslop } from './model.ts';

const MIDDLE = dayOf('2025-01-01');
const EIGHTEEN_MONTHS = 548;

/** Days that often fall together: near the middle, on steps of thirty, or anywhere within 18 months. */
export const nearDay: fc.Arbitrary<number> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: -10, max: 10 }) },
    { weight: 3, arbitrary: fc.integer({ min: -12, max: 12 }).map((step) => step * 30) },
    { weight: 4, arbitrary: fc.integer({ min: -EIGHTEEN_MONTHS, max: EIGHTEEN_MONTHS }) },
  )
  .map((offset) => MIDDLE + offset);

const anyDay: fc.Arbitrary<number> = fc.oneof(
  { weight: 600, arbitrary: nearDay },
  { weight: 12, arbitrary: fc.constantFrom(dayOf('2019-02-28'), dayOf('2031-12-31')) },
  { weight: 3, arbitrary: fc.constantFrom(dayOf('1900-01-01'), dayOf('2100-12-31')) },
);

/** As nearDay, seldom at an edge of what a day may be; an ISO text. */
export const dayText: fc.Arbitrary<string> = anyDay.map(isoOf);

export const STATUSES = ['planlagt', 'pågår', 'drift', 'pause', 'fullført', 'stanset'];

const CLASSES = {
  planlagt: ['planlagt'],
  aktiv: ['pågår', 'drift'],
  pause: ['pause'],
  avsluttet: ['fullført', 'stanset'],
};

const planFields = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ fra: 'start', til: 'slutt' }) },
  { weight: 1, arbitrary: fc.constant({ fra: null, til: 'slutt' }) },
  { weight: 1, arbitrary: fc.constant({ fra: 'start', til: null }) },
);

/** The kinds of life a type may have; logField names where its log stands. */
export function livslop(logField: string, features: Features): fc.Arbitrary<OracleLivslop | null> {
  const kind = kindOfLife(logField);
  if (!features.exclusiveEnd) return kind;
  return fc
    .tuple(kind, fc.nat(3))
    .map(([of, number]) =>
      of === null || of.plan === null || of.plan.til === null || number > 0
        ? of
        : { ...of, tilErMed: false },
    );
}

function kindOfLife(logField: string): fc.Arbitrary<OracleLivslop | null> {
  return fc.oneof(
    { weight: 7, arbitrary: planFields.map((plan) => ({ plan, logg: logField, ...CLASSES })) },
    { weight: 1, arbitrary: fc.constant({ plan: null, logg: logField, ...CLASSES }) },
    { weight: 2, arbitrary: planFields.map((plan) => ({ plan, logg: null, ...CLASSES })) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

export function oftenPresent<Value>(
  arbitrary: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | undefined> {
  return fc.option(arbitrary, { freq: 5, nil: undefined });
}

export function seldomPresent<Value>(
  arbitrary: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** The value without the keys that are undefined: what is absent is not written. */
export function present(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('pågår', 'drift') },
  { weight: 3, arbitrary: fc.constantFrom(...STATUSES) },
);

const entry = fc
  .record({
    day: anyDay,
    status,
    announcedBefore: seldomPresent(fc.integer({ min: -3, max: 90 })),
  })
  .map(({ day, status, announcedBefore }) => ({
    day,
    value: present({
      dato: isoOf(day),
      status,
      meldt:
        announcedBefore === undefined ? undefined : isoOf(withinCalendar(day - announcedBefore)),
    }),
  }));

function withinCalendar(day: number): number {
  return Math.min(Math.max(day, dayOf('1900-01-01')), dayOf('2100-12-31'));
}

/** 0–5 entries, mostly in order of days; those of one day in any order; sometimes as they fell. */
const log = fc
  .tuple(fc.array(entry, { maxLength: 5 }), fc.integer({ min: 0, max: 4 }))
  .map(([entries, disorder]) => {
    const ordered = disorder === 0 ? entries : entries.sort((one, other) => one.day - other.day);
    return ordered.map((each) => each.value);
  });

/** How ordinary lives go: a status and how many days after the start; the day it was announced too. */
const COURSES: readonly (readonly [status: string, day: number, announced?: number])[][] = [
  [],
  [['planlagt', -60]],
  [['pågår', 0]],
  [['pågår', 12]],
  [
    ['planlagt', -60],
    ['pågår', 30],
    ['pause', 90],
  ],
  [
    ['pågår', 0],
    ['pause', 30],
    ['drift', 120],
  ],
  [
    ['pågår', 0],
    ['pause', 150, 60],
  ],
  [
    ['pågår', 0],
    ['fullført', 150, 90],
  ],
  [
    ['planlagt', -60],
    ['pågår', 30, -10],
  ],
  [
    ['planlagt', -60],
    ['stanset', 90, -10],
  ],
];

/** A life that goes as lives mostly do, so that promises hold and then break. */
function ordinaryLife(logField: string | null): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .record({
      start: nearDay,
      days: fc.constantFrom(60, 150, 240, 365, 400),
      course: fc.constantFrom(...COURSES),
    })
    .map(({ start, days, course }) => {
      const entries = course.map(([status, day, announced]) =>
        present({
          dato: isoOf(start + day),
          status,
          meldt: announced === undefined ? undefined : isoOf(start + announced),
        }),
      );
      const dates = { start: isoOf(start), slutt: isoOf(start + days) };
      return logField === null ? dates : { ...dates, [logField]: entries };
    });
}

const slutt = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 400 }).map((days) => ({ days })) },
  { weight: 1, arbitrary: fc.integer({ min: -40, max: 0 }).map((days) => ({ days })) },
  { weight: 2, arbitrary: anyDay.map((day) => ({ day })) },
);

function troubledLife(
  logField: string | null,
  turned: boolean,
): fc.Arbitrary<Record<string, unknown>> {
  const dates = fc
    .record({ start: anyDay, slutt, hasStart: fc.nat(6), hasSlutt: fc.nat(6) })
    .map(({ start, slutt, hasStart, hasSlutt }) => {
      const written = withinCalendar('day' in slutt ? slutt.day : start + slutt.days);
      const end = turned || logField === null ? written : Math.max(start, written);
      return present({
        start: hasStart === 0 ? undefined : isoOf(start),
        slutt: hasSlutt === 0 ? undefined : isoOf(end),
      });
    });
  if (logField === null) return dates;
  return fc
    .tuple(dates, oftenPresent(log))
    .map(([fields, entries]) => present({ ...fields, [logField]: entries }));
}

const NO_DAYS = ['vår 2024', '2025-02-30', '31.12.2025', ''];

/** What may stand where a day should: words, and points in time near midnight in Oslo. */
const oddDate: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NO_DAYS),
  fc
    .tuple(nearDay, fc.constantFrom('T23:30:00Z', 'T12:00:00+01:00', 'T00:30:00+05:00'))
    .map(([day, time]) => `${isoOf(day)}${time}`),
);

type Fields = Record<string, unknown>;

/** The same life with one of its dates replaced by an odd one, now and then. */
function withOddDate(life: Fields, logField: string | null, odd: string, place: number): Fields {
  if (place === 0 && 'start' in life) return { ...life, start: odd };
  if (place === 1 && 'slutt' in life) return { ...life, slutt: odd };
  const log = logField === null ? undefined : life[logField];
  if (place !== 2 || logField === null || !Array.isArray(log)) return life;
  const [first, ...rest] = log as Fields[]; // the generator made it
  return first === undefined ? life : { ...life, [logField]: [{ ...first, dato: odd }, ...rest] };
}

/** The fields of a life: start and slutt, and a log where the type has one; odd dates only where texts are taken. */
export function lifeFields(
  of: OracleLivslop | null,
  features: Features,
  textsAreDates: boolean,
): fc.Arbitrary<Fields> {
  const field = of?.logg ?? null;
  const life = fc.oneof(
    { weight: 3, arbitrary: troubledLife(field, features.turnedPlan) },
    { weight: 2, arbitrary: ordinaryLife(field) },
  );
  if (!textsAreDates) return life;
  return fc
    .tuple(life, oddDate, fc.nat(5))
    .map(([fields, odd, place]) => withOddDate(fields, field, odd, place));
}
