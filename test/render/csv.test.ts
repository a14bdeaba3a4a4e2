import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { plainCsv, renderCsv, renderPlainCsv } from '../../src/render/csv/render.ts';
import { tableOf } from '../../src/reports/document/table.ts';
import { data, day, missing, number, type Value } from '../../src/reports/document/value.ts';
import { kravListDocument } from '../../src/reports/krav/document.ts';
import { listDocument } from '../../src/reports/list/document.ts';
import { typeNamed } from '../../src/reports/list/select.ts';
import { tablesOf } from '../../src/reports/walk.ts';
import { isoDay } from '../../src/time/day.ts';
import { HOSTILE } from './check-report.ts';
import { readCsv } from './csv-reader.ts';
import { type FirstRegister, firstRegister, withHostile } from './first-register.ts';
import { richDocument } from './sample-document.ts';

const GOLDEN = fileURLToPath(new URL('../golden/csv', import.meta.url));
const COLUMNS = [
  'id',
  'tittel',
  'status',
  'aktiv',
  'dager_igjen',
  'slutt',
  'finansiering.tilsagn_kr',
  'finansiering',
];

function tables({ assessment, envelope, list }: FirstRegister): Record<string, string> {
  const ground = {
    envelope,
    language: 'nb',
    supposed: null,
    lineOf: () => null,
    fieldTitle: () => '',
    responsibleOf: () => null,
  } as const;
  const all = { columns: COLUMNS, sort: null, groupBy: null };
  const listCsv = (report: ReturnType<typeof list>) => {
    const type = typeNamed(assessment.register, report.type);
    if (type === undefined) throw new Error(report.type);
    return renderPlainCsv(listDocument(report, type, envelope, 'nb'), { table: null }) ?? '';
  };
  return {
    krav: renderPlainCsv(kravListDocument(assessment.results, ground), { table: null }) ?? '',
    list: listCsv(list('forskningsprosjekt', all)),
    'list-grouped': listCsv(
      list('sosialt-entreprenorprosjekt', {
        ...all,
        columns: ['id', 'eksempel', 'samarbeidsform'],
        groupBy: 'samarbeidsform',
        sort: '-id',
      }),
    ),
  };
}

describe('tables in CSV', () => {
  const plain = tables(firstRegister());
  for (const [name, text] of Object.entries(plain)) {
    it(`${name}: UTF-8 without a mark, lines end with LF, as many fields in each row`, async () => {
      await expect(text).toMatchFileSnapshot(`${GOLDEN}/${name}.csv`);
      expect(text).not.toMatch(/\r|^\uFEFF/);
      expect(text.endsWith('\n')).toBe(true);
      expect(new Set(readCsv(text).map((row) => row.length)).size).toBe(1);
    });
  }

  it('krav has the headings that machines rely on, ISO days, and nothing where there is nothing to say', () => {
    const [heading, ...rows] = readCsv(plain['krav']!);
    expect(heading?.join(' ')).toBe(
      'id title form basis severity verdict low high planned paused min max margin headroom nextFrom daysUntil daysBroken daysUnknown daysExempt windowFrom windowTo standingSince standingDays standingDaysBroken standingDaysUnknown marginNoneFrom headroomNoneFrom lastDayToAct nextUnknown',
    );
    const row = rows.find(([id]) => id === 'K-09a')!;
    const cell = (name: string) => row[heading!.indexOf(name)];
    expect(['nextFrom', 'daysUntil', 'low', 'high', 'max', 'windowFrom'].map(cell)).toEqual([
      '2027-08-01',
      '251',
      '4',
      '5',
      '',
      '2025-01-01',
    ]);
    const condition = rows.find(([id]) => id === 'K-01')!;
    expect(condition[heading!.indexOf('low')]).toBe('');
  });

  it('list has the names of the fields as headings, and values as they stand in the data', () => {
    const [heading, ...rows] = readCsv(plain['list']!);
    expect(heading).toEqual(COLUMNS);
    expect(rows.find(([id]) => id === 'FP-2025-002')).toEqual([
      'FP-2025-002',
      'EKSEMPEL: Skolevei og helse',
      'pågår',
      'unknown',
      '-23',
      '2026-10-31',
      '600000',
      '{"kilde":"foi-fondet","tilsagn_kr":600000}',
    ]);
  });

  for (const hostile of HOSTILE) {
    it(`keeps its shape with ${JSON.stringify(hostile)} in the data`, () => {
      const attacked = tables(firstRegister(undefined, (post) => withHostile(post, hostile)));
      for (const [name, text] of Object.entries(attacked)) {
        const shape = (csv: string) => readCsv(csv).map((row) => row.length);
        expect(shape(text)).toEqual(shape(plain[name]!));
        for (const field of readCsv(text).flat()) expect(field).not.toMatch(/^[=+@\t\r\n]|^-\D/);
      }
    });
  }
});

