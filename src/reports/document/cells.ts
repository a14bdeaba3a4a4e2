import type { Verdict } from '../../krav/result.ts';
import type { Json } from '../../read/json.ts';
import type { Language } from '../../text/language.ts';
import { VERDICT_WORDS } from '../../text/verdicts.ts';
import { type Day, parseIsoDay } from '../../time/day.ts';
import { valueWords } from '../posts/value-words.ts';
import { NOT_SET } from '../status/words.ts';
import type { Cell, Column, Table } from './document.ts';

/** A text of the report's own. */
export function own(text: string): Cell {
  return { kind: 'text', text, from: 'report' };
}

/** A text from a post: Norwegian in every report. */
export function data(text: string): Cell {
  return { kind: 'text', text, from: 'data' };
}

/** A text from a post, or that it is not set. */
export function dataOrNotSet(text: string | null | undefined, language: Language): Cell {
  return text === null || text === undefined || text === '' ? notSet(language) : data(text);
}

export function notSet(language: Language): Cell {
  return { kind: 'missing', words: NOT_SET[language] };
}

export function missing(words: string): Cell {
  return { kind: 'missing', words };
}

export function dayCell(day: Day | null, language: Language): Cell {
  return day === null ? notSet(language) : { kind: 'day', day };
}

export function number(value: number): Cell {
  return { kind: 'number', value };
}

export function kroner(value: number | null, language: Language): Cell {
  return value === null ? notSet(language) : { kind: 'number', value, unit: 'kroner' };
}

export function verdictCell(verdict: Verdict, language: Language): Cell {
  return { kind: 'verdict', verdict, words: VERDICT_WORDS[verdict][language] };
}

/** Values from the data as one cell: a day or a number stays what it is, several are joined. */
export function valueCell(values: readonly Json[], language: Language): Cell {
  const [only, ...more] = values;
  if (only === undefined) return { kind: 'missing', words: '–' };
  if (more.length === 0 && typeof only === 'number') return number(only);
  const day = more.length === 0 && typeof only === 'string' ? parseIsoDay(only) : undefined;
  if (day !== undefined) return { kind: 'day', day };
  return data(values.map((value) => valueWords(value, language)).join(', '));
}

/** A column, and what stands in it for a row of some kind. */
export interface ColumnOf<Row> extends Omit<Column, 'align' | 'priority'> {
  readonly align?: 'right';
  readonly priority?: 2 | 3;
  readonly cell: (row: Row) => Cell;
}

export interface TableOf<Row> extends Omit<Table, 'columns' | 'rows'> {
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
}

/** A table from its rows and what each column makes of one. */
export function tableOf<Row>({ id, caption, empty, columns, rows }: TableOf<Row>): Table {
  return {
    id,
    caption,
    empty,
    columns: columns.map(
      (column): Column => ({
        key: column.key,
        title: column.title,
        align: column.align ?? 'left',
        priority: column.priority ?? 1,
      }),
    ),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** The names in a list of parties; those without one are left out. */
export function namesOf(parties: readonly { readonly navn?: string }[] | undefined): string[] {
  return (parties ?? []).flatMap(({ navn }) => navn ?? []);
}
