/**
 * What many registers cost: judged by the tool, in DuckDB, in PostgreSQL partitioned by register_id, and in two
 * PostgreSQL servers that a third asks. Run by hand: `npm run bench:engines -- [posts] [registers…]`
 *
 * A few registers are made and judged by the tool; the rest are those again under other ids, so that every answer
 * has the tool's to be held against.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { tableParquet } from '../../src/render/tables/parquet.ts';
import { tableDefinition, tableRows } from '../../src/render/tables/sql.ts';
import { registerAsTables } from '../../src/tables/register-as-tables.ts';
import type { ExportTable } from '../../src/tables/table.ts';
import { isoDay } from '../../src/time/day.ts';
import { connectDuckdb } from '../engines/duckdb.ts';
import { type Server, startPostgres } from '../engines/postgres-server.ts';
import { joined } from '../engines/scenario-tables.ts';
import { viewsOf } from '../engines/views.ts';
import { manyPosts } from './many-registers.ts';

const MADE = 7;
const PARTITIONS = 8;
const [posts = 1_000, ...sizes] = process.argv.slice(2).map(Number);
const REGISTERS = sizes.length > 0 ? sizes : [10, 100, 357, 1_000];

const scratch = mkdtempSync(join(tmpdir(), 'baerum-scale-'));
const servers: Server[] = [];
try {
  const tables = madeTables();
  await inDuckdb(tables);
  inPostgres(tables);
  inTwoServers(tables);
} finally {
  for (const server of servers) server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

function madeTables(): ExportTable[] {
  const [read, judged] = [[] as number[], [] as number[]];
  const all = Array.from({ length: MADE }, (_, seed) => {
    let begun = performance.now();
    const register = manyPosts(posts, seed + 1);
    read.push(performance.now() - begun);
    begun = performance.now();
    const exported = {
      register,
      asOf: isoDay('2025-12-31'),
      span: WHOLE_PROMISE,
      knownAt: null,
      toolVersion: '0.0.0',
    };
    const made = registerAsTables(exported, { registerId: `v${seed}`, language: 'en' });
    judged.push(performance.now() - begun);
    return made;
  });
  told('the tool', `${posts} posts made and read`, median(read));
  told('the tool', `${posts} posts judged and made tables`, median(judged));
  return joined(all);
}

async function inDuckdb(tables: readonly ExportTable[]): Promise<void> {
  const connection = await connectDuckdb(scratch);
  if (connection === null) {
    skipped('DuckDB could not be installed');
    return;
  }
  for (const table of tables) {
    const path = join(scratch, `${table.name}.parquet`);
    writeFileSync(path, tableParquet(table));
    await connection.run(
      `create table "made_${table.name}" as select * from read_parquet('${path}')`,
    );
  }
  for (const many of REGISTERS) {
    await connection.run('drop schema if exists scale cascade; create schema scale; use scale');
    let begun = performance.now();
    for (const table of tables) await connection.run(copies(table, many, 'main.', 'range(0, '));
    told('DuckDB', `${many} registers loaded`, performance.now() - begun);
    begun = performance.now();
    await connection.run(judging());
    told('DuckDB', `${many} registers, ${many * posts} lives judged`, performance.now() - begun);
    const count = (
      await connection.runAndReadAll('select count(*) from differences')
    ).getRowsJson();
    if (String(count[0]?.[0]) !== '0') throw new Error(`DuckDB: ${count} differences`);
    await connection.run('use main');
  }
  connection.closeSync();
}

function inPostgres(tables: readonly ExportTable[]): void {
  const server = opened('whole');
  if (server === null) {
    skipped('PostgreSQL is not installed');
    return;
  }
  loadMade(server, tables);
  for (const many of REGISTERS) {
    let begun = performance.now();
    server.run(
      [
        'set client_min_messages = warning; drop schema if exists public cascade; create schema public;',
        ...tables.map(
          (table) =>
            partitioned(table) + copies(table, many, 'made.', 'generate_series(0, ', '- 1'),
        ),
        'analyze;',
      ].join('\n'),
    );
    told(server.name, `${many} registers loaded`, performance.now() - begun);
    begun = performance.now();
    server.run(`set work_mem = '256MB'; ${judging()}`);
    told(server.name, `${many} registers, ${many * posts} lives judged`, performance.now() - begun);
    expectNone(server);
  }
}

/** Each of two servers holds and judges half of the registers; a third asks both for what is broken. */
function inTwoServers(tables: readonly ExportTable[]): void {
  const halves = [opened('first'), opened('second')];
  const asking = opened('asking');
  const many = REGISTERS.filter((each) => each <= 357).at(-1) ?? REGISTERS[0] ?? 0;
  const [first, second] = halves;
  if (first == null || second == null || asking === null) return;
  const judge = (server: Server, half: number) => {
    loadMade(server, tables);
    server.run(
      [
        'set client_min_messages = warning; drop schema if exists public cascade; create schema public;',
        ...tables.map(
          (table) =>
            tableDefinition(table, 'postgres') +
            copies(table, many, 'made.', 'generate_series(0, ', '- 1').replace(
              /;\n$/,
              ` where i.number % 2 = ${half};\n`,
            ),
        ),
        `analyze; set work_mem = '256MB'; ${judging()}`,
      ].join('\n'),
    );
    expectNone(server);
  };
  let begun = performance.now();
  judge(first, 0);
  told(
    'PostgreSQL, half',
    `${many} registers, one half loaded and judged`,
    performance.now() - begun,
  );
  judge(second, 1);
  asking.run(
    [
      'create extension postgres_fdw;',
      'create table krav_days (register_id text, krav_id text, from_day date, until_day date, verdict text, half int) partition by list (half);',
      ...[first, second].flatMap((server, half) => [
        `create server half${half} foreign data wrapper postgres_fdw options (host '${server.home}', dbname 'postgres', async_capable 'true');`,
        `create user mapping for baerum server half${half} options (user 'baerum', password_required 'false');`,
        `create foreign table krav_days_${half} partition of krav_days for values in (${half}) server half${half} options (table_name 'days_of_half');`,
      ]),
    ].join('\n'),
  );
  [first, second].forEach((server, half) => {
    server.run(`create view days_of_half as select *, ${half} as half from krav_days`);
  });
  begun = performance.now();
  const ask = "from krav_days where verdict = 'broken'";
  const answer = asking.run(`select count(distinct register_id), count(*) ${ask}`).trim();
  told(
    'two servers, asked by a third',
    `${many} registers: «who is broken, when» (${answer.replace('\t', ' registers, ')} runs)`,
    performance.now() - begun,
  );
  const plan = asking.run(`explain (costs off) select * ${ask}`);
  if (!plan.includes('Async Foreign Scan')) throw new Error(plan);
  console.log(plan.replaceAll(/^/gm, '    '));
}

