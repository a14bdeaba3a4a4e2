import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { JsonObject } from '../../src/read/json.ts';
import { viewSchema } from '../../src/read/schema/view.ts';
import { stableZip } from '../../src/render/office/zip.ts';
import { type CellRules, cellValue } from '../../src/sheet/cell-value.ts';
import { meanings } from '../../src/sheet/columns.ts';
import { sheetFields } from '../../src/sheet/fields.ts';
import { csvSheet } from '../../src/sheet/file/csv.ts';
import { readSheets } from '../../src/sheet/file/read-sheets.ts';
import type { Cell, Sheet } from '../../src/sheet/file/sheet.ts';
import { guessedFields } from '../../src/sheet/guesses.ts';
import { headerOf } from '../../src/sheet/header.ts';
import { sheetPosts } from '../../src/sheet/posts.ts';
import { isoDay } from '../../src/time/day.ts';

const view = (schema: JsonObject) => viewSchema(schema, 'x.schema.json', new Map());
const RULES: CellRules = { isFrom1904: false, idsOf: () => ['T-4-09', 'T-4-10'] };

const DAY = { type: 'string', format: 'dato' };
const WHOLE = { type: 'integer' };
const NUMBER = { type: 'number' };
const TEXT = { type: 'string' };

describe('a cell', () => {
  it.each<[Cell, JsonObject, unknown]>([
    ['1.8.2027', DAY, '2027-08-01'],
    ['2027-08-01', DAY, '2027-08-01'],
    [{ day: isoDay('2027-08-01') }, DAY, '2027-08-01'],
    [46_600, DAY, '2027-08-01'],
    ['46600', DAY, '2027-08-01'],
    [1e9, DAY, '1000000000'],
    ['31.2.2027', DAY, '31.2.2027'],
    ['1.8.27', DAY, '2027-08-01'],
    ['31.2.27', DAY, '31.2.2027'],
    ['1 500 000', WHOLE, 1_500_000],
    ['1\u00a0500\u00a0000', WHOLE, 1_500_000],
    ['1 500 000,50', NUMBER, 1_500_000.5],
    ['1.500.000,50', NUMBER, 1_500_000.5],
    ['200.000', WHOLE, 200_000],
    ['200.000', NUMBER, '200.000'],
    ['200,000', WHOLE, '200,000'],
    ['kr 1 500,-', WHOLE, 1500],
    ['1500 kr', WHOLE, 1500],
    ['−5', WHOLE, -5],
    ['ca. 1500', WHOLE, 'ca. 1500'],
    [18.5, WHOLE, 18.5],
    [123_456_785, TEXT, '123456785'],
    ['123 456 785', { ...TEXT, format: 'orgnr' }, '123456785'],
    ['PÅGÅR', { ...TEXT, enum: ['pågår', 'pause'] }, 'pågår'],
    ['påbegynt', { ...TEXT, enum: ['pågår', 'pause'] }, 'påbegynt'],
    ['t-4-09', { ...TEXT, 'x-referanse': 'tiltak' }, 'T-4-09'],
    [
      'T-4-09; t-4-10\nT-9-99',
      { type: 'array', items: { ...TEXT, 'x-referanse': 'tiltak' } },
      ['T-4-09', 'T-4-10', 'T-9-99'],
    ],
    ['Ja', { type: 'boolean' }, true],
    [false, { type: 'boolean' }, false],
    ['kanskje', { type: 'boolean' }, 'kanskje'],
    ['  ', TEXT, undefined],
    [null, TEXT, undefined],
  ])('%j as %j is %j', (cell, schema, expected) => {
    expect(cellValue(cell, view(schema), RULES)).toEqual(expected);
  });

  it('with a number counts days from 1904 where the file does', () => {
    const rules = { ...RULES, isFrom1904: true };
    expect(cellValue(46_600 - 1462, view(DAY), rules)).toBe('2027-08-01');
  });
});

describe('an Excel file', () => {
  it.each([
    ['1900', '', 46_600],
    ['1904', ' date1904="1"', 46_600 - 1462],
  ])('that counts from %s gives the days that Excel shows', async (_, setting, serial) => {
    const cell = { value: serial, type: Number, format: 'dd.mm.yyyy' };
    const data = [
      ['Start', 'Slutt'],
      [cell, { value: serial, type: Number }],
    ];
    const written = await writeExcelFile(data, { sheet: 'A' }).toBuffer();
    const bytes = stableZip(written, (path, xml) =>
      path === 'xl/workbook.xml' ? xml.replace('<workbookPr', `<workbookPr${setting}`) : xml,
    );
    const reading = await readSheets(bytes);
    const [sheet] = reading.kind === 'sheets' ? reading.sheets : [];
    expect(sheet?.rows[1]).toEqual([{ day: isoDay('2027-08-01') }, serial]);
    const rules = { ...RULES, isFrom1904: sheet?.isFrom1904 === true };
    expect(cellValue(serial, view(DAY), rules)).toBe('2027-08-01');
  });

  it('tells of formulas that give an error or were not worked out', async () => {
    const written = await writeExcelFile([[1, 2, 3]], { sheet: 'A' }).toBuffer();
    const formula = (place: string, more: string) => `<c r="${place}"${more}</c>`;
    const bytes = stableZip(written, (path, xml) =>
      path === 'xl/worksheets/sheet1.xml'
        ? xml
            .replace(/<c r="A1".*?<\/c>/, formula('A1', ' t="e"><f>1/0</f><v>#DIV/0!</v>'))
            .replace(/<c r="B1".*?<\/c>/, formula('B1', '><f>A1</f>'))
            .replace(/<c r="C1".*?<\/c>/, formula('C1', '><f>1+1</f><v>2</v>'))
        : xml,
    );
    const reading = await readSheets(bytes);
    expect(reading.kind === 'sheets' && reading.sheets[0]?.rows).toEqual([
      ['#DIV/0!', '#CALC!', 2],
    ]);
  });

  it('keeps the numbers of its rows, also after empty ones', async () => {
    const written = await writeExcelFile([['a'], [null], [null], ['b']], { sheet: 'A' }).toBuffer();
    const reading = await readSheets(written);
    expect(reading.kind === 'sheets' && reading.sheets[0]?.rows.length).toBe(4);
  });

  it('is unreadable where it is none', async () => {
    expect((await readSheets(Buffer.from('PK\u0003\u0004 nei'))).kind).toBe('unreadable');
    expect((await readSheets(Buffer.from([0, 1, 2]))).kind).toBe('unreadable');
    expect((await readSheets(new Uint8Array(20_000_001))).kind).toBe('too-large');
  });
});

