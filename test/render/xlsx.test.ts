import { strFromU8, unzipSync } from 'fflate';
import readExcelFile, { type Row, type Sheet } from 'read-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderXlsx } from '../../src/render/xlsx/render.ts';
import { sheetNames } from '../../src/render/xlsx/sheet-names.ts';
import { type Document, section } from '../../src/reports/document/document.ts';
import { tablesOf } from '../../src/reports/walk.ts';
import { showHidden } from '../../src/text/formatting/hidden.ts';
import { HOSTILE, naughtyStrings } from './check-report.ts';
import {
  documentOf,
  OFFICE_HOSTILE,
  richDocument,
  sampleDocument,
  tableOfTexts,
} from './sample-document.ts';

async function sheetsOf(document: Document): Promise<Sheet[]> {
  return readExcelFile(Buffer.from(await renderXlsx(document)), { trim: false });
}

async function partsOf(document: Document): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await renderXlsx(document)));
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

function rowsOf(sheets: readonly Sheet[], name: string): readonly Row[] {
  const found = sheets.find(({ sheet }) => sheet === name);
  if (found === undefined) throw new Error(`no sheet ${name}: ${sheets.map((each) => each.sheet)}`);
  return found.data;
}

/** The texts of a sheet with one column, as the reader of a spreadsheet gets them. */
async function textsBack(texts: readonly string[]): Promise<readonly unknown[]> {
  const table = tableOfTexts('tekster', 'Tekster', texts);
  const part = section({ id: 'x', title: 'X', blocks: [{ kind: 'table', table }] });
  const sheets = await sheetsOf(sampleDocument({ sections: [part] }));
  return rowsOf(sheets, 'Tekster')
    .slice(1)
    .map(([cell]) => cell);
}

const expected = (text: string) => showHidden(text, '\n');

describe('a report as a spreadsheet', () => {
  it('has days and numbers that are real ones', async () => {
    const sheets = await sheetsOf(sampleDocument());
    expect(rowsOf(sheets, 'Alle slags verdier')).toEqual([
      ['Tittel på tekst', 'Dag', 'Antall', 'Kroner', 'Andel', 'Svar'],
      ['Språk i barnehagen', new Date('2026-08-31T00:00:00Z'), 1234, 1_500_000, 0.877, '✓ oppfylt'],
      [
        showHidden('To linjer\nog æøå 👩‍🔬', '\n'),
        '28.02.1900',
        -5.5,
        'ikke fastsatt',
        0,
        '✗ ikke oppfylt',
      ],
    ]);
  });

  it('says first what it is, then all it says in words, and where its tables are', async () => {
    const sheets = await sheetsOf(sampleDocument());
    const written = rowsOf(sheets, 'Om rapporten').map(([name, value]) =>
      value instanceof Date ? `${name} | ${value.toISOString()}` : [name, value].join(' | '),
    );
    expect(written.join('\n')).toMatchInlineSnapshot(`
      "Status per 23.11.2026 | 
      Et lite register | 
      register 4be1c07d · 12 poster | 
      Merk | EKSEMPEL: 3 oppdiktede poster teller med.
       | 
      Kort sagt | 
      1. | K-09a holder i dag
      2. BRUDD | K-10 holder ikke
      VARSEL | K-12 er uklart
       | Et avsnitt fra rapporten.
       | Et avsnitt fra dataene.
       | 
      Nærmere | 
      Leder | ikke satt
      Ramme | 4200000
      Frist | 2027-12-31T00:00:00.000Z
      Alle slags verdier | i arket «Alle slags verdier»
      En tom tabell | i arket «En tom tabell» – ingen tekster
       | 
      Bilder | 
      Bildet gantt | Det som gantt viser.
      Tallene i gantt | i arket «Tallene i gantt»
      Bildet counts | Det som counts viser.
      Tallene i counts | i arket «Tallene i counts»
      Bildet money | Det som money viser.
      Tallene i money | i arket «Tallene i money»
      Bildet matrix | Det som matrix viser.
      Tallene i matrix | i arket «Tallene i matrix»"
    `);
  });

  it('says every kind of value and block', async () => {
    const sheets = await sheetsOf(richDocument());
    const written = sheets.map(({ sheet, data }) => [
      `[${sheet}]`,
      ...data.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell))).join(' | '),
      ),
    ]);
    expect(written.flat().join('\n')).toMatchInlineSnapshot(`
      "[Om rapporten]
      Status per 23.11.2026 | null
      Et lite register | null
      register 4be1c07d · 12 poster | null
      Merk | EKSEMPEL: 3 oppdiktede poster teller med.
      null | null
      null | Det viktigste.
      null | Det minste.
      a) | Et råd
      null | Hvorfor
      null | 3 dager
      ENDRET | En post
      null | Et felt
      null | Uten navn
      Part | null
      Navn | Kommunen
      Frist | "2026-12-31T00:00:00.000Z"
      Logg | null
      • | Første
      • Dag | "2026-01-02T00:00:00.000Z"
      Hva | startet
      Verdier i grupper | i arket «Verdier i grupper»
      En note.
      null | En note.
      Funn | i arket «Funn»
      [Verdier i grupper]
      Gruppe | Slag | Verdi
      Første | kommando | baerum-innov check
      Første | dager | 01.01.2026–31.12.2026
      Første | år | 2026
      Første | antall dager | 1400
      Første | dager til | "2026-10-31T00:00:00.000Z"
      Første | likt antall | 4
      Første | ulikt antall | 4–5
      – | åpent antall | 4–…
      – | id | FP-2026-001
      – | sted | data/fp.yaml:3
      – | ord | BRUDD
      – | endring | 2 → ikke fastsatt
      – | én av flere | 7
      – | flere | a · 7 · b
      [Funn]
      Alvor | Kode | Sted | Hva | Hva nå
      ADVARSEL | life/overrun | data/forskningsprosjekter/FP-2025-002.yaml:9 | planlagt slutt 31.10.2026 er passert, og ingen har logget hva som skjedde | Skriv en ny linje i statusloggen med dagen det gjelder: pågår hvis det fortsatt er i gang, fullført eller stanset hvis det er slutt. Er planen flyttet, rett også planlagt slutt.
      MERKNAD | krav/forecast | krav K-09a | brytes 01.08.2027: FP-2024-002 | Se hva som lukker hullet: baerum-innov krav K-09a"
    `);
  });

  it('has a sheet for each table, those of charts and empty ones too', async () => {
    const sheets = await sheetsOf(sampleDocument());
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Om rapporten',
      ...tablesOf(sampleDocument()).map(({ caption }) => caption),
    ]);
    expect(rowsOf(sheets, 'En tom tabell')).toEqual([['Tekst'], ['ingen tekster']]);
    expect(rowsOf(sheets, 'Tallene i money')).toEqual([['Tekst'], ['verdi i money']]);
  });

  it('freezes its headers, and filters where there are rows', async () => {
    const parts = await partsOf(sampleDocument());
    expect(parts['xl/worksheets/sheet2.xml']).toMatch(
      /ySplit="1".*activePane="bottomLeft".*<autoFilter ref="A1:F3"\/>/,
    );
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('<autoFilter');
    expect(parts['xl/workbook.xml']?.match(/<definedNames/g)).toHaveLength(1);
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Alle slags verdier'!$A$1:$F$3</definedName>`,
    );
  });

  it('speaks English', async () => {
    const [front] = await sheetsOf(sampleDocument({ language: 'en' }));
    expect(front?.sheet).toBe('About the report');
    expect(front?.data[3]?.[0]).toBe('Note');
  });
});