/** The made registers again and again, each time under another id. */
function copies(
  { name, columns }: ExportTable,
  many: number,
  made: string,
  series: string,
  less = '',
): string {
  const from = `${made}${made === 'main.' ? `"made_${name}"` : `"${name}"`}`;
  const rest = columns
    .slice(1)
    .map((column) => `m."${column.name}"`)
    .join(', ');
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const select = `select 'k' || cast(i.number as varchar) as register_id, ${rest} from ${series}${many}${less}) as i(number) join ${from} m on m."register_id" = 'v' || cast(i.number % ${MADE} as varchar)`;
  return made === 'main.'
    ? `create table "${name}" as ${select};\n`
    : `insert into "${name}" (${names}) ${select};\n`;
}

function partitioned(table: ExportTable): string {
  const parts = Array.from(
    { length: PARTITIONS },
    (_, part) =>
      `create table "${table.name}_${part}" partition of "${table.name}" for values with (modulus ${PARTITIONS}, remainder ${part});\n`,
  );
  const definition = tableDefinition(table, 'postgres').replace(
    '\n);',
    '\n) partition by hash ("register_id");',
  );
  return definition + parts.join('');
}

function loadMade(server: Server, tables: readonly ExportTable[]): void {
  server.run(
    `create schema made; set search_path = made; ${tables
      .map((table) => tableDefinition(table, 'postgres') + tableRows(table, ''))
      .join('\n')}`,
  );
}

/** The views, each worked out once; what is asked by day is indexed, as in any database that is kept. */
function judging(): string {
  return viewsOf('tables').replace('create table differences as', 'create view differences as');
}

function expectNone(server: Server): void {
  const count = server.run("set work_mem = '256MB'; select count(*) from differences").trim();
  if (count !== '0') throw new Error(`${server.name}: ${count} differences`);
}

function opened(label: string): Server | null {
  const server = startPostgres(scratch, label);
  if (server !== null) servers.push(server);
  return server;
}

function skipped(why: string): void {
  console.log(`SKIPPED: ${why}`);
}

function told(who: string, what: string, milliseconds: number): void {
  console.log(`| ${who} | ${what} | ${(milliseconds / 1000).toFixed(2)} s |`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
