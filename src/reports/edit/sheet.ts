/** What is wrong in a spreadsheet, and where; null where it is about no one row or column. */
export interface SheetFault {
  /** From 1. */
  readonly row: number | null;
  /** `C`. */
  readonly column: string | null;
  /** The title of the column. */
  readonly title: string | null;
  /** What stands there; null for nothing. */
  readonly found: string | null;
  readonly message: string;
  readonly help: string;
}

/** A row of a spreadsheet that becomes a post. */
export interface SheetRow {
  readonly row: number;
  readonly id: string;
  readonly path: string;
  /** For each of `columns`, what it gives the post. */
  readonly values: readonly string[];
}

/** The spreadsheet that an edit was read from. */
export interface SheetOfEdit {
  readonly file: string;
  /** Null where it has no name, as in CSV. */
  readonly sheet: string | null;
  /** The columns that are read: `C`, their title, and the key of their field. */
  readonly columns: readonly {
    readonly column: string;
    readonly title: string;
    readonly field: string;
  }[];
  readonly rows: readonly SheetRow[];
  /** The numbers of rows that sum up others, which are not read. */
  readonly totals: readonly number[];
  /** The titles of columns that the user left out. */
  readonly leftOut: readonly string[];
  readonly faults: readonly SheetFault[];
}