describe('a table of a document in CSV', () => {
  it('has all rows, with the group first where groups have titles', () => {
    const table = tablesOf(richDocument()).find(({ id }) => id === 'grupper')!;
    expect(plainCsv(table)).toMatchInlineSnapshot(`
      "group,slag,verdi
      Første,kommando,baerum-innov check
      Første,dager,2026-01-01/2026-12-31
      Første,år,2026
      Første,antall dager,1400
      Første,dager til,-23
      Første,likt antall,4
      Første,ulikt antall,4–5
      ,åpent antall,4–
      ,id,FP-2026-001
      ,sted,data/fp.yaml:3
      ,ord,BRUDD
      ,endring,2 → 
      ,én av flere,7
      ,flere,a · 7 · b
      "
    `);
  });
});

describe('a table of a document for Excel', () => {
  const rows = (text: string) =>
    text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n');

  it('has semicolons, a byte order mark, Norwegian headings, days and decimals as people write them', () => {
    const table = (title: string, cell: Value) => ({ key: 'x', title, cell: () => cell });
    const one = richDocument();
    const made = tableOf({
      id: 'tall',
      caption: '',
      empty: '',
      columns: [
        table('Kroner', number(1_200_000, 'kroner')),
        table('Antall; mål', number(0.25)),
        table('Andel', number(0.877, 'share')),
        table('Dag', day(isoDay('2026-08-31'))),
        table('Fra–til', { kind: 'count', low: 2, high: 3 }),
        table('År', { kind: 'year', year: 2017 }),
        table('Tomt', missing('ikke ført')),
        table('Farlig', data('=1+1')),
      ],
      rows: [null],
    });
    const document = { ...one, forPrograms: [made] };
    expect(renderCsv(document, { table: 'tall' })).toBe(
      '\uFEFFKroner;"Antall; mål";Andel;Dag;Fra–til;År;Tomt;Farlig\n' +
        "1200000;0,25;87,7%;31.08.2026;2–3;2017;;'=1+1\n",
    );
  });

  it('says of krav in words what csv-plain says in keys', () => {
    const { assessment, envelope } = firstRegister();
    const ground = {
      envelope,
      language: 'nb',
      supposed: null,
      lineOf: () => null,
      fieldTitle: () => '',
      responsibleOf: () => null,
    } as const;
    const document = kravListDocument(assessment.results, ground);
    const people = rows(renderCsv(document, { table: null }) ?? '').map((row) => row.split(';'));
    const [titles, ...krav] = people;
    expect(titles?.slice(0, 6)).toEqual(['Krav', 'Tittel', 'Form', 'Grunnlag', 'Alvor', 'Svar']);
    const row = krav.find(([id]) => id === 'K-09a');
    expect(row?.[titles?.indexOf('Svar') ?? -1]).toBe('oppfylt');
    expect(row?.[titles?.indexOf('Neste brudd') ?? -1]).toBe('01.08.2027');
  });
});
