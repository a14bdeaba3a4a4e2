import type { FillInColumn } from '../../reports/document/fill-in.ts';
import { greatest } from '../../time/extremes.ts';

/** The hidden sheet in which each set of choices is a column. */
export interface ChoicePlaces {
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** The number of the column, from 1, with the choices of a column; null where anything may be written. */
  readonly placeOf: (column: FillInColumn) => number | null;
}

/** Columns with the same choices share one. */
export function choiceColumns(columns: readonly FillInColumn[]): ChoicePlaces {
  const places = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  for (const { choices } of columns) {
    const key = JSON.stringify(choices);
    if (choices.length === 0 || places.has(key)) continue;
    sets.push(choices);
    places.set(key, sets.length);
  }
  const most = greatest([1, ...sets.map(({ length }) => length)]);
  return {
    rows: Array.from({ length: most }, (_, row) => sets.map((choices) => choices[row])),
    placeOf: ({ choices }) => places.get(JSON.stringify(choices)) ?? null,
  };
}
