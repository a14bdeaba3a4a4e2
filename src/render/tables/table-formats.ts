export const DIALECTS = ['postgres', 'duckdb'] as const;

/** Which database SQL is for. */
export type Dialect = (typeof DIALECTS)[number];

/** What tables may be written as. */
export const TABLE_FORMATS = ['json', 'csv', 'parquet', 'sql'] as const;
