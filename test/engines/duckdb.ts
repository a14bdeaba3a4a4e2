import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tableParquet } from '../../src/render/tables/parquet.ts';
import { ASK, type Engine, type Skipped } from './engine.ts';
import { viewsOf } from './views.ts';

const PACKAGE = '@duckdb/node-api';
const VERSION = '1.5.6-r.1';

/** The part of the package that is used. */
interface DuckdbModule {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
}

export interface Connection {
  readonly run: (sql: string) => Promise<unknown>;
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRowsJson: () => unknown[][] }>;
  readonly closeSync: () => void;
}

/** Installs DuckDB in a folder and opens a database, in memory or in a file; null where it cannot be had. */
export async function connectDuckdb(
  scratch: string,
  path = ':memory:',
): Promise<Connection | null> {
  const folder = join(scratch, 'duckdb');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['install', '--no-save', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`];
  const { status } = spawnSync(npm, words, { cwd: folder, stdio: 'ignore' });
  if (status !== 0) return null;
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))(PACKAGE) as DuckdbModule; // as its types say
  return (await DuckDBInstance.create(path)).connect();
}

/** DuckDB, fed with the Parquet files of an export. */
export async function openDuckdb(scratch: string): Promise<Engine | Skipped> {
  const connection = await connectDuckdb(scratch);
  if (connection === null)
    return { kind: 'skipped', why: `DuckDB: ${PACKAGE}@${VERSION} could not be installed` };
  return {
    kind: 'engine',
    name: `DuckDB ${VERSION}`,
    differences: async (tables) => {
      await connection.run(
        'drop schema if exists engines cascade; create schema engines; use engines',
      );
      for (const table of tables) {
        const path = join(scratch, `${table.name}.parquet`);
        writeFileSync(path, tableParquet(table));
        await connection.run(
          `create table "${table.name}" as select * from read_parquet('${path}')`,
        );
      }
      await connection.run(viewsOf('tables'));
      const rows = (await connection.runAndReadAll(ASK)).getRowsJson();
      await connection.run('use main');
      return rows.map(([line]) => String(line));
    },
    close: async () => connection.closeSync(),
  };
}
