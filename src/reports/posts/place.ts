import type { Source } from '../document/value.ts';

/** The line on which a field of a file is (JSON pointer); null when it cannot be told. */
export type LineOf = (path: string, field: string) => number | null;

/** Where a field of a file is: the file alone where no field is to blame; null without a file. */
export function placeOf(
  { path, field }: { readonly path: string; readonly field: string | null },
  lineOf: LineOf,
): Source | null {
  if (path === '') return null;
  return { path, line: field === null ? null : lineOf(path, field) };
}
