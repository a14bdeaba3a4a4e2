import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OracleNext } from '../oracle/answers.ts';
import { GIVEN } from '../oracle/features.ts';
import { antallScenario, type Scenario } from '../oracle/generate.ts';
import { wholeOf } from '../oracle/judge.ts';
import { faultOf, isSteady, plannedGap } from '../oracle/last-day.ts';
import { nextOf } from '../oracle/next.ts';
import { isLawful } from '../oracle/rules.ts';
import { judged } from './judged.ts';

/** How many breaches ahead are looked at; `npm run campaign:last-day` gives many more. */
const CASES = Number(process.env['BAERUM_INNOV_RUNS'] ?? 10);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123);
const PATIENCE = 7_200_000;
const BATCH = 100;

/** A krav that holds by a hair on the day: as many as surely count then, in one group, without tolerance. */
function byAHair(scenario: Scenario): Scenario {
  const { register, krav, asOf } = scenario;
  const options = { horizonDays: 365 };
  const { id, tittel, tolkning, alvor, form, tell, hvor, pause_teller, endringer } = krav.value;
  const asked = {
    ...{ id, tittel, tolkning, alvor, form, tell },
    ...(hvor === undefined ? {} : { hvor }),
    ...(pause_teller === undefined ? {} : { pause_teller }),
  };
  const open = { ...krav, group: null, value: asked };
  const { sheet } = wholeOf(register, open, asOf, options);
  const minst = Math.max(1, sheet.count('sure', sheet.basis.asOf).low);
  const value = { ...asked, minst, ledetid: { ny: 90, forlengelse: 30, kilde: 'Erfaring' } };
  const changed = endringer === undefined ? value : { ...value, endringer };
  return { ...scenario, options, krav: { ...open, value: isLawful(changed) ? changed : value } };
}

/** What is wrong with the last day to act of the scenario; undefined where it has none that can be tried. */
function tried(scenario: Scenario): string | null | undefined {
  const { sheet, window } = wholeOf(
    scenario.register,
    scenario.krav,
    scenario.asOf,
    scenario.options,
  );
  // Until the tool tells the day, what the oracle says of it is tried.
  const next: OracleNext | null = GIVEN.ledetid
    ? judged(scenario).next
    : nextOf(sheet, 'sure', ['below'], window);
  if (next === null || window === null || next.side !== 'below') return undefined;
  const found = plannedGap(sheet, window, next);
  if (found === null || !isSteady(sheet, next)) return undefined;
  return faultOf(sheet, found.gap, found.missing, next);
}

it('closes the gap when begun on the last day to act, and not a day later', {
  timeout: PATIENCE,
}, () => {
  const scenarios = antallScenario.map(byAHair);
  let cases = 0;
  for (let batch = 0; cases < CASES; batch += 1) {
    for (const scenario of fc.sample(scenarios, { numRuns: BATCH, seed: SEED + batch })) {
      const fault = tried(scenario);
      if (fault === undefined) continue;
      cases += 1;
      expect(fault, JSON.stringify(scenario)).toBeNull();
    }
  }
  expect(cases).toBeGreaterThanOrEqual(CASES);
});
