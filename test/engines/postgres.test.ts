import { readFileSync, rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableDefinition, tableRows } from '../../src/render/tables/sql.ts';
import { antallScenario, hendelserScenario } from '../oracle/generate.ts';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';
import { joined, scenarioTables } from './scenario-tables.ts';
import { viewsOf } from './views.ts';

/** How many generated registers; `npm run campaign:engines` gives many more, and other engines. */
const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 60);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 20261127);
const PATIENCE = 600_000;

/** One database for all of these tests: PostgreSQL is slow to start. */
let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
}, PATIENCE);
afterAll(async () => {
  await database.close();
});

async function rows(query: string): Promise<unknown[]> {
  return (await database.query(query)).rows;
}

describe('the shipped register in PostgreSQL', () => {
  it('gives by the views what the tool says', { timeout: PATIENCE }, async () => {
    const folder = copyOfShippedRegister();
    const { code, stdout } = await runHere(['export', 'sql', '--as-of', '2026-11-23'], { folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    await database.exec(stdout);
    // Once more: what was there of the register is replaced.
    await database.exec(stdout);
    expect(await rows('select * from differences')).toEqual([]);
    expect(
      await rows(
        "select side, from_day::text, until_day::text from krav_gaps where krav_id = 'K-09a' order by 2",
      ),
    ).toEqual([
      { side: 'below', from_day: '2025-03-01', until_day: '2025-04-15' },
      { side: 'below', from_day: '2027-08-01', until_day: '2027-11-24' },
    ]);
    expect(await rows(statementOfPage())).toEqual([
      {
        register_id: 'innovasjonsregister-for-baerum-kommune',
        krav_id: 'K-09a',
        days_broken: 31,
      },
    ]);
    expect(
      await rows(
        `select broken::text, covered_days(broken, '[2025-03-01,2025-04-01)')::int as in_march
         from krav_ranges where krav_id = 'K-09a'`,
      ),
    ).toEqual([{ broken: '{[2025-03-01,2025-04-15),[2027-08-01,2027-11-24)}', in_march: 31 }]);
  });
});

/** The statement that the page shows for this question. */
function statementOfPage(): string {
  const page = readFileSync(new URL('../../schemas/sql/README.md', import.meta.url), 'utf8');
  return /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}

describe('generated registers in PostgreSQL', () => {
  it('give by the views what the tool says', { timeout: PATIENCE }, async () => {
    const ofCounts = fc.sample(antallScenario, { numRuns: Math.ceil(RUNS * 0.75), seed: SEED });
    const ofEvents = fc.sample(hendelserScenario, { numRuns: Math.floor(RUNS / 4), seed: SEED });
    const all = [...ofCounts, ...ofEvents].map((scenario, index) =>
      scenarioTables(scenario, `r${index}`),
    );
    const tables = joined(all);
    await database.exec('drop schema public cascade; create schema public');
    for (const table of tables)
      await database.exec(tableDefinition(table, 'postgres') + tableRows(table, ''));
    await database.exec(viewsOf('tables'));
    expect(await rows('select * from differences limit 20')).toEqual([]);
    expect(await rows(FROM_LIVES)).toEqual([]);
    const [counts] = await rows(
      `select (select count(*) from krav_gaps)::int as gaps, (select count(*) from krav_days)::int as days,
        (select count(*) from krav_periods)::int as periods, (select count(*) from krav_next)::int as next`,
    );
    for (const found of Object.values(counts ?? {})) expect(found).toBeGreaterThan(RUNS / 30);
  });

  it.each([
    ['counts', 'update result_counts set low = low + 1'],
    ['days', "update result_days set verdict = 'met' where verdict <> 'met'"],
    ['gaps', 'update result_gaps set until_day = until_day + 1'],
    ['gaps', 'delete from result_gaps where exempt or tolerated_days > 0'],
    ['next', 'update results set next_from = next_from + 1'],
    ['day counts', 'update results set days_broken = days_broken + 1'],
    ['today', "update results set verdict = 'pending' where form = 'antall'"],
    ['window', 'update results set window_from = window_from + 1'],
    ['periods', 'update result_periods set high = coalesce(high, 0) + 1'],
  ])('another answer about %s would be seen', async (what, change) => {
    // The views are tables here: only what the tool says is asked anew.
    const differences = viewsOf('views').slice(
      viewsOf('views').indexOf('create or replace view differences'),
    );
    await database.exec('begin');
    await database.exec(`drop table differences; ${change};`);
    await database.exec(differences.slice(0, differences.indexOf(';') + 1));
    const found = await rows(`select 1 from differences where what = '${what}' limit 1`);
    await database.exec('rollback');
    expect(found).toHaveLength(1);
  });
});

/** Contributions of the sure curve that do not follow from the life, the match and whether paused counts. */
const FROM_LIVES = `
with days as (
  select c.register_id, c.krav_id, c.contribution_no, c.low, c.high, c.matches, c.path, i.life_element,
    coalesce(c.from_day, date '1000-01-01') as day
  from contributions c
  join krav_items i on i.register_id = c.register_id and i.krav_id = c.krav_id
    and i.path = c.path and i.item_id = c.item_id
  where c.kind = 'item' and c.curve in ('sure', 'both')
),
lived as (
  select d.*,
    case
      when l.state = 'running' or (l.state = 'paused' and r.paused_counts) then 'yes'
      when l.state = 'unknown' then 'unknown'
      else 'no' end as lives
  from days d
  join krav_rules r on r.register_id = d.register_id and r.krav_id = d.krav_id
    and coalesce(r.from_day, date '1000-01-01') <= d.day
    and d.day < coalesce(r.until_day, date '9000-01-01')
  left join lives l on l.register_id = d.register_id and l.path = d.path
    and l.element = d.life_element and l.state <> 'planned'
    and coalesce(l.from_day, date '1000-01-01') <= d.day
    and d.day < coalesce(l.until_day, date '9000-01-01')
)
select * from lived
where low <> case when lives = 'yes' and matches then 1 else 0 end
  or high <> case when lives = 'no' then 0 else 1 end
limit 5`;
