/** What a column of an empty sheet takes. */
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

/** An empty sheet for people to fill in. */
export interface FillInSheet {
  readonly name: string;
  /** What the sheet with the choices is called; it is hidden. */
  readonly choicesName: string;
  readonly columns: readonly FillInColumn[];
}
