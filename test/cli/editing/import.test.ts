import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { runHere } from '../../run-here.ts';
import { type EditedRegister, editedRegister, removeRegisters } from './register.ts';

afterEach(removeRegisters);

const FOLDER = 'data/forskningsprosjekter';
const IMPORT = ['--type', 'forskningsprosjekt'];

const COLUMNS = ['Prosjektnavn', 'Prosjekttype', 'Status', 'Start', 'Slutt', 'Enhet', 'Kilde'];
const TITLES = [...COLUMNS, 'Tilsagn', 'Tiltak', 'Eksempel'];
const MAP = ['--map', 'Prosjektnavn=tittel', '--map', 'Enhet=ansvarlig.enhet'];

type Written = string | number | Date | null;

/** Thirty projects as an analyst keeps them: a title of the sheet above, an empty row, and a sum below. */
function thirtyProjects(): Written[][] {
  const rows = Array.from({ length: 30 }, (_, index): Written[] => [
    `EKSEMPEL: Prosjekt ${index + 1}`,
    index % 2 === 0 ? 'Forprosjekt' : 'ph.d.',
    index % 3 === 0 ? 'planlagt' : 'Pågår',
    new Date(Date.UTC(index % 3 === 0 ? 2027 : 2025, index % 12, 1)),
    index % 4 === 0 ? `1.${1 + (index % 12)}.2028` : new Date(Date.UTC(2028, index % 12, 28)),
    'Plan og miljø',
    'egne midler',
    100_000 + index,
    'T-4-09',
    'ja',
  ]);
  const sum = rows.reduce((all, [, , , , , , , amount]) => all + Number(amount), 0);
  const empty = TITLES.map(() => null);
  return [
    ['Prosjekter i Bærum', ...TITLES.slice(1).map(() => null)],
    TITLES,
    ...rows.slice(0, 10),
    empty,
    ...rows.slice(10),
    ['Sum', ...TITLES.slice(1, 7).map(() => null), sum, null, null],
  ];
}

async function writeSheet(
  { folder }: EditedRegister,
  name: string,
  rows: readonly (readonly Written[])[],
): Promise<void> {
  const data = rows.map((row) =>
    row.map((value) =>
      value === null ? null : value instanceof Date ? { value, format: 'dd.mm.yyyy' } : { value },
    ),
  );
  writeFileSync(join(folder, name), await writeExcelFile(data, { sheet: 'Prosjekter' }).toBuffer());
}

const posts = ({ folder }: EditedRegister) => readdirSync(join(folder, FOLDER)).length;

describe('import of a spreadsheet with thirty projects', () => {
  it('names seven faults by row and column and writes nothing; mended, it makes posts that check accepts', async () => {
    const register = editedRegister();
    const before = posts(register);
    const rows = thirtyProjects();
    const faulty = rows.map((row) => [...row]);
    const plant = (row: number, column: number, value: Written) => {
      const cells = faulty[row - 1];
      if (cells !== undefined) cells[column] = value;
    };
    plant(3, 1, 'forprosjekter');
    plant(5, 3, '31.2.2027');
    plant(8, 7, '1,500');
    plant(9, 8, 'T-9-99');
    plant(12, 2, 'påbegynt');
    plant(15, 0, null);
    plant(20, 4, new Date(Date.UTC(2020, 0, 1)));
    await writeSheet(register, 'feil.xlsx', faulty);
    const refused = await register.tool(
      ...['import', 'feil.xlsx', ...IMPORT, ...MAP, '--yes', '--format', 'json'],
    );
    expect(refused.code).toBe(1);
    const { state, sheet } = JSON.parse(refused.stdout);
    expect(state).toBe('refused');
    expect(
      sheet.faults.map((each: { row: number; column: string; title: string }) =>
        [each.row, each.column, each.title].join(' '),
      ),
    ).toEqual([
      '3 B Prosjekttype',
      '5 D Start',
      '8 H Tilsagn',
      '9 I Tiltak',
      '12 C Status',
      '15 A Prosjektnavn',
      '20 E Slutt',
    ]);
    expect(posts(register)).toBe(before);

    await writeSheet(register, 'rettet.xlsx', rows);
    const line = ['import', 'rettet.xlsx', ...IMPORT, ...MAP];
    const asked = await register.tool(...line);
    expect(asked.code).toBe(2);
    expect(asked.stdout).toContain('30 nye poster.');
    expect(asked.stdout).toContain('Rad 34 er en sum og er ikke lest.');
    expect(asked.stderr).toContain('--yes');
    expect(posts(register)).toBe(before);
    const written = await register.tool(...line, '--yes');
    expect(written.code).toBe(0);
    expect(posts(register)).toBe(before + 30);
    expect((await register.tool('check', '--fail-on', 'data')).code).toBe(0);
    expect(register.read(`${FOLDER}/FP-2026-003.yaml`)).toBe(
      [
        'id: FP-2026-003',
        'tittel: "EKSEMPEL: Prosjekt 2"',
        'prosjekttype: ph.d.',
        'ansvarlig:',
        '  enhet: Plan og miljø',
        'start: "2025-02-01"',
        'slutt: "2028-02-28"',
        'statuslogg:',
        '  - dato: "2025-02-01"',
        '    status: pågår',
        'finansiering:',
        '  - kilde: egne midler',
        '    tilsagn_kr: 100001',
        'tiltak: [T-4-09]',
        'eksempel: true',
        '',
      ].join('\n'),
    );
  });
});

