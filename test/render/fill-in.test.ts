import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { renderFillIn } from '../../src/render/xlsx/fill-in.ts';
import type { FillInBook, FillInColumn } from '../../src/reports/document/fill-in.ts';

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
