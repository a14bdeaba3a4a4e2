import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { antallScenario, hendelserScenario, type Scenario } from '../oracle/generate.ts';
import { judge } from '../oracle/judge.ts';
import { comparable } from './compared.ts';
import { COUNTEREXAMPLES } from './counterexamples.ts';
import { judged } from './judged.ts';

/** Each run judges one generated register twice; `npm run campaign:oracle` gives many more. */
const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 50);
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
        expectAsWalked(scenario);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

function expectAsWalked(scenario: Scenario): void {
  const expected = judge(scenario.register, scenario.krav, scenario.asOf, scenario.options);
  const told = judged(scenario);
  // A key the oracle does not give for this form is one the rules do not ask for.
  const asked = Object.fromEntries(Object.keys(expected).map((key) => [key, told[key]]));
  expect(comparable(asked)).toEqual(comparable(expected));
}
