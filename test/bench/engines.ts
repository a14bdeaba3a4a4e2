/**
 * What many registers cost: judged by the tool, in DuckDB, in PostgreSQL partitioned by register_id, and in two
 * PostgreSQL servers at once that a third asks. Run by hand, as an ordinary user:
 * `npm run bench:engines -- [posts] [registers…]`
 *
 * A few registers are made and judged by the tool; the rest are those again under other ids, so that every answer
 * has the tool's to be held against. A size that would take longer than what is left of BAERUM_INNOV_MINUTES (20)
 * is skipped, and said to be. The figures are also written as JSON, in test/engines/.bench.json.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WHOLE_PROMISE } from '../../src/krav/days/window.ts';
import { registerAsTables } from '../../src/tables/register-as-tables.ts';
import type { ExportTable, ExportTables } from '../../src/tables/table.ts';
import { isoDay } from '../../src/time/day.ts';
import type { Server } from '../engines/postgres-server.ts';
import { startPostgres } from '../engines/postgres-server.ts';
import { joined } from '../engines/scenario-tables.ts';
import { MADE } from './copied-registers.ts';
import { type Figures, figuresIn, seconds } from './figures.ts';
import { inDuckdb } from './in-duckdb.ts';
import { inPostgres, inTwoServers } from './in-postgres.ts';
import { manyPosts } from './registers/many-posts.ts';

const [posts = 1_000, ...sizes] = process.argv.slice(2).map(Number);
const REGISTERS = sizes.length > 0 ? sizes : [10, 100, 357, 1_000];
const MINUTES = Number(process.env['BAERUM_INNOV_MINUTES'] ?? 20);

const scratch = mkdtempSync(join(tmpdir(), 'baerum-scale-'));
const servers: Server[] = [];
try {
  const figures = figuresIn('test/engines/.bench.json', MINUTES);
  console.log('| who | registers | lives | loaded | judged | a life |\n|---|---|---|---|---|---|');
  const tables = await madeTables(figures);
  const scale = { posts, tables, scratch, figures };
  const duckdb = await inDuckdb(scale);
  const one = opened('whole');
  const pair = [opened('first'), opened('second')];
  const asking = opened('asking');
  for (const registers of REGISTERS) {
    await duckdb?.(registers);
    if (one !== null) await inPostgres(scale, one, registers);
    if (asking !== null)
      await inTwoServers(
        scale,
        pair.flatMap((each) => each ?? []),
        asking,
        registers,
      );
  }
} finally {
  for (const server of servers) server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

/** The made registers as tables; the tool's own time is that of the one that took longest but for the last. */
async function madeTables(figures: Figures): Promise<ExportTable[]> {
  const made: ExportTables[] = [];
  const [read, judged] = [[] as number[], [] as number[]];
  for (let seed = 0; seed < MADE; seed += 1) {
    let register = manyPosts(1, 1);
    read.push(await seconds(() => (register = manyPosts(posts, seed + 1))));
    const exported = {
      register,
      asOf: isoDay('2025-12-31'),
      span: WHOLE_PROMISE,
      knownAt: null,
      toolVersion: '0.0.0',
    };
    const options = { registerId: `v${seed}`, language: 'en' } as const;
    judged.push(await seconds(() => made.push(registerAsTables(exported, options))));
  }
  const [loaded, took] = [read, judged].map((each) => each.reduce((sum, one) => sum + one, 0));
  figures.add({
    who: 'the tool',
    registers: MADE,
    lives: MADE * posts,
    loaded: loaded ?? 0,
    judged: took ?? 0,
  });
  return joined(made);
}

function opened(label: string): Server | null {
  const server = startPostgres(scratch, label);
  if (server === null) console.log('SKIPPED: PostgreSQL is not installed');
  else servers.push(server);
  return server;
}
