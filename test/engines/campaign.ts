/**
 * The shipped views in engines of others, over generated registers: DuckDB, which it installs in a scratch folder
 * and feeds with Parquet, and PostgreSQL, which it starts there as an ordinary user and feeds with SQL.
 * Run by hand: `npm run campaign:engines`; BAERUM_INNOV_RUNS and BAERUM_INNOV_SEED choose other registers.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  antallScenario,
  hendelserScenario,
  type Scenario,
  toRegisterFiles,
} from '../oracle/generate.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { openPostgres } from './postgres-server.ts';
import { joined, scenarioTables } from './scenario-tables.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 20_000);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20_261_127);
const AT_ONCE = 500;

/** What registers hold that an engine may misread, and how many did. */
const FEATURES: Readonly<Record<string, (scenario: Scenario) => boolean>> = {
  groups: ({ krav }) => krav.value.per !== undefined,
  'dated rules': ({ krav }) => krav.value.endringer !== undefined,
  exemptions: ({ krav }) => krav.value.unntak !== undefined,
  tolerance: ({ krav }) => (krav.value.toleranse_dager ?? 0) > 0,
  'paused does not count': ({ krav }) => krav.value.pause_teller === false,
  'files set aside': ({ register }) => register.setAside > 0,
  'a folder not read': ({ register }) => register.folderUnread === true,
  'kept from a day on': ({ register }) => register.fortFra !== null,
  'posts with one id': ({ register }) =>
    new Set(register.posts.map(({ id }) => id)).size < register.posts.length,
  'dates that are no days': ({ register }) => register.textsAreDates === true,
  'elements of lists': ({ krav }) => krav.value.tell.includes('.'),
  'other days asked for': ({ options }) => options.from !== undefined || options.to !== undefined,
  events: ({ krav }) => krav.value.form === 'hendelser',
};

const scratch = mkdtempSync(join(tmpdir(), 'baerum-engines-'));
const engines: Engine[] = [];
try {
  for (const open of [openDuckdb, openPostgres]) {
    const engine = await open(scratch);
    if (engine.kind === 'skipped') console.log(`SKIPPED: ${engine.why}`);
    else {
      console.log(`${engine.name}: open`);
      engines.push(engine);
    }
  }
  process.exitCode = (await campaign(engines)) ? 0 : 1;
} finally {
  for (const engine of engines) await engine.close();
  rmSync(scratch, { recursive: true, force: true });
}

/** Whether every engine agrees with the tool on every register. */
async function campaign(all: readonly Engine[]): Promise<boolean> {
  const seen = new Map<string, number>();
  const spent = new Map<string, number>();
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    spent.set(name, (spent.get(name) ?? 0) + (performance.now() - begun) / 1000);
    return result;
  };
  let differing = 0;
  for (let from = 0; from < RUNS; from += AT_ONCE) {
    const many = Math.min(AT_ONCE, RUNS - from);
    const scenarios = scenariosOf(many, SEED + from);
    for (const [name, has] of Object.entries(FEATURES))
      seen.set(name, (seen.get(name) ?? 0) + scenarios.filter(has).length);
    const tables = await timed('the tool', () =>
      joined(scenarios.map((scenario, index) => scenarioTables(scenario, `r${from + index}`))),
    );
    for (const engine of all) {
      const differences = await timed(engine.name, () => engine.differences(tables));
      for (const line of differences.slice(0, 5)) console.log(`${engine.name}: ${line}`);
      differing += differences.length;
    }
    console.log(`${from + many} registers, ${differing} differences`);
  }
  for (const [name, many] of seen) console.log(`  ${many} with ${name}`);
  for (const [name, seconds] of spent) console.log(`  ${name}: ${seconds.toFixed(1)} s`);
  return differing === 0 && all.length > 0;
}

/** Three of four about counts at every moment, the rest about events; those with the same schema one after another, so that its validator is made once. */
function scenariosOf(many: number, seed: number): Scenario[] {
  const events = Math.floor(many / 4);
  const schemaOf = (scenario: Scenario) =>
    toRegisterFiles(scenario)['schemas/prosjekt.schema.json'] ?? '';
  return [
    ...fc.sample(antallScenario, { numRuns: many - events, seed }),
    ...fc.sample(hendelserScenario, { numRuns: events, seed }),
  ]
    .map((scenario) => ({ scenario, schema: schemaOf(scenario) }))
    .sort((a, b) => (a.schema < b.schema ? -1 : 1))
    .map(({ scenario }) => scenario);
}
