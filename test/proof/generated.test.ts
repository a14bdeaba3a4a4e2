import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  antallScenario,
  hendelserScenario,
  type Scenario,
  toRegisterFiles,
} from '../oracle/generate.ts';
import { folderOf } from './checked.ts';
import { consistentlyMutated, mutated } from './mutations.ts';
import { proved } from './proved.ts';

/** Registers; each with two changes of its certificate, and some with a date, status or limit that is changed with all that follows. `npm run campaign:proof` gives many more. */
const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 100);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123);
const PATIENCE = 7_200_000;
const AT_A_TIME = 2_000;

it('holds for every register, and for no certificate that says something else', {
  timeout: PATIENCE,
}, () => {
  const tally: Tally = { accepted: 0, events: 0, notProved: {}, mutated: 0, forged: 0 };
  for (let done = 0; done < RUNS; done += AT_A_TIME)
    for (const [index, scenario] of scenarios(Math.min(AT_A_TIME, RUNS - done), done).entries())
      tryOne(scenario, index, tally);
  if (RUNS > AT_A_TIME) process.stdout.write(`${JSON.stringify(tally)}\n`);
  expect(tally.notProved).toEqual({});
  expect(tally.accepted).toBe(RUNS);
  expect(tally.forged).toBeGreaterThan(RUNS * 0.1);
});

it('holds where a line of a log has no day, and the life turns two days after another line', () => {
  const [scenario] = fc.sample(antallScenario, { numRuns: 1, seed: 20_261_123, path: '490' });
  if (scenario === undefined) throw new Error('a register');
  const { files, certificate } = proved(scenario);
  if (certificate?.kind !== 'certificate') throw new Error('a certificate');
  expect(files['data/prosjekter/P-03-kopi-3.yaml']).toContain('- dato: ""\n    status: fullført');
  expect(certificate.json).toContain('2026-01-30');
  const { refusal, remove } = folderOf(files);
  expect(refusal(certificate.json)).toBeNull();
  remove();
});

interface Tally {
  accepted: number;
  /** Of those, krav about events. */
  events: number;
  /** How many there is no certificate of, and why. */
  notProved: Record<string, number>;
  mutated: number;
  forged: number;
}

/** Those with the same schema one after another, so that its validator is made once. */
function scenarios(numRuns: number, done: number): Scenario[] {
  const ofEvents = Math.floor(numRuns / 4);
  return [
    ...fc.sample(antallScenario, { numRuns: numRuns - ofEvents, seed: SEED + done }),
    ...fc.sample(hendelserScenario, { numRuns: ofEvents, seed: SEED + done }),
  ]
    .map((scenario) => ({ scenario, schema: schemaOf(scenario) }))
    .sort((a, b) => (a.schema < b.schema ? -1 : 1))
    .map(({ scenario }) => scenario);
}

function schemaOf(scenario: Scenario): string {
  return toRegisterFiles(scenario)['schemas/prosjekt.schema.json'] ?? '';
}

/** Accepted as it is, and refused with something in it changed, or with a register that is changed with it. */
function tryOne(scenario: Scenario, index: number, tally: Tally): void {
  const each = proved(scenario);
  const { files, certificate } = each;
  if (certificate?.kind !== 'certificate') {
    const why = JSON.stringify(certificate?.why ?? 'quarantined');
    tally.notProved[why] = (tally.notProved[why] ?? 0) + 1;
    return;
  }
  const fail = (what: string, json: string) => {
    const { asOf, options } = scenario;
    throw new Error(
      `${what}\n${JSON.stringify({ asOf, options, files })}\n${json}\n${certificate.json}`,
    );
  };
  const { refusal, remove } = folderOf(files);
  const why = refusal(certificate.json);
  if (why !== null) fail(`refused: ${why}`, certificate.json);
  tally.accepted += 1;
  if (scenario.krav.value.form === 'hendelser') tally.events += 1;
  for (const choice of [index * 7_919, index * 104_729 + 1]) {
    const changed = mutated(certificate.json, choice);
    if (refusal(changed) === null) fail('a change is accepted', changed);
    tally.mutated += 1;
  }
  const forged = index % 3 === 0 ? consistentlyMutated(each, scenario, index * 7_919) : null;
  if (forged !== null) {
    if (refusal(forged) === null) fail('a forgery is accepted', forged);
    tally.forged += 1;
  }
  remove();
}
