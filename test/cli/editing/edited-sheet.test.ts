import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type EditedRegister, editedRegister, removeRegisters } from './register.ts';
import { type EditedSheet, openSheet } from './sheet.ts';

afterEach(removeRegisters);

const POSTS = 'Forskningsprosjekt';
const FOLDER = 'data/forskningsprosjekter';
const FP = `${FOLDER}/FP-2024-001.yaml`;

async function exported(
  register: EditedRegister,
  ...words: readonly string[]
): Promise<EditedSheet> {
  const asked = words.length === 0 ? ['forskningsprosjekt'] : words;
  const made = await register.tool('list', ...asked, '-o', 'liste.xlsx');
  expect(made.stderr).toBe('');
  return openSheet(join(register.folder, 'liste.xlsx'));
}

/** Reads the sheet back; gives what `--format json` tells of it. */
async function read(register: EditedRegister, sheet: EditedSheet) {
  sheet.save(join(register.folder, 'liste.xlsx'));
  const ran = await register.tool('import', 'liste.xlsx', '--yes', '--format', 'json');
  const json: {
    readonly state: string;
    readonly sheet: {
      readonly changed: number;
      readonly faults: readonly Readonly<Record<string, string | number | null>>[];
      readonly conflicts: readonly Readonly<Record<string, string | number | null>>[];
      readonly notes: readonly string[];
    };
  } = ran.stdout === '' ? null : JSON.parse(ran.stdout);
  return { ...ran, json };
}

function write(register: EditedRegister, path: string, from: string, to: string): void {
  const text = register.read(path);
  expect(text).toContain(from);
  writeFileSync(join(register.folder, path), text.replace(from, to));
}