describe('import of a sheet as a case officer keeps it', () => {
  const GROUPS = ['Prosjekt', null, null, 'Tid', null, 'Ansvar', null, 'Penger', null, 'Annet'];
  const OWN = [
    ...['Prosjektnavn', 'Type prosjekt', 'Status', 'Oppstart', 'Sluttdato', 'Enhet', 'Rolle'],
    ...['Finansieringskilde', 'Tilsagn', 'Tiltak i strategien', 'Eksempel'],
  ];
  const post = (name: string, start: Written, end: Written, amount: Written): Written[] => [
    ...[name, 'Forprosjekt', 'Pågår', start, end, 'Plan og miljø', 'prosjektleder'],
    ...['FoI-fondet', amount, 't-4-09', 'x'],
  ];
  const rows: Written[][] = [
    ['Prosjekter i Bærum'],
    [],
    GROUPS,
    OWN,
    post('EKSEMPEL: A', '1.2.25', 46_996, 'kr 1 250 000'),
    post('EKSEMPEL: B', new Date(Date.UTC(2025, 2, 1)), '31.08.2028', '400 000,-'),
    ['Sum', null, null, null, null, null, null, null, 1_650_000],
    [],
    ['Kilde: porteføljen'],
  ];

  it('proposes one line with a field for each column it does not know, and reads all by it', async () => {
    const register = editedRegister();
    await writeSheet(register, 'p.xlsx', rows);
    const line = ['import', 'p.xlsx', ...IMPORT, '--yes', '--format', 'json'];
    const refused = await register.tool(...line);
    const { sheet } = JSON.parse(refused.stdout);
    expect(sheet.faults.map((each: { title: string }) => each.title)).toEqual(
      OWN.filter((title) => !['Status', 'Enhet', 'Tilsagn', 'Eksempel'].includes(title)),
    );
    const maps = Object.entries({
      Prosjektnavn: 'tittel',
      'Type prosjekt': 'prosjekttype',
      Oppstart: 'start',
      Sluttdato: 'slutt',
      Rolle: 'ansvarlig.rolle',
      Finansieringskilde: 'finansiering.kilde',
      'Tiltak i strategien': 'tiltak',
    }).flatMap(([title, field]) => ['--map', `${title}=${field}`]);
    const shown = maps.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
    expect(sheet.command).toBe(`baerum-innov ${line.join(' ')} ${shown} --save-map`);

    const written = await register.tool(...line, ...maps, '--save-map');
    expect(written.code).toBe(0);
    expect(JSON.parse(written.stdout).sheet).toMatchObject({
      command: null,
      totals: [7],
      notes: ['Rad 9 står under summen, med én celle, og er ikke lest.'],
    });
    expect(register.read(`${FOLDER}/FP-2026-002.yaml`)).toContain(
      'start: "2025-02-01"\nslutt: "2028-08-31"\n',
    );
    expect(register.read(`${FOLDER}/FP-2026-002.yaml`)).toContain('tilsagn_kr: 1250000\n');
    expect(register.read(`${FOLDER}/FP-2026-003.yaml`)).toContain('tilsagn_kr: 400000\n');
    expect(register.read('data/.import-kolonner.yaml')).toContain('Prosjektnavn: tittel\n');
  });

  it('shows on a narrow screen the columns there is room for, and what it leaves out', async () => {
    const { folder, ...register } = editedRegister();
    await writeSheet({ folder, ...register }, 'p.xlsx', rows);
    const refused = await runHere(['import', 'p.xlsx', ...IMPORT, '--as-of', '2026-11-23'], {
      folder,
      columns: 80,
    });
    const command = refused.stdout.split('\n').filter((text) => text.startsWith('baerum-innov'));
    // In one line, however long: it is there to be copied.
    expect(command).toEqual([expect.stringMatching(/--map Prosjektnavn=tittel .* --save-map$/)]);
    await writeSheet({ folder, ...register }, 'q.xlsx', [
      OWN.map((title) => (title === 'Prosjektnavn' ? 'Tittel' : title)),
      ...rows.slice(4, 6),
    ]);
    const maps = ['Type prosjekt=prosjekttype', 'Oppstart=start', 'Sluttdato=slutt'];
    const more = ['Rolle=ansvarlig.rolle', 'Finansieringskilde=', 'Tilsagn='];
    const given = [...maps, ...more, 'Tiltak i strategien=tiltak'];
    const line = [...IMPORT, ...given.flatMap((map) => ['--map', map]), '--as-of', '2026-11-23'];
    const ran = await runHere(['import', 'q.xlsx', ...line], { folder, columns: 80 });
    expect(ran.stdout).toContain('EKSEMPEL: A');
    expect(ran.stdout).toContain('Ikke plass til:');
  });
});

