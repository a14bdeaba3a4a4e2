/** What is wrong in a spreadsheet, and where; null where it is about no one row or column. */
export interface SheetFault {
  /** The name of the sheet; null where it has none, or the fault is about no one sheet. */
  readonly sheet: string | null;
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

/** A cell that the spreadsheet and the register have both changed, each in its way; or a whole row. */
export interface SheetConflict extends Pick<SheetFault, 'sheet' | 'row' | 'column' | 'title'> {
  /** The id of the post, of which nothing is changed. */
  readonly post: string;
  /** What it was when the sheet was made, what the sheet says, and what the register says now; null for nothing. */
  readonly before: string | null;
  readonly inSheet: string | null;
  readonly inRegister: string | null;
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
  /** How many posts that were there it changes; null for a sheet of new posts alone. */
  readonly changed: number | null;
  readonly conflicts: readonly SheetConflict[];
  /** What else is to be said of it. */
  readonly notes: readonly string[];
  /** The line to run instead where columns answer to no field, with what each may be; else null. */
  readonly command: string | null;
}
