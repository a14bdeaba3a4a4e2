import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderFillIn } from '../../src/render/xlsx/fill-in.ts';
import type { FillInBook, FillInColumn } from '../../src/reports/document/fill-in.ts';
import { isoDay } from '../../src/time/day.ts';

const column = (title: string, more: Partial<FillInColumn> = {}): FillInColumn => ({
  title,
  description: '',
  kind: 'text',
  choices: [],
  isStrict: true,
  isRequired: false,
  ...more,
});

const COLUMNS = [
  column('Tittel', { isRequired: true, description: 'Kort & "god".' }),
  column('Type', { choices: ['annet', 'ph.d. <1>'] }),
  column('Start', { kind: 'day' }),
  column('Tilsagn', { kind: 'kroner' }),
  column('Tiltak', { choices: ['T-4-09'], isStrict: false }),
];

const SHEET: FillInBook = {
  sheets: [{ name: 'Prosjekter', columns: COLUMNS, content: null }],
  choicesName: 'Valg',
  kept: null,
};

it('is an empty sheet with titles, a hidden one with the choices, and what each column takes', async () => {
  const bytes = await renderFillIn(SHEET);
  const [sheet, choices] = await readExcelFile(Buffer.from(bytes));
  expect(sheet?.data).toEqual([['Tittel', 'Type', 'Start', 'Tilsagn', 'Tiltak']]);
  expect(choices?.data).toEqual([
    ['annet', 'T-4-09'],
    ['ph.d. <1>', null],
  ]);
  const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
  expect(part('xl/workbook.xml')).toMatch(/<sheet state="hidden"[^>]* name="Valg"/);
  const written = part('xl/worksheets/sheet1.xml');
  const rules = written.split('<dataValidation ').slice(1);
  expect(rules.map((each) => /type="(\w+)"/.exec(each)?.[1])).toEqual([
    undefined,
    'list',
    'date',
    'whole',
    'list',
  ]);
  expect(rules[0]).toContain('prompt="Kort &amp; &quot;god&quot;."');
  expect(rules[1]).toContain('$A$1:$A$2');
  expect(rules[4]).not.toContain('showErrorMessage');
  expect(part('xl/styles.xml')).toContain('dd.mm.yyyy');
  expect(written).toMatch(/<c r="C2" s="\d+"/);
});

it('is the same bytes each time', async () => {
  expect(Buffer.from(await renderFillIn(SHEET)).equals(await renderFillIn(SHEET))).toBe(true);
});

describe('a sheet that shall come back', () => {
  const text = (words: string, isLocked = false) =>
    ({ value: { kind: 'text', text: words }, isLocked }) as const;
  const book: FillInBook = {
    choicesName: 'Valg',
    kept: { name: 'Verdier', rows: [['a', 'b']] },
    sheets: [
      {
        name: 'Saker',
        columns: [
          column('Id'),
          column('Type', { choices: ['x'] }),
          column('Start', { kind: 'day' }),
        ],
        content: {
          key: 'nøkkel',
          columnKeys: ['id', 'type', 'start'],
          notice: 'Hvite celler kan endres.',
          rows: [
            {
              key: 'S-1',
              cells: [
                text('S-1', true),
                text('x'),
                { value: { kind: 'day', day: isoDay('2026-11-23') }, isLocked: false },
              ],
            },
          ],
          isOpenBelow: [true, true, false],
        },
      },
    ],
  };

  it('has its keys in a hidden row and a hidden column, and the values in a hidden sheet', async () => {
    const bytes = await renderFillIn(book);
    const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
    const [sheet, , kept] = await readExcelFile(Buffer.from(bytes));
    expect(sheet?.data).toEqual([
      ['nøkkel', 'id', 'type', 'start'],
      [null, 'Hvite celler kan endres.', null, null],
      [null, 'Id', 'Type', 'Start'],
      ['S-1', 'S-1', 'x', new Date(Date.UTC(2026, 10, 23))],
    ]);
    expect(kept?.data).toEqual([['a', 'b']]);
    const written = part('xl/worksheets/sheet1.xml');
    expect(written).toMatch(/<col min="1" max="1" hidden="1"/);
    expect(written).toMatch(/<row r="1" hidden="1"/);
    expect(part('xl/workbook.xml').match(/state="hidden"/g)).toHaveLength(2);
  });

  it('is locked but for the cells that may be changed, which are white', async () => {
    const bytes = await renderFillIn(book);
    const part = (path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
    const written = part('xl/worksheets/sheet1.xml');
    expect(written).toMatch(
      /<\/sheetData><sheetProtection sheet="1"[^>]*\/><autoFilter ref="B3:D4"\/><dataValidations /,
    );
    expect(written).toContain('sqref="C4:C104"');
    const styles = part('xl/styles.xml').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? [];
    const isOpen = (place: string) => {
      const style = styles[Number(new RegExp(`<c r="${place}" s="(\\d+)"`).exec(written)?.[1])];
      expect(style?.includes('applyFill')).toBe(!style?.includes('locked="0"'));
      return style?.includes('locked="0"');
    };
    expect(['B4', 'C4', 'D4'].map(isOpen)).toEqual([false, true, true]);
    expect(['B5', 'C5', 'D5'].map(isOpen)).toEqual([true, true, false]);
    expect(['B2', 'B3'].map(isOpen)).toEqual([false, false]);
  });
});
