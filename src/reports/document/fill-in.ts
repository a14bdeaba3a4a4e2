import type { Day } from '../../time/day.ts';

/** What a column of a sheet for people to fill in takes. */
export type FillInKind = 'text' | 'day' | 'kroner' | 'whole' | 'number';

export interface FillInColumn {
  readonly title: string;
  /** Said where one stands in the column. */
  readonly description: string;
  readonly kind: FillInKind;
  /** What may be chosen; empty where anything may be written. */
  readonly choices: readonly string[];
  /** Whether what is not among the choices is refused. */
  readonly isStrict: boolean;
  readonly isRequired: boolean;
}

/** What stands in a cell; null for nothing. */
export type FillInValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | null;

export interface FillInCell {
  readonly value: FillInValue;
  /** Whether it is grey and may not be written in. */
  readonly isLocked: boolean;
}

export interface FillInRow {
  /** What the row is known by when the sheet comes back; it stands in a hidden column. */
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly FillInCell[];
}

/** What a sheet holds that shall come back changed. */
export interface FillInContent {
  /** What the sheet is known by when it comes back. */
  readonly key: string;
  /** What each column is known by. */
  readonly columnKeys: readonly string[];
  /** Said above the titles. */
  readonly notice: string;
  readonly rows: readonly FillInRow[];
  /** For each column, whether it may be written in below the rows. */
  readonly isOpenBelow: readonly boolean[];
}

/** One sheet for people to fill in. */
export interface FillInSheet {
  readonly name: string;
  readonly columns: readonly FillInColumn[];
  /** What is in it already, locked but for what may be changed; null for an empty sheet, in which all is open. */
  readonly content: FillInContent | null;
}

/** A spreadsheet for people to fill in. */
export interface FillInBook {
  readonly sheets: readonly FillInSheet[];
  /** What the hidden sheet with the choices is called. */
  readonly choicesName: string;
  /** A hidden sheet that comes back as it is; null for none. */
  readonly kept: { readonly name: string; readonly rows: readonly (readonly string[])[] } | null;
}
