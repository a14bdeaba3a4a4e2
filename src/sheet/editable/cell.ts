import { isSame } from '../../edit/edit.ts';
import { inFlow } from '../../edit/written-value.ts';
import { isList, isObject, type Json } from '../../read/json.ts';
import { jsonTypes, keyword } from '../../read/schema/view.ts';
import { forSpreadsheet } from '../../render/escape/spreadsheet.ts';
import { isCounted } from '../../render/xlsx/day-number.ts';
import type { FillInValue } from '../../reports/document/fill-in.ts';
import { parseIsoDay } from '../../time/day.ts';
import { type CellRules, cellValue } from '../cell-value.ts';
import type { Cell } from '../file/sheet.ts';
import type { FieldOfBook } from './layout.ts';

/** A value as a cell, and whether the cell can carry it: whether the same is read of it again. */
export interface CarriedCell {
  readonly value: FillInValue;
  readonly isCarried: boolean;
}

type Field = Pick<FieldOfBook, 'view' | 'isNested'>;

/** Takes a value, or undefined where there is none, and the field it is in; gives its cell. */
export function carriedCell(value: Json | undefined, field: Field): CarriedCell {
  const shown = shownValue(value, field);
  if (shown === null) return { value: shown, isCarried: !field.isNested };
  const read = readCell(asRead(shown), field);
  return {
    value: shown,
    isCarried:
      !field.isNested && isWritable(shown) && isSame(edgeless(read), edgeless(value ?? null)),
  };
}

/** What a cell says: undefined where nothing stands in it. */
export function readCell(cell: Cell | undefined, { view }: Pick<Field, 'view'>): Json | undefined {
  return cellValue(typeof cell === 'string' ? lines(cell) : cell, view, RULES);
}

/** Whether a cell says what the value that was exported into it did, whatever Excel has made of that. */
export function isUnchanged(
  cell: Cell | undefined,
  value: Json | undefined,
  field: Field,
): boolean {
  const { value: shown } = carriedCell(value, field);
  const before = asRead(shown);
  if (typeof before === 'string' && typeof cell === 'string')
    return edges(before) === edges(cell) || isSame(readCell(before, field), readCell(cell, field));
  if (typeof cell === 'number' && typeof before === 'string' && /^0*\d+$/.test(before))
    return Number(before) === cell; // Excel drops zeros in front
  if (typeof cell === 'number' && typeof before === 'number')
    return Math.abs(cell - before) <= Math.abs(before) * 1e-14;
  return isSame(readCell(before, field), readCell(cell, field));
}

/** Why a cell is none of what the field takes, where Excel has changed what was typed in it. */
export function damageIn(cell: Cell | undefined, { view }: Pick<Field, 'view'>): Damage | null {
  const types = jsonTypes(view);
  const isText = types?.has('string') === true && types.size === 1;
  if (typeof cell === 'string') return ERRORS.test(cell.trim()) ? 'formula' : null;
  if (!isText || cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return 'truth';
  if (typeof cell === 'number')
    return Math.abs(cell) >= 1e15 || !Number.isFinite(cell) ? 'number' : null;
  return ['dato', 'date'].includes(String(keyword(view, 'format'))) ? null : 'day';
}

/** A formula that gives an error; a text that has become a truth, a number or a day. */
export type Damage = 'formula' | 'truth' | 'number' | 'day';

const ERRORS =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)|(?:Err|Feil):\d{3})$/;

/** Choices that differ by capital letters alone are the same only when they are typed in a new sheet. */
const RULES: CellRules = { isFrom1904: false, idsOf: () => [] };

function shownValue(value: Json | undefined, { view, isNested }: Field): FillInValue {
  if (value === undefined || value === null) return null;
  if (isNested || isObject(value)) return text(inFlow(value) ?? JSON.stringify(value));
  if (isList(value)) {
    if (value.length === 0) return null;
    return value.some((each) => typeof each === 'object')
      ? text(inFlow(value) ?? JSON.stringify(value))
      : text(value.map(word).join(', '));
  }
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string' && ['dato', 'date'].includes(String(keyword(view, 'format')))) {
    const day = parseIsoDay(value);
    if (day !== undefined && isCounted(day)) return { kind: 'day', day };
  }
  return text(word(value));
}

function word(value: Json): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nei';
  return String(value);
}

function text(shown: string): FillInValue {
  return { kind: 'text', text: shown };
}

/** A cell as it will be read where nobody has touched it. */
function asRead(value: FillInValue): Cell {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'day':
      return { day: value.day };
  }
}

/** Excel holds numbers of 15 digits, and texts without hidden characters. */
function isWritable(value: Exclude<FillInValue, null>): boolean {
  switch (value.kind) {
    case 'text':
      return forSpreadsheet(value.text).replaceAll('_x005F_', '_') === value.text;
    case 'number':
      return Number(value.number.toPrecision(15)) === value.number;
    case 'day':
      return true;
  }
}

/** Texts are the same whatever blanks stand around them: no cell shows those. */
function edgeless(value: Json | undefined): Json {
  if (value === undefined) return null;
  return typeof value === 'string' ? edges(value) : value;
}

function edges(value: string): string {
  return lines(value).trim().normalize('NFC');
}

function lines(value: string): string {
  return value.replace(/\r\n?/g, '\n');
}