describe('a sheet that list wrote', () => {
  it('changes nothing where nothing was changed in it', async () => {
    const register = editedRegister();
    await exported(register);
    const ran = await register.tool('import', 'liste.xlsx');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Ingenting å endre');
  });

  it('changes the cells that were changed, and only those; what was changed in the file stands', async () => {
    const register = editedRegister();
    const before = register.read(FP);
    const sheet = await exported(register);
    const row = sheet.rowOf(POSTS, 'FP-2024-001');
    sheet.type(POSTS, row, 'Tittel', ' EKSEMPEL: Fra skole til arbeid ');
    sheet.type(POSTS, row, 'Slutt', new Date(Date.UTC(2029, 0, 31)));
    sheet.type(POSTS, row, 'Ansvarlig: Rolle', null);
    sheet.type(POSTS, row, 'Tiltak', 'T-4-09, T-4-11');
    sheet.type(POSTS, row, 'Eksempel', true);
    const money = 'Finansiering';
    sheet.type(money, sheet.rowOf(money, 'FP-2024-001#2'), 'Tilsagn', '2 200 000');
    write(register, FP, 'Oppvekst', 'Skole');
    write(register, FP, '1100000', '1150000');
    const ran = await read(register, sheet);
    expect(ran.stderr).toBe('');
    expect(ran.json.sheet.notes).toEqual([
      '1 av filene er endret siden arket ble laget; det arket ikke har rørt, står.',
    ]);
    expect(register.read(FP)).toBe(
      before
        .replace(
          "'EKSEMPEL: Trygg overgang fra skole til arbeid'",
          "'EKSEMPEL: Fra skole til arbeid'",
        )
        .replace('slutt: 2028-08-31', 'slutt: "2029-01-31"')
        .replace('\n  rolle: prosjektleder', '')
        .replace('[T-4-09]', '[T-4-09, T-4-11]')
        .replace('2100000', '2200000')
        .replace('Oppvekst', 'Skole')
        .replace('1100000', '1150000'),
    );
  });

  it('names what both have changed, with the three values, and leaves that post alone', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    const row = sheet.rowOf(POSTS, 'FP-2024-001');
    sheet.type(POSTS, row, 'Kommunens rolle', 'partner');
    sheet.type(POSTS, row, 'Slutt', new Date(Date.UTC(2029, 0, 31)));
    sheet.type(POSTS, sheet.rowOf(POSTS, 'FP-2024-002'), 'Kommunens rolle', 'arena');
    write(register, FP, 'slutt: 2028-08-31', 'slutt: 2028-12-31');
    const before = register.read(FP);
    const ran = await read(register, sheet);
    expect(ran.code).toBe(1);
    expect(ran.json.sheet.conflicts).toEqual([
      {
        post: 'FP-2024-001',
        sheet: POSTS,
        row,
        column: 'J',
        title: 'Slutt',
        before: '2028-08-31',
        inSheet: '2029-01-31',
        inRegister: '2028-12-31',
      },
    ]);
    expect(register.read(FP)).toBe(before);
    expect(register.read(`${FOLDER}/FP-2024-002.yaml`)).toContain('kommunens_rolle: arena');
    const again = await register.tool('import', 'liste.xlsx', '--yes');
    expect(again.stdout).toContain('1 post står urørt');
    expect(again.stdout).toContain('Ingenting er skrevet');
  });

  it('adds lines to lists and takes them away, also where the file has got others', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    const money = 'Finansiering';
    sheet.removeRow(money, sheet.rowOf(money, 'FP-2024-001#3'));
    const log = 'Statuslogg';
    sheet.type(log, 25, 'Id', 'FP-2024-001');
    sheet.type(log, 25, 'Dato', '1.11.2026');
    sheet.type(log, 25, 'Status', 'Pågår');
    sheet.type(log, 25, 'Tekst', 'Halvveis.');
    write(register, FP, '  - kilde: foi-fondet', '  - kilde: eu\n  - kilde: foi-fondet');
    const before = register.read(FP);
    const ran = await read(register, sheet);
    expect(ran.stderr).toBe('');
    expect(register.read(FP)).toBe(
      before
        .replace('  - kilde: egne midler\n    tilsagn_kr: 1100000\n', '')
        .replace(
          'planen holder.\n',
          'planen holder.\n  - dato: "2026-11-01"\n    status: pågår\n    tekst: Halvveis.\n',
        ),
    );
  });

  it('makes posts of new rows, with their first status and their lines', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    const last = sheet.rowOf(POSTS, 'FP-2027-001');
    for (const [index, id] of [null, 'FP-2026-900'].entries()) {
      const row = last + 1 + index;
      sheet.type(POSTS, row, 'Id', id);
      sheet.type(POSTS, row, 'Tittel', `EKSEMPEL: Ny ${index}`);
      sheet.type(POSTS, row, 'Prosjekttype', 'forprosjekt');
      sheet.type(POSTS, row, 'Status', 'planlagt');
      sheet.type(POSTS, row, 'Eksempel', 'ja');
    }
    const partners = 'Partnere';
    sheet.type(partners, 20, 'Id', 'FP-2026-900');
    sheet.type(partners, 20, 'Navn', 'EKSEMPEL Instituttet');
    sheet.type(partners, 20, 'Rolle', 'forskningspartner');
    sheet.type(partners, 20, 'Organisasjonsnummer', 123456009);
    const ran = await read(register, sheet);
    expect(ran.stderr).toBe('');
    expect(register.read(`${FOLDER}/FP-2026-900.yaml`)).toBe(
      [
        'id: FP-2026-900',
        'tittel: "EKSEMPEL: Ny 1"',
        'prosjekttype: forprosjekt',
        'statuslogg:',
        '  - dato: "2026-11-23"',
        '    status: planlagt',
        'partnere:',
        '  - navn: EKSEMPEL Instituttet',
        '    rolle: forskningspartner',
        '    orgnr: "123456009"',
        'eksempel: true',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(register.folder, FOLDER, 'FP-2026-901.yaml'))).toBe(true);
    const again = await register.tool('import', 'liste.xlsx', '--yes');
    expect(again.stderr).toContain('blir ikke til flere poster: FP-2026-901, FP-2026-900');
    expect(existsSync(join(register.folder, FOLDER, 'FP-2026-902.yaml'))).toBe(false);
  });

  it('names what cannot be by sheet, row and column, and writes nothing', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    const row = sheet.rowOf(POSTS, 'FP-2024-001');
    const other = sheet.rowOf(POSTS, 'FP-2024-002');
    sheet.type(POSTS, row, 'Id', 'FP-2024-009');
    sheet.type(POSTS, row, 'Status', 'pause');
    sheet.type(POSTS, row, 'Tittel', true);
    sheet.type(POSTS, row, 'Slutt', '31.2.2029');
    sheet.type(POSTS, other, 'Prosjekttype', 'forprosjekter');
    sheet.type(POSTS, other, 'Tittel', '#REF!');
    sheet.type('Statuslogg', sheet.rowOf('Statuslogg', 'FP-2024-001#1'), 'Tekst', 'En annen.');
    sheet.type('Finansiering', sheet.rowOf('Finansiering', 'FP-2024-001#2'), 'Tilsagn', '1,500');
    sheet.type('Partnere', 20, 'Navn', 'Uten post');
    sheet.type('Aktører', 30, 'Id', 'FP-1');
    sheet.type('Aktører', 30, 'Navn', 'Med feil post');
    const before = register.read(FP);
    const ran = await read(register, sheet);
    expect(ran.code).toBe(1);
    const places = ran.json.sheet.faults.map(
      (fault) => `${fault['sheet']} ${fault['column']}${fault['row']}`,
    );
    expect(new Set(places)).toEqual(
      new Set([
        ...['B', 'O', 'C', 'J'].map((column) => `${POSTS} ${column}${row}`),
        ...['C', 'E'].map((column) => `${POSTS} ${column}${other}`),
        `Statuslogg G${sheet.rowOf('Statuslogg', 'FP-2024-001#1')}`,
        `Finansiering F${sheet.rowOf('Finansiering', 'FP-2024-001#2')}`,
        'Partnere B20',
        'Aktører B30',
      ]),
    );
    expect(register.read(FP)).toBe(before);
  });

  it('deletes no post whose row is gone, and says so', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    sheet.removeRow(POSTS, sheet.rowOf(POSTS, 'FP-2024-001'));
    const ran = await read(register, sheet);
    expect(ran.stderr).toContain('sletter ingen poster: FP-2024-001 står');
    expect(existsSync(join(register.folder, FP))).toBe(true);
  });

  it('has the posts and the columns that were asked for', async () => {
    const register = editedRegister();
    const before = register.read(FP);
    const sheet = await exported(
      register,
      ...['forskningsprosjekt', 'id=FP-2024-001', '--columns', 'slutt,dager_igjen,partnere.navn'],
    );
    const row = sheet.rowOf(POSTS, 'FP-2024-001');
    expect(row).toBe(4);
    expect(sheet.names).toEqual([POSTS, 'Partnere', 'Valg', 'Verdier']);
    sheet.type('Partnere', 4, 'Navn', 'EKSEMPEL Universitetet');
    const ran = await read(register, sheet);
    expect(ran.stderr).toBe('');
    expect(register.read(FP)).toBe(
      before.replace(
        '- navn: EKSEMPEL Høgskolen\n    rolle: grad',
        '- navn: EKSEMPEL Universitetet\n    rolle: grad',
      ),
    );
  });

  it('says what it has not, and is a report where it is grouped or of an earlier day', async () => {
    const register = editedRegister();
    write(register, FP, 'tiltak: [T-4-09]', 'tiltak: [T-4-09');
    const sheet = await exported(register);
    expect(sheet.cell(POSTS, 2, 'Id')).toContain(`satt til side og er ikke med her: ${FP}`);
    const grouped = await exported(register, 'forskningsprosjekt', '--group-by', 'prosjekttype');
    expect(grouped.names[0]).toBe('Om rapporten');
  });

  it('names what it changes of a post that is gone', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    sheet.type(POSTS, sheet.rowOf(POSTS, 'FP-2027-001'), 'Kommunens rolle', 'arena');
    rmSync(join(register.folder, FOLDER, 'FP-2027-001.yaml'));
    const ran = await read(register, sheet);
    expect(ran.json.sheet.conflicts).toMatchObject([
      { post: 'FP-2027-001', inRegister: 'finnes ikke, eller kan ikke leses' },
    ]);
  });

  it('locks the rule of a krav in force', async () => {
    const register = editedRegister();
    const sheet = await exported(register, 'krav');
    const row = sheet.rowOf('Krav', 'K-09a');
    sheet.type('Krav', row, 'Minst', 1);
    const ran = await read(register, sheet);
    expect(ran.json.sheet.faults.map(({ title }) => title)).toEqual(['Minst']);
  });

  it('is not read where its hidden values are damaged, or with options of other sheets', async () => {
    const register = editedRegister();
    const sheet = await exported(register);
    const words = ['import', 'liste.xlsx', '--map', 'Tittel=tittel'];
    expect((await register.tool(...words)).stderr).toContain('brukes ikke med den');
    expect((await register.tool('import', 'liste.xlsx', '--type', 'tiltak')).stderr).toContain(
      'laget av typen forskningsprosjekt',
    );
    sheet.damage('Verdier');
    sheet.save(join(register.folder, 'liste.xlsx'));
    expect((await register.tool('import', 'liste.xlsx')).stderr).toContain('skadet');
  });
});
