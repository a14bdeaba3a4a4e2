import { stringify } from 'csv-stringify/sync';

const FORMULA_SIGNS = '=+-@';
const INVISIBLE_START = /^[\s\uFEFF\p{Cc}\p{Cf}]+/u;
const CONTROL_START = /^[\t\r\n]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** How rows are written: what is between fields, the decimal mark of numbers, whether a byte order mark comes first. */
export interface CsvDialect {
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
  readonly bom: boolean;
}

/** RFC 4180 in UTF-8 without a mark, as programs read it. */
export const PLAIN: CsvDialect = { delimiter: ',', decimalMark: '.', bom: false };

/** What Excel set to Norwegian opens by a double click: it goes by its own separators, and by the mark for UTF-8. */
export const NORWEGIAN_EXCEL: CsvDialect = { delimiter: ';', decimalMark: ',', bom: true };

/**
 * One value of a CSV field. Numbers stay numbers. A text that a spreadsheet could take for a formula
 * gets an apostrophe before it: it begins with `=`, `+`, `-`, `@` (their wide forms too, and after
 * spaces or invisible characters), or with a tab or a line end. Quoting is left to `csvText`.
 */
export function forCsvField(
  value: string | number,
  decimalMark: CsvDialect['decimalMark'] = PLAIN.decimalMark,
): string {
  if (typeof value === 'number') return String(value).replace('.', decimalMark);
  const text = value.replace(LONE_SURROGATE, '\uFFFD');
  const first = text.replace(INVISIBLE_START, '').normalize('NFKC').charAt(0);
  const isFormula = CONTROL_START.test(text) || (first !== '' && FORMULA_SIGNS.includes(first));
  return isFormula ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180 quoting, a newline after each row) in a dialect, every field made safe; null is an empty field. */
export function csvText(
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter, decimalMark, bom }: CsvDialect,
): string {
  return stringify(
    rows.map((row) => row.map((value) => (value === null ? '' : forCsvField(value, decimalMark)))),
    { delimiter, bom },
  );
}
