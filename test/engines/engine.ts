import type { ExportTable } from '../../src/tables/table.ts';

/** A database of others that judges registers by the shipped views. */
export interface Engine {
  readonly kind: 'engine';
  readonly name: string;
  /** Loads tables anew, and gives a line for each answer that is another than the tool's. */
  readonly differences: (tables: readonly ExportTable[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** An engine that could not be had here; it is said, and never taken for agreement. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly why: string;
}

export const ASK =
  "select said_by || ' ' || register_id || ' ' || krav_id || ' ' || what || ': ' || answer from differences order by 1";
