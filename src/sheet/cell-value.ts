import type { Json } from '../read/json.ts';
import { typedValue } from '../read/schema/typed-value.ts';
import {
  allowedValues,
  jsonTypes,
  keyword,
  type SchemaView,
  viewItems,
} from '../read/schema/view.ts';
import { type Day, formatIsoDay, isoDay } from '../time/day.ts';
import { type Cell, isEmpty } from './file/sheet.ts';

/** How cells of a sheet are read. */
export interface CellRules {
  readonly isFrom1904: boolean;
  /** The ids of a type, for fields that refer to one. */
  readonly idsOf: (type: string) => readonly string[];
}

/** What a cell says of a field: undefined where nothing stands in it; what is no such value is its text, and the schema tells. */
export function cellValue(
  cell: Cell | undefined,
  view: SchemaView,
  rules: CellRules,
): Json | undefined {
  if (isEmpty(cell)) return undefined;
  if (jsonTypes(view)?.has('array') !== true) return single(cell, view, rules);
  const items = viewItems(view);
  if (typeof cell !== 'string') return [single(cell, items, rules)];
  return cell
    .split(/[;,\n]/)
    .filter((each) => each.trim() !== '')
    .map((each) => single(each, items, rules));
}

function single(
  cell: string | number | boolean | { readonly day: Day },
  view: SchemaView,
  rules: CellRules,
): Json {
  const types = jsonTypes(view);
  const isDay = ['dato', 'date'].includes(String(keyword(view, 'format')));
  if (typeof cell === 'object') return formatIsoDay(cell.day);
  const wantsTruth = types?.has('boolean') === true;
  if (typeof cell === 'number') {
    // LibreOffice writes a truth as a number where the cell is one for text.
    if (wantsTruth && types?.size === 1 && (cell === 0 || cell === 1)) return cell === 1;
    if (isDay) return serialDay(cell, rules) ?? String(cell);
    return types?.has('number') === true || types?.has('integer') === true ? cell : String(cell);
  }
  if (typeof cell === 'boolean') return wantsTruth ? cell : cell ? 'ja' : 'nei';
  const text = cell.trim().normalize('NFC');
  if (wantsTruth) return TRUTHS.get(text.toLowerCase()) ?? text;
  if (isDay && SHORT_DAY.test(text)) return typedValue(text.replace(SHORT_DAY, '$1.$2.20$3'), view);
  if (isDay && /^\d{5}$/.test(text)) return serialDay(Number(text), rules) ?? text;
  if (types?.has('number') === true || types?.has('integer') === true)
    return ((plain) => (plain === null ? text : typedValue(plain, view)))(
      plainNumber(text, types.has('number') !== true),
    );
  if (keyword(view, 'format') === 'orgnr') return text.replace(/\s/g, '');
  return sameBut(text, view, rules) ?? typedValue(text, view);
}

/** `31.8.28`: no register has days of another century than ours. */
const SHORT_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})$/;

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['x', true],
  ['sann', true],
  ['true', true],
  ['nei', false],
  ['usann', false],
  ['false', false],
]);

/** The days of Excel that lie in a register: whole numbers from 1. */
function serialDay(serial: number, { isFrom1904 }: CellRules): string | null {
  const [first, last] = [isoDay('1900-03-01'), isoDay('2100-12-31')];
  const day = isoDay('1970-01-01') - (isFrom1904 ? 24_107 : 25_569) + Math.floor(serial);
  // A number that lies between the two is a day, which the type of days alone does not know.
  return day >= first && day <= last ? formatIsoDay(day as Day) : null;
}

/**
 * `kr 1 500 000,-` and `1.500.000,50` as `1 500 000` and `1500000,50`. Null for what may be a thousand times more or
 * less, so that the schema refuses it: `1,500` of what is counted in whole, and `1.500` of what is not.
 */
function plainNumber(text: string, isWhole: boolean): string | null {
  const bare = text
    .replace(/^(?:kr|nok)\.?\s*|\s*(?:kr|nok)\.?$/giu, '')
    .replace(/,(?:-|–|—)$/u, '')
    .replace(/^−/u, '-');
  if (isWhole && /^-?\d{1,3},\d{3}$/.test(bare)) return null;
  if (!/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return bare;
  return isWhole || /\..*[.,]/.test(bare) ? bare.replaceAll('.', '') : null;
}

/** The choice or the id that is the same but for capital letters. */
function sameBut(text: string, view: SchemaView, { idsOf }: CellRules): Json | undefined {
  const to = keyword(view, 'x-referanse');
  const known = allowedValues(view) ?? (typeof to === 'string' ? idsOf(to) : []);
  if (known.includes(text)) return text;
  const alike = known.filter((each) => String(each).toLowerCase() === text.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
}
