import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { columnLetters } from '../../../src/render/xlsx/sheet-parts.ts';

/** What is typed into a cell; null empties it. */
export type Typed = string | number | boolean | Date | null;

/** A spreadsheet that is edited cell by cell as another program would, by names that stand in it. */
export interface EditedSheet {
  readonly names: readonly string[];
  /** The number of the first row in which a text stands in column A or B. */
  readonly rowOf: (sheet: string, text: string) => number;
  /** The number of the first row below those in which something stands. */
  readonly below: (sheet: string) => number;
  /** The name of a cell, `C5`. */
  readonly place: (sheet: string, row: number, title: string) => string;
  readonly type: (sheet: string, row: number, title: string, typed: Typed) => void;
  /** Takes a whole row away; those below move up. */
  readonly removeRow: (sheet: string, row: number) => void;
  readonly cell: (sheet: string, row: number, title: string) => unknown;
  /** Takes away the last row. */
  readonly damage: (sheet: string) => void;
  readonly save: (path: string) => void;
}

const TITLES = 3;

/** Opens a spreadsheet that `list` wrote. */
export async function openSheet(path: string): Promise<EditedSheet> {
  const parts = unzipSync(readFileSync(path));
  const read = await readExcelFile(readFileSync(path));
  const names = read.map(({ sheet }) => sheet);
  const rowsOf = (sheet: string) => read[names.indexOf(sheet)]?.data ?? [];
  const partOf = (sheet: string) => `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  const column = (sheet: string, title: string) => {
    const index = rowsOf(sheet)[TITLES - 1]?.indexOf(title) ?? -1;
    if (index < 0) throw new Error(`${sheet} has no column ${title}`);
    return columnLetters(index + 1);
  };
  const change = (sheet: string, how: (xml: string) => string) => {
    const part = partOf(sheet);
    parts[part] = strToU8(how(strFromU8(parts[part] ?? new Uint8Array())));
  };
  return {
    names,
    rowOf: (sheet, text) => {
      const at = rowsOf(sheet).findIndex((row) => row[0] === text || row[1] === text);
      if (at < 0) throw new Error(`${sheet} has no row ${text}`);
      return at + 1;
    },
    below: (sheet) => rowsOf(sheet).length + 1,
    place: (sheet, row, title) => `${column(sheet, title)}${row}`,
    cell: (sheet, row, title) =>
      rowsOf(sheet)[row - 1]?.[rowsOf(sheet)[TITLES - 1]?.indexOf(title) ?? -1],
    type: (sheet, row, title, typed) => {
      const place = `${column(sheet, title)}${row}`;
      change(sheet, (xml) => {
        const found = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>.*?</c>)`);
        if (!found.test(xml)) throw new Error(`${sheet} has no cell ${place}`);
        return xml.replace(found, (_, attributes: string) =>
          written(place, attributes.replace(/ t="\w+"/, ''), typed),
        );
      });
    },
    removeRow: (sheet, row) =>
      change(sheet, (xml) =>
        xml
          .replace(new RegExp(`<row r="${row}".*?</row>`), '')
          .replace(/<row r="(\d+)"(.*?)<\/row>/g, (whole, number: string) =>
            Number(number) < row
              ? whole
              : whole
                  .replace(/<row r="\d+"/, `<row r="${Number(number) - 1}"`)
                  .replace(/<c r="([A-Z]+)\d+"/g, `<c r="$1${Number(number) - 1}"`),
          ),
      ),
    damage: (sheet) =>
      change(sheet, (xml) =>
        xml.replace(/<row (?:(?!<row ).)*<\/row><\/sheetData>/, '</sheetData>'),
      ),
    save: (to) => writeFileSync(to, zipSync(parts)),
  };
}

function written(place: string, attributes: string, typed: Typed): string {
  const cell = `<c r="${place}"${attributes}`;
  if (typed === null) return `${cell}/>`;
  if (typeof typed === 'number') return `${cell}><v>${typed}</v></c>`;
  if (typeof typed === 'boolean') return `${cell} t="b"><v>${Number(typed)}</v></c>`;
  if (typed instanceof Date) return `${cell}><v>${typed.getTime() / 86_400_000 + 25_569}</v></c>`;
  if (typed.startsWith('#')) return `${cell} t="e"><f>1/0</f><v>${typed}</v></c>`;
  const text = typed
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  return `${cell} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
