import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableParquet } from '../../src/render/tables/parquet.ts';
import type { ExportTable } from '../../src/tables/table.ts';
import { connectDuckdb } from '../engines/duckdb.ts';
import { copies, judging, partsOf } from './copied-registers.ts';
import { type Figures, seconds } from './figures.ts';

/** What all engines are measured with. */
export interface Scale {
  /** In each register. */
  readonly posts: number;
  /** Of the made registers. */
  readonly tables: readonly ExportTable[];
  readonly scratch: string;
  readonly figures: Figures;
}

const WHO = 'DuckDB';

/** Loads and judges many registers in a database in a file; null where DuckDB cannot be had. */
export async function inDuckdb({ posts, tables, scratch, figures }: Scale) {
  const connection = await connectDuckdb(scratch, join(scratch, 'scale.duckdb'));
  if (connection === null) {
    console.log('SKIPPED: DuckDB could not be installed');
    return null;
  }
  await connection.run("set memory_limit = '4GB'; set preserve_insertion_order = false");
  for (const table of tables) {
    const path = join(scratch, `${table.name}.parquet`);
    writeFileSync(path, tableParquet(table));
    await connection.run(
      `create table "made_${table.name}" as select * from read_parquet('${path}')`,
    );
  }
  return async (registers: number): Promise<void> => {
    if (!figures.isTime(WHO, registers * posts)) return;
    const parts = partsOf(registers, 1);
    let [loaded, judged] = [0, 0];
    for (let part = 0; part < parts; part += 1) {
      await connection.run(
        `drop schema if exists part_${part} cascade; create schema part_${part}; use part_${part}`,
      );
      loaded += await seconds(async () => {
        for (const table of tables) {
          const numbers = `range(0, ${registers})`;
          const where = `i.number % ${parts} = ${part}`;
          const rows = copies(table, { numbers, made: `main."made_${table.name}"`, where });
          await connection.run(`create table "${table.name}" as ${rows}`);
        }
      });
      judged += await seconds(() => connection.run(judging(() => '')));
      const [[count] = []] = (
        await connection.runAndReadAll('select count(*) from differences')
      ).getRowsJson();
      if (String(count) !== '0') throw new Error(`${WHO}: ${count} differences`);
      await connection.run(`use main; drop schema part_${part} cascade`);
    }
    figures.add({ who: WHO, registers, lives: registers * posts, loaded, judged });
  };
}