describe('import of CSV', () => {
  const csv = (rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;
  const ROWS = [
    'Tittel;Prosjekttype;Eksempel;Status;Start;Finansiering;',
    ';;;;;Kilde;Tilsagn',
    'EKSEMPEL: Båt på øya;annet;x;fullført;1.8.2024;eu;"1 500 000,00"',
    ';;;;;;',
    'I alt;;;;;;1 500 000',
  ];

  it.each([
    ['semicolons, Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['semicolons, UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    [
      'tabs, UTF-16',
      (text: string) => Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le'),
    ],
    [
      'commas',
      (text: string) => Buffer.from(text.replaceAll(';', ',').replace('8.2024', '08.2024')),
    ],
  ])('reads %s, with titles over two rows', async (_, bytesOf) => {
    const register = editedRegister();
    writeFileSync(join(register.folder, 'p.csv'), bytesOf(csv(ROWS)));
    const ran = await register.tool('import', 'p.csv', ...IMPORT, '--yes');
    expect(ran.stdout + ran.stderr).toContain('1 ny post.');
    expect(register.read(`${FOLDER}/FP-2026-002.yaml`)).toBe(
      [
        'id: FP-2026-002',
        'tittel: "EKSEMPEL: Båt på øya"',
        'prosjekttype: annet',
        'start: "2024-08-01"',
        'statuslogg:',
        '  - dato: "2024-08-01"',
        '    status: pågår',
        '  - dato: "2026-11-23"',
        '    status: fullført',
        'finansiering:',
        '  - kilde: eu',
        '    tilsagn_kr: 1500000',
        'eksempel: true',
        '',
      ].join('\n'),
    );
  });

  it('refuses columns that are no field or several, ids that are taken or stand twice, and remembers a map where asked', async () => {
    const register = editedRegister();
    const rows = [
      'id,Tittel,Prosjekttype,Status,Dato,Notat,Eksempel',
      'FP-2026-001,EKSEMPEL: A,annet,planlagt,,husk,ja',
      'FP-2026-007,EKSEMPEL: B,annet,planlagt,1.2.2025,,ja',
      'FP-2026-007,EKSEMPEL: C,annet,planlagt,,,ja',
    ];
    writeFileSync(join(register.folder, 'p.csv'), csv(rows));
    const ran = await register.tool('import', 'p.csv', ...IMPORT, '--yes');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('Skriv --map "Notat=felt"');
    expect(ran.stdout).toContain('statuslogg.dato');
    expect(ran.stdout).toContain('«FP-2026-001» finnes i registeret fra før.');
    expect(ran.stdout).toContain('«FP-2026-007» står i rad 3 også.');

    writeFileSync(join(register.folder, 'p.csv'), csv([rows[0] ?? '', rows[2] ?? '']));
    const map = ['--map', 'Dato=statuslogg.dato', '--map', 'Notat='];
    const saved = await register.tool('import', 'p.csv', ...IMPORT, ...map, '--save-map', '--yes');
    expect(saved.code).toBe(0);
    expect(register.read('data/.import-kolonner.yaml')).toBe(
      'forskningsprosjekt:\n  Dato: statuslogg.dato\n  Notat: ""\n',
    );
    expect(register.read(`${FOLDER}/FP-2026-007.yaml`)).toContain('dato: "2025-02-01"');
    writeFileSync(
      join(register.folder, 'q.csv'),
      csv([rows[0] ?? '', ',EKSEMPEL: D,annet,planlagt,1.3.2025,nei,ja']),
    );
    const again = await register.tool('import', 'q.csv', ...IMPORT, '--yes');
    expect(again.code).toBe(0);
    expect(existsSync(join(register.folder, FOLDER, 'FP-2026-008.yaml'))).toBe(true);
    const slip = await register.tool('import', 'q.csv', ...IMPORT, '--map', 'Nota=');
    expect(slip.stderr).toContain('ingen kolonne «Nota». Mente du «Notat»?');
  });

  it('shows the posts in a terminal and asks before it writes', async () => {
    const register = editedRegister();
    writeFileSync(join(register.folder, 'p.csv'), csv(ROWS));
    const before = posts(register);
    const declined = await register.typing('n', 'import', 'p.csv', ...IMPORT);
    expect(declined.stderr).toContain('EKSEMPEL: Båt på øya');
    expect(posts(register)).toBe(before);
    const agreed = await register.typing('y', 'import', 'p.csv', ...IMPORT);
    expect(agreed.stdout).toContain('Skrevet: data/forskningsprosjekter/FP-2026-002.yaml');
    expect(posts(register)).toBe(before + 1);
  });

  it('says what it cannot read, and what it needs to know', async () => {
    const register = editedRegister();
    writeFileSync(join(register.folder, 'x.xlsx'), 'PK ikke noe regneark');
    expect((await register.tool('import', 'x.xlsx', ...IMPORT)).code).toBe(3);
    expect((await register.tool('import', 'finnes-ikke.csv', ...IMPORT)).stderr).toContain(
      'ENOENT',
    );
    writeFileSync(join(register.folder, 'y.csv'), 'a;b\n1;2\n');
    expect((await register.tool('import', 'y.csv')).stderr).toContain('--type');
    expect((await register.tool('import', 'y.csv', ...IMPORT)).stderr).toContain(
      'ingen rad med titler',
    );
  });
});

describe('a template', () => {
  it('is an empty sheet that is read again when it is filled in', async () => {
    const register = editedRegister();
    const made = await register.tool(
      'import',
      '--template',
      'forskningsprosjekt',
      '-o',
      'mal.xlsx',
    );
    expect(made.code).toBe(0);
    expect((await register.tool('import', 'mal.xlsx', ...IMPORT)).stderr).toContain('ingen rader');
    const [sheet] = await readExcelFile(join(register.folder, 'mal.xlsx'));
    const titles = (sheet?.data[0] ?? []).map(String);
    const filled: Readonly<Record<string, Written>> = {
      Tittel: 'EKSEMPEL: A',
      Prosjekttype: 'annet',
      Status: 'planlagt',
      Enhet: 'Plan',
      Start: new Date(Date.UTC(2027, 0, 1)),
      Kilde: 'eu',
      Tilsagn: 5,
      Tiltak: 'T-4-09; T-4-10',
      Eksempel: 'ja',
    };
    expect(titles).toEqual(expect.arrayContaining(Object.keys(filled)));
    await writeSheet(register, 'ny.xlsx', [titles, titles.map((title) => filled[title] ?? null)]);
    const ran = await register.tool('import', 'ny.xlsx', ...IMPORT, '--yes');
    expect(ran.code).toBe(0);
    expect(register.read(`${FOLDER}/FP-2026-002.yaml`)).toContain('tiltak: [T-4-09, T-4-10]');
  });
});
