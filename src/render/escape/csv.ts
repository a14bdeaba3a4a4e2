import { stringify } from 'csv-stringify/sync';

const FORMULA_SIGNS = '=+-@';
const INVISIBLE_START = /^[\s\uFEFF\p{Cc}\p{Cf}]+/u;
const CONTROL_START = /^[\t\r\n]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * One value of a CSV field. Numbers stay numbers. A text that a spreadsheet could take for a formula
 * gets an apostrophe before it: it begins with `=`, `+`, `-`, `@` (their wide forms too, and after
 * spaces or invisible characters), or with a tab or a line end. Quoting is left to `csvText`.
 */
export function forCsvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(LONE_SURROGATE, '\uFFFD');
  const first = text.replace(INVISIBLE_START, '').normalize('NFKC').charAt(0);
  const isFormula = CONTROL_START.test(text) || (first !== '' && FORMULA_SIGNS.includes(first));
  return isFormula ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180 quoting, comma, a newline after each row), every field made safe; null is an empty field. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => row.map((value) => (value === null ? '' : forCsvField(value)))),
  );
}
