import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { type CountResult, dailyResult } from '../../src/krav/result.ts';
import { jsonText } from '../../src/reports/document/envelope-json.ts';
import { kravEntry } from '../../src/reports/krav/json.ts';
import { postEntry } from '../../src/reports/list/json.ts';
import { selectPosts, typeNamed } from '../../src/reports/list/select.ts';
import { statusJson } from '../../src/reports/status/json.ts';
import { statusReport } from '../../src/reports/status/status.ts';
import { addDays, formatIsoDay, isoDay, latest } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import {
  antallScenario,
  hendelserScenario,
  type Scenario,
  TYPE,
  toRegisterFiles,
} from '../oracle/generate.ts';
import { STATUSES } from '../oracle/generate-life.ts';
import { isLawful } from '../oracle/rules.ts';
import { registerIn } from '../register-in.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 25);
const PATIENCE = 3_600_000;
const scenarios = fc.oneof(
  { weight: 3, arbitrary: antallScenario },
  { weight: 1, arbitrary: hendelserScenario },
);

/** Lists and reports carry posts as they are written; the log in them is the question, not the answer. */
function withoutLogs(text: string): string {
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => (key === 'statuslogg' ? null : value)),
  );
}

/** All that is answered of a register on a day. */
function answersOf(files: Readonly<Record<string, string>>, asOfText: string) {
  const register = registerIn(memoryTree(files));
  const asOf = isoDay(asOfText);
  const assessment = assess(register, asOf, WHOLE_PROMISE);
  const type = typeNamed(register, TYPE);
  if (type === undefined) throw new Error(`no type ${TYPE}`);
  const { posts } = selectPosts(register, type, asOf, {
    filters: [],
    activeOnly: false,
    where: null,
  });
  const envelope = {
    toolVersion: '0',
    asOf,
    knownAt: null,
    register: { title: 'Prøveregister', hash: '0' },
    examples: 0,
    examplesCount: true,
    quarantined: [],
    unread: [],
  };
  return {
    results: assessment.results,
    krav: jsonText(assessment.results.map(kravEntry)),
    list: withoutLogs(jsonText(posts.map(postEntry))),
    status: withoutLogs(
      statusJson(
        statusReport(assessment, envelope, () => null),
        null,
        'nb',
      ),
    ),
  };
}

function said({ krav, list, status }: ReturnType<typeof answersOf>) {
  return { krav, list, status };
}

/** The scenario with an entry more in the log of some of its posts, dated and known only after the as-of day. */
function withLater(scenario: Scenario, later: readonly Later[]): Scenario {
  const posts = scenario.register.posts.map((post, index) => {
    const entry = later[index % later.length];
    const log = post.value['statuslogg'];
    if (entry === undefined || !entry.isAdded || !Array.isArray(log)) return post;
    const day = (days: number) => formatIsoDay(addDays(isoDay(scenario.asOf), days));
    const added = {
      dato: day(entry.after),
      status: entry.status,
      ...(entry.announced === null ? {} : { meldt: day(entry.announced) }),
    };
    return { ...post, value: { ...post.value, statuslogg: [...log, added] } };
  });
  return { ...scenario, register: { ...scenario.register, posts } };
}

const later = fc.record({
  isAdded: fc.boolean(),
  after: fc.integer({ min: 1, max: 600 }),
  status: fc.constantFrom(...STATUSES),
  announced: fc.option(fc.integer({ min: 1, max: 900 })),
});
type Later = typeof later extends fc.Arbitrary<infer Value> ? Value : never;

describe('every answer as of a day', () => {
  it('is the same when more is logged after it', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(scenarios, fc.array(later, { minLength: 1, maxLength: 4 }), (before, entries) => {
        const after = withLater(before, entries);
        expect(said(answersOf(toRegisterFiles(after), after.asOf))).toEqual(
          said(answersOf(toRegisterFiles(before), before.asOf)),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is the same whatever order the files come in', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(scenarios, fc.infiniteStream(fc.nat()), (scenario, numbers) => {
        const files = toRegisterFiles(scenario);
        const shuffled = Object.entries(files)
          .map((file) => ({ file, at: numbers.next().value ?? 0 }))
          .sort((one, other) => one.at - other.at)
          .map(({ file }) => file);
        expect(said(answersOf(Object.fromEntries(shuffled), scenario.asOf))).toEqual(
          said(answersOf(files, scenario.asOf)),
        );
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the days of a promise', () => {
  it('are each exempt, broken, unknown or met, and one of them only', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(antallScenario, (scenario) => {
        const { results } = answersOf(toRegisterFiles(scenario), scenario.asOf);
        for (const result of results.flatMap((each) => dailyResult(each) ?? []))
          expectSums(result, scenario.asOf, scenario.krav.value.gjelder_fra);
      }),
      { numRuns: RUNS },
    );
  });

  it('are broken no more often the more is tolerated', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(antallScenario, fc.integer({ min: 1, max: 60 }), (scenario, days) => {
        const tolerating = (toleranse_dager: number): Scenario => ({
          ...scenario,
          krav: { ...scenario.krav, value: { ...scenario.krav.value, toleranse_dager } },
        });
        // A later rule that says the same tolerance again changes nothing, and such a krav is refused.
        fc.pre([0, days].every((each) => isLawful(tolerating(each).krav.value)));
        const [none, some] = [tolerating(0), tolerating(days)].map(
          (each) => answersOf(toRegisterFiles(each), each.asOf).results.map(dailyResult)[0],
        );
        expect(some?.daysBroken).toBeLessThanOrEqual(none?.daysBroken ?? 0);
        expect(some?.daysExempt).toBe(none?.daysExempt);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The four kinds of day make up the window, as far as the krav is in force, up to the as-of day, without a hole and without overlap. */
function expectSums(result: CountResult, asOfText: string, inForceFrom?: string): void {
  const { window, days, daysBroken, daysUnknown, daysExempt } = result;
  if (window === null) {
    expect({ days: days.length, daysBroken, daysUnknown, daysExempt }).toEqual({
      days: 0,
      daysBroken: 0,
      daysUnknown: 0,
      daysExempt: 0,
    });
    return;
  }
  const asOf = isoDay(asOfText);
  const sums = { exempt: 0, broken: 0, unknown: 0, met: 0 };
  const first = inForceFrom === undefined ? window.from : latest(window.from, isoDay(inForceFrom));
  let expected = first;
  for (const run of days) {
    expect(run.from).toBe(expected);
    expected = addDays(run.to, 1);
    sums[run.value] += Math.max(0, Math.min(run.to, asOf) - run.from + 1);
  }
  expect(expected).toBe(latest(first, addDays(window.to, 1)));
  expect([sums.exempt, sums.broken, sums.unknown]).toEqual([daysExempt, daysBroken, daysUnknown]);
  const upToNow = Math.max(0, Math.min(window.to, asOf) - first + 1);
  expect(sums.exempt + sums.broken + sums.unknown + sums.met).toBe(upToNow);
}
