import type { Dialect } from '../../../render/tables/table-formats.ts';
import { packageFiles } from '../../io/package-files.ts';

const FILES: Readonly<Record<Dialect, readonly string[]>> = {
  postgres: ['krav.sql', 'differences.sql', 'postgres.sql'],
  duckdb: ['krav.sql', 'differences.sql'],
};

/**
 * The views that judge krav, as they are shipped. DuckDB plans views of views anew in each question, which takes
 * seconds: there they become tables, made anew each time the statements are run.
 */
export function sqlViews(dialect: Dialect): readonly string[] {
  const { read } = packageFiles();
  const texts = FILES[dialect].map((name) => read(`schemas/sql/${name}`).toString('utf8'));
  switch (dialect) {
    case 'postgres':
      return texts;
    case 'duckdb':
      return texts.map((text) => text.replaceAll(VIEW, 'create or replace table'));
  }
}

const VIEW = /^create or replace view/gm;
