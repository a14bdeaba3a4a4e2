import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/krav/assess.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { buildRegister } from '../../src/register/register.ts';
import { kravEntry } from '../../src/reports/krav/json.ts';
import { isoDay } from '../../src/time/day.ts';
import { memoryTree } from '../memory-tree.ts';
import {
  antallScenario,
  hendelserScenario,
  type Scenario,
  toRegisterFiles,
} from '../oracle/generate.ts';
import { judge } from '../oracle/judge.ts';
import type { OracleAntallResult, OracleNext, OracleStanding } from '../oracle/model.ts';
import { COUNTEREXAMPLES } from './counterexamples.ts';

/** Each run judges one generated register twice; `npm run campaign:oracle` gives many more. */
const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 100);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123);
const PATIENCE = 3_600_000;

describe('the judging of krav agrees with a walk over every single day', () => {
  it('for counts at every moment', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(antallScenario, (scenario) => {
        expectAsWalked(scenario);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each(COUNTEREXAMPLES)('$name', ({ scenario }) => {
    expectAsWalked(scenario);
  });

  it('for events in periods', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(hendelserScenario, (scenario) => {
        const { verdict, periods } = judged(scenario);
        const expected = judge(scenario.register, scenario.krav, scenario.asOf, scenario.options);
        expect({ verdict, periods }).toEqual(expected);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

function expectAsWalked(scenario: Scenario): void {
  const expected = judge(scenario.register, scenario.krav, scenario.asOf, scenario.options);
  expect(comparable(judged(scenario))).toEqual(comparable(expected as OracleAntallResult));
}

/** The whole way: files, schemas, posts, expressions, krav, and the JSON a user gets. */
function judged(scenario: Scenario) {
  const reading = readRegister(memoryTree(toRegisterFiles(scenario)), 'data');
  if (reading.kind !== 'register') throw new Error(JSON.stringify(reading.findings));
  const { from, to, horizonDays } = scenario.options;
  const span = {
    from: from === undefined ? null : isoDay(from),
    to: to === undefined ? null : isoDay(to),
    horizonDays,
  };
  const { results } = assess(buildRegister(reading), isoDay(scenario.asOf), span);
  const [result] = results;
  if (result === undefined) throw new Error(`no krav: ${JSON.stringify(reading.findings)}`);
  return JSON.parse(
    JSON.stringify(kravEntry(result), (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ),
  );
}

/** Without the order of lists, which the rules leave open; files set aside have no post in the oracle. */
function comparable(result: OracleAntallResult) {
  return {
    ...standing(result),
    groups: result.groups.map((group) => ({ group: group.group, ...standing(group) })).sort(byText),
    gaps: result.gaps
      .map((gap) => ({ ...gap, openedBy: sorted(gap.openedBy), closedBy: sorted(gap.closedBy) }))
      .sort(byText),
    nextPlanned: breach(result.nextPlanned),
    window: result.window,
    daysBroken: result.daysBroken,
    daysUnknown: result.daysUnknown,
    daysExempt: result.daysExempt,
  };
}

function standing({
  verdict,
  sides,
  count,
  margin,
  headroom,
  counted,
  possible,
  unknown,
  next,
}: OracleStanding) {
  return {
    verdict,
    sides,
    count,
    margin,
    headroom,
    counted: sorted(counted),
    possible: sorted(possible.filter(isPost)),
    unknown: sorted([...new Set(unknown.map(({ post }) => post).filter(isPost))]),
    next: breach(next),
  };
}

/** Remedies have tests of their own. */
function breach(next: OracleNext | null) {
  if (next === null) return null;
  const { group, side, from, daysUntil, low, high, withPlanned, openedBy } = next;
  return { group, side, from, daysUntil, low, high, withPlanned, openedBy: sorted(openedBy) };
}

function isPost(id: string): boolean {
  return !id.startsWith('P-9');
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