describe('hostile texts in a spreadsheet', () => {
  it('come back as they were put in, what cannot be seen as escapes', async () => {
    const texts = [...HOSTILE, ...OFFICE_HOSTILE];
    expect(await textsBack(texts)).toEqual(texts.map(expected));
  });

  it.skipIf(naughtyStrings === null)('so do all naughty strings', async () => {
    const texts = (naughtyStrings ?? []).filter((text) => text !== '');
    expect(await textsBack(texts)).toEqual(texts.map(expected));
  });

  it('are cut where Excel can hold no more, and not through a character', async () => {
    const [first, second, third] = await textsBack(['a'.repeat(40_000), '👍'.repeat(20_000), 'x']);
    expect(first).toBe(`${'a'.repeat(32_766)}…`);
    expect(second).toBe(`${'👍'.repeat(16_383)}…`);
    expect(third).toBe('x');
  });

  let plain: Record<string, string> | undefined;

  it.each([
    '',
    ...HOSTILE,
    ...OFFICE_HOSTILE,
  ])('never become a formula or another part: %j', async (text) => {
    const parts = await partsOf(documentOf(text));
    plain ??= await partsOf(documentOf('x'));
    expect(Object.keys(parts)).toEqual(Object.keys(plain));
    for (const [path, xml] of Object.entries(parts))
      if (path.includes('/worksheets/')) expect(xml).not.toMatch(/<f[ >]/);
    expect(await sheetsOf(documentOf(text))).toHaveLength(3);
  });
});

describe('names of sheets', () => {
  it('are what Excel allows', () => {
    expect(
      sheetNames([
        'a[b]:c*d?e/f\\g',
        'History',
        'history',
        "'sitat'",
        '',
        'En veldig lang tittel på en tabell i rapporten',
        'En veldig lang tittel på en tabell som en annen',
        'X',
        'x',
        `${'a'.repeat(30)}👍`,
        '\u0000\u202E',
      ]),
    ).toEqual([
      'a b c d e f g',
      'Ark History',
      'Ark history (2)',
      'sitat',
      'Ark',
      'En veldig lang tittel på en tab',
      'En veldig lang tittel på en (2)',
      'X',
      'x (2)',
      'a'.repeat(30),
      'Ark (2)',
    ]);
  });
});

describe('the bytes of a spreadsheet', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('are the same at any time and in any time zone', async () => {
    const first = Buffer.from(await renderXlsx(sampleDocument()));
    const offsets = new Set<number>();
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC']) {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
      offsets.add(new Date().getTimezoneOffset());
      expect(Buffer.from(await renderXlsx(sampleDocument())).equals(first), zone).toBe(true);
    }
    expect(offsets.size).toBe(4);
  });
});