describe('CSV', () => {
  it('finds what sets values apart by what most lines have alike, outside quotation marks', () => {
    expect(csvSheet('a;b\n1,5;2,5\n"x;y";3\n').rows).toEqual([
      ['a', 'b'],
      ['1,5', '2,5'],
      ['x;y', '3'],
    ]);
    expect(csvSheet('sep=,\r\na,b\r\n').rows).toEqual([[], ['a', 'b']]);
  });
});

const POST = view({
  type: 'object',
  required: ['tittel'],
  properties: {
    tittel: { ...TEXT, title: 'Tittel' },
    leder: {
      title: 'Ansvarlig',
      type: 'object',
      required: ['enhet'],
      properties: { enhet: { ...TEXT, title: 'Enhet' }, rolle: { ...TEXT, title: 'Rolle' } },
    },
    partnere: {
      title: 'Partnere',
      type: 'array',
      items: {
        type: 'object',
        properties: { navn: { ...TEXT, title: 'Navn' }, rolle: { ...TEXT, title: 'Rolle' } },
      },
    },
  },
});
const FIELDS = sheetFields(POST);
const meaning = meanings(FIELDS, new Map());

describe('a title', () => {
  it.each([
    ['tittel', 'tittel'],
    ['TITTEL *', 'tittel'],
    ['Ansvarlig', 'leder.enhet'],
    ['Ansvarlig: Rolle', 'leder.rolle'],
    ['Navn', 'partnere.navn'],
    ['Partnere 2: Navn', 'partnere[2].navn'],
    ['partnere[2].navn', 'partnere[2].navn'],
  ])('«%s» means %s', (own, key) => {
    expect(meaning({ index: 0, own, group: '' })).toMatchObject({ kind: 'field', field: { key } });
  });

  it('that several fields have means none of them, and neither does a slip of the hand', () => {
    expect(meaning({ index: 0, own: 'Rolle', group: '' }).kind).toBe('several');
    expect(meaning({ index: 0, own: 'Titel', group: '' }).kind).toBe('unknown');
  });

  it.each([
    [['Titel'], { Titel: 'tittel' }],
    [['Partnernavn', 'Prosjekt'], { Partnernavn: 'partnere.navn', Prosjekt: 'tittel' }],
    [['Merknad', 'Navn på prosjektet'], { Merknad: 'tittel' }],
  ])('%j is guessed to be %j, each field once', (titles, guesses) => {
    const found = guessedFields(titles, FIELDS, []);
    expect(Object.fromEntries([...found].map(([title, { key }]) => [title, key]))).toEqual(guesses);
  });
});

describe('rows', () => {
  const sheet: Sheet = {
    name: null,
    isFrom1904: false,
    rows: [
      ['Oversikt', null, null, null],
      ['Tittel', 'Partnere', null, 'Partnere 2'],
      [null, 'Navn', 'Rolle', 'Navn'],
      ['A', 'Ola', 'leder', 'Per'],
      [],
      ['B', null, null, 'Kari'],
      ['Totalt', 2, null, null],
      [null, 5, 7, null],
      ['Kilde: porteføljen', null, null, null],
    ],
  };
  const header = headerOf(sheet, (title) => meaning(title).kind === 'field');

  it('come after a header of two rows whose merged cells hold their titles once', () => {
    expect(header?.row).toBe(3);
    expect(header?.titles.map(({ own, group }) => [group, own])).toEqual([
      ['', 'Tittel'],
      ['Partnere', 'Navn'],
      ['Partnere', 'Rolle'],
      ['Partnere 2', 'Navn'],
    ]);
  });

  it('become posts, where totals are none and items of lists that are empty are not there', () => {
    if (header === null) throw new Error('no header');
    const columns = header.titles.flatMap((title) => {
      const meant = meaning(title);
      return meant.kind === 'field'
        ? [{ index: title.index, title: title.own, field: meant.field }]
        : [];
    });
    const { posts, totals, footnotes } = sheetPosts(sheet, header, columns, RULES);
    expect(totals).toEqual([7, 8]);
    expect(footnotes).toEqual([9]);
    expect(posts.map(({ row, value }) => [row, value])).toEqual([
      [4, { tittel: 'A', partnere: [{ navn: 'Ola', rolle: 'leder' }, { navn: 'Per' }] }],
      [6, { tittel: 'B', partnere: [{ navn: 'Kari' }] }],
    ]);
    expect(posts[1]?.columns.get('/partnere/0/navn')?.index).toBe(3);
  });
});
