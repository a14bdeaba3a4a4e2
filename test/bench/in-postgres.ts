import { tableDefinition, tableRows } from '../../src/render/tables/sql.ts';
import type { ExportTable } from '../../src/tables/table.ts';
import type { Server } from '../engines/postgres-server.ts';
import { copies, judging, partsOf } from './copied-registers.ts';
import { seconds } from './figures.ts';
import type { Scale } from './in-duckdb.ts';

const PARTITIONS = 8;
/** Compiling a statement takes longer than running it on one partition. */
const SETTINGS = "set client_min_messages = warning; set work_mem = '128MB'; set jit = off;";

/** Loads many registers in tables that are partitioned by register_id, and judges one partition after another. */
export async function inPostgres(scale: Scale, server: Server, registers: number): Promise<void> {
  const lives = registers * scale.posts;
  const who = `PostgreSQL, partitioned`;
  if (!scale.figures.isTime(who, lives)) return;
  const loaded = await seconds(() => server.runLater(loading(scale, registers, 'true')));
  const judged = await seconds(() => server.runLater(judgingParts(scale.tables, registers)));
  scale.figures.add({ who, registers, lives, loaded, judged });
}

/** Each of two servers holds and judges half of the registers, at the same time; a third asks both who is broken, and when. */
export async function inTwoServers(
  scale: Scale,
  halves: readonly Server[],
  asking: Server,
  registers: number,
): Promise<void> {
  const lives = registers * scale.posts;
  const who = 'two PostgreSQL servers';
  if (halves.length < 2 || !scale.figures.isTime(who, lives)) return;
  const both = (sql: (half: number) => string) =>
    seconds(() => Promise.all(halves.map((server, half) => server.runLater(sql(half)))));
  const loaded = await both((half) => loading(scale, registers, `i.number % 2 = ${half}`));
  const judged = await both(() => judgingParts(scale.tables, registers));
  scale.figures.add({ who, registers, lives, loaded, judged });
  const asked = await seconds(() => ask(halves, asking, registers));
  console.log(`  a third server asked both, in ${asked.toFixed(2)} s`);
}

function loading({ tables }: Scale, registers: number, where: string): string {
  const parts = partsOf(registers, PARTITIONS);
  const numbers = `generate_series(0, ${registers} - 1)`;
  const fill = (table: ExportTable) => {
    const names = table.columns.map(({ name }) => `"${name}"`).join(', ');
    const made = `made."${table.name}"`;
    return `insert into "${table.name}" (${names}) ${copies(table, { numbers, made, where })};`;
  };
  return [
    SETTINGS,
    'drop schema if exists made cascade; create schema made; set search_path = made;',
    ...tables.map((table) => tableDefinition(table, 'postgres') + tableRows(table, '')),
    'drop schema if exists public cascade; create schema public; set search_path = public;',
    'create table days_of_all (register_id text, krav_id text, from_day date, until_day date, verdict text);',
    ...tables.map((table) => `${partitioned(table, parts)}\n${fill(table)}`),
    'drop schema made cascade; analyze;',
  ].join('\n');
}

function partitioned(table: ExportTable, parts: number): string {
  const definition = tableDefinition(table, 'postgres').replace(
    '\n);',
    '\n) partition by hash ("register_id");',
  );
  const each = Array.from(
    { length: parts },
    (_, part) =>
      `create table "${table.name}_${part}" partition of "${table.name}" for values with (modulus ${parts}, remainder ${part});`,
  );
  return [definition, ...each].join('\n');
}

/** Judges each partition in a schema of its own, sees that it agrees with the tool, and keeps its days. */
function judgingParts(tables: readonly ExportTable[], registers: number): string {
  const views = judging((name) => `analyze ${name};`);
  const judge = (part: number) => [
    `create schema part_${part}; set search_path = part_${part};`,
    ...tables.map(({ name }) => `create view "${name}" as select * from public."${name}_${part}";`),
    views,
    'select 1 / (case when count(*) = 0 then 1 else 0 end) from differences;',
    'insert into public.days_of_all select * from krav_days;',
    `drop schema part_${part} cascade;`,
  ];
  const parts = partsOf(registers, PARTITIONS);
  return [SETTINGS, ...Array.from({ length: parts }, (_, part) => judge(part)).flat()].join('\n');
}

function ask(halves: readonly Server[], asking: Server, registers: number): void {
  asking.run(
    [
      `${SETTINGS} drop schema public cascade; create schema public; create extension postgres_fdw;`,
      'create table krav_days (half int, register_id text, krav_id text, from_day date, until_day date, verdict text) partition by list (half);',
      ...halves.flatMap(({ home }, half) => [
        `drop server if exists half${half} cascade;`,
        `create server half${half} foreign data wrapper postgres_fdw options (host '${home}', dbname 'postgres', async_capable 'true');`,
        `create user mapping for baerum server half${half} options (user 'baerum', password_required 'false');`,
        `create foreign table krav_days_${half} partition of krav_days for values in (${half}) server half${half} options (table_name 'days_of_half');`,
      ]),
    ].join('\n'),
  );
  halves.forEach((server, half) => {
    server.run(`create view days_of_half as select ${half} as half, * from days_of_all`);
  });
  const who = "from krav_days where verdict = 'broken'";
  const answer = asking.run(`select count(distinct register_id), count(*) ${who}`).trim();
  console.log(
    `  ${registers} registers: ${answer.replace('\t', ' broken at some time, in ')} runs`,
  );
  const plan = asking.run(`explain (costs off) select * ${who}`);
  if (!plan.includes('Async Foreign Scan')) throw new Error(plan);
}
