import { chmodSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type DataRepository, dataRepository } from '../data-repository.ts';
import { editedRegister, removeRegisters } from './register.ts';

afterEach(removeRegisters);

const DEMENTIA = 'data/forskningsprosjekter/FP-2024-002.yaml';
const SCHOOL = 'data/forskningsprosjekter/FP-2024-001.yaml';

/** Lines that one text has and the other has not. */
function newLines(before: string, after: string): string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line) => !old.includes(line));
}

describe('set', () => {
  it('changes only the value, and tells what that does to the promises', async () => {
    const register = editedRegister();
    const before = register.read(DEMENTIA);
    const ran = await register.tool('set', 'FP-2024-002', 'slutt=30.06.2027', '--yes');
    expect(ran.stdout).toContain(
      'K-09a brytes 31 dager tidligere: 01.07.2027. Holder fortsatt: 4–5 (minst 3).',
    );
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(register.read(DEMENTIA)).toBe(
      before.replace('slutt: 2027-07-31', 'slutt: "2027-06-30"'),
    );
  });

  it('says in one line what is written, and what it does, with -q', async () => {
    const register = editedRegister();
    const ran = await register.tool('set', 'FP-2024-002', 'slutt=30.06.2027', '--yes', '-q');
    expect(ran).toEqual({
      code: 0,
      stdout:
        'Skrevet: data/forskningsprosjekter/FP-2024-002.yaml (Slutt: 31.07.2027 → 30.06.2027). K-09a brytes 31 dager tidligere: 01.07.2027. Holder fortsatt: 4–5 (minst 3).\n',
      stderr: '',
    });
  });

  it('reaches into lists, and reads values as the schema has them', async () => {
    const register = editedRegister();
    const ran = await register.tool(
      'set',
      'FP-2024-001',
      'finansiering[foi-fondet].tilsagn_kr=500 000',
      'partnere+={navn: EKSEMPEL Nav, rolle: brukerpartner}',
      'tiltak+=T-4-10',
      '--yes',
    );
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Finansiering nr. 1 › Tilsagn: ');
    const text = register.read(SCHOOL);
    expect(text).toContain('  - kilde: foi-fondet\n    tilsagn_kr: 500000\n');
    expect(text).toContain('  - navn: EKSEMPEL Nav\n    rolle: brukerpartner\nfinansiering:');
    expect(text).toContain('tiltak: [T-4-09, T-4-10]\n');
    await register.tool('set', 'FP-2024-001', 'tiltak-=T-4-10', 'kommunens_rolle=', '--yes');
    expect(register.read(SCHOOL)).toContain('tiltak: [T-4-09]\n');
    expect(register.read(SCHOOL)).not.toContain('kommunens_rolle');
  });

  it('writes nothing that would not be valid, and shows why', async () => {
    const register = editedRegister();
    const before = register.read(SCHOOL);
    const ran = await register.tool('set', 'FP-2024-001', 'prosjekttype=tull', '--yes');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('FEIL schema/enum (ny)');
    expect(ran.stdout).toContain('Ingenting er skrevet: registeret ville ikke vært i orden.');
    expect(register.read(SCHOOL)).toBe(before);
  });

  it('mends a post that its schema refuses', async () => {
    const register = editedRegister();
    const before = register.read(SCHOOL);
    const path = join(register.folder, SCHOOL);
    writeFileSync(path, before.replace('offentlig sektor-ph.d.\n', 'phd\n'));
    const ran = await register.tool('set', 'FP-2024-001', 'prosjekttype=ph.d.', '--yes');
    expect(ran.code).toBe(0);
    expect(newLines(before, register.read(SCHOOL))).toEqual(['prosjekttype: ph.d.']);
  });

  it('may say that a promise breaks: that is no fault of the data', async () => {
    const register = editedRegister();
    const ran = await register.tool('close', 'FP-2025-001', '--status', 'stanset', '--yes');
    const more = await register.tool('close', 'FP-2026-001', '--status', 'stanset', '--yes');
    expect([ran.code, more.code]).toEqual([0, 0]);
    expect(register.read('data/forskningsprosjekter/FP-2026-001.yaml')).toContain(
      '  - dato: "2026-11-23"\n    status: stanset\n',
    );
  });

  it('refuses what it cannot read, with the way to say it', async () => {
    const register = editedRegister();
    const says = async (...words: readonly string[]) => {
      const { code, stderr } = await register.tool('set', ...words, '--yes');
      expect(code).toBe(2);
      return stderr;
    };
    expect(await says('FP-2024-001')).toContain('felt=verdi');
    expect(await says('FP-2024-001', 'slutt')).toContain('er ikke på formen felt=verdi');
    expect(await says('FP-2024-999', 'slutt=')).toContain('Posten «FP-2024-999» finnes ikke');
    expect(await says('FP-2024-001', 'finansiering[eu].tilsagn_kr=1')).toContain(
      'Der er: foi-fondet, forskningsrådet, egne midler.',
    );
    expect(await says('FP-2024-001', 'slutt=1.1.2030', '--vedtak', 'x')).toContain(
      'er for endringer i selve kravet',
    );
  });

  it('writes a change of a krav in force as an entry with its decision, and refuses it without', async () => {
    const register = editedRegister();
    const refused = await register.tool('set', 'K-09a', 'minst=2');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(
      'baerum-innov set K-09a minst=2 --fra DAG --vedtak "Kommunestyret, sak …"',
    );
    expect(refused.stderr).toContain(
      '    - fra: DAG\n      vedtak: Kommunestyret, sak …\n      minst: 2',
    );
    const decided = ['--fra', '1.12.2026', '--vedtak', 'Kommunestyret, sak 108/26', '--yes'];
    const ran = await register.tool('set', 'K-09a', 'minst=2', ...decided);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('regnes endringen som vedtatt 01.12.2026');
    expect(register.read('data/krav/K-09a.yaml')).toContain(
      'endringer:\n  - fra: "2026-12-01"\n    vedtak: Kommunestyret, sak 108/26\n    minst: 2\n',
    );
    await register.tool('set', 'K-09a', 'hoyst=9', ...decided);
    expect(register.read('data/krav/K-09a.yaml')).toContain('    minst: 2\n    hoyst: 9\n');
    const known = await register.tool(
      ...['set', 'K-09a', 'minst=2', ...decided, '--vedtatt', '20.11.2026'],
    );
    expect([known.code, known.stderr]).toEqual([0, '']);
    expect(known.stdout).toContain('K-09a');
  });

  it('says when it changes something already reported', async () => {
    const register = editedRegister();
    const config = register.read('data/register.yaml');
    writeFileSync(
      join(register.folder, 'data/register.yaml'),
      config.replace('rapportert_til: null', 'rapportert_til: 2026-08-31'),
    );
    const ran = await register.tool(
      ...['log', 'FP-2024-002', 'stanset', '--dato', '2026-08-21', '--dry-run'],
    );
    expect(ran.stdout).toContain('Dette endrer noe som alt er rapportert (til og med 31.08.2026).');
  });
});

describe('log', () => {
  it('adds a line to several logs, where its day belongs, and stamps what is still so', async () => {
    const register = editedRegister();
    const ran = await register.tool('log', 'FP-2024-001', 'FP-2024-002', 'pågår', '--yes');
    expect(ran.code).toBe(0);
    for (const path of [SCHOOL, DEMENTIA])
      expect(register.read(path)).toContain('  - dato: "2026-11-23"\n    status: pågår\npartnere:');
    await register.tool('log', 'FP-2024-001', 'pause', 'Venter', '--dato', '1.3.2025', '--yes');
    expect(register.read(SCHOOL)).toContain(
      '    tekst: Arbeidet er i gang.\n  - dato: "2025-03-01"\n    status: pause\n    tekst: Venter\n',
    );
  });

  it('announces today what lies ahead', async () => {
    const register = editedRegister();
    await register.tool('log', 'FP-2024-002', 'pause', '--dato', '2027-01-01', '--yes');
    expect(register.read(DEMENTIA)).toContain(
      '  - dato: "2027-01-01"\n    status: pause\n    meldt: "2026-11-23"\n',
    );
  });

  it('refuses a word that is neither a post nor a status, and what has no log', async () => {
    const register = editedRegister();
    const says = async (...words: readonly string[]) =>
      (await register.tool('log', ...words, '--yes')).stderr;
    expect(await says('FP-2024-001', 'pausse')).toContain('Mente du «pause»?');
    expect(await says('FP-2024-001')).toContain('Skriv statusen etter id-ene: planlagt, pågår');
    expect(await says('foi-fondet', 'pågår')).toContain('har ingen statuslogg');
    expect(await says('FP-2024-001', 'pause', 'en', 'to')).toContain('anførselstegn');
  });
});

describe('asking before writing', () => {
  it('writes nothing where nobody can be asked, and gives the line to run', async () => {
    const register = editedRegister();
    const before = register.read(DEMENTIA);
    const ran = await register.tool('log', 'FP-2024-002', 'pause', 'Tekst med «sitat»');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      '  baerum-innov log FP-2024-002 pause "Tekst med «sitat»" --yes\n',
    );
    expect(register.read(DEMENTIA)).toBe(before);
  });

  it('writes after yes and not after no', async () => {
    const register = editedRegister();
    const before = register.read(DEMENTIA);
    const no = await register.typing('n', 'set', 'FP-2024-002', 'slutt=30.06.2027');
    // The terminal obeys what draws the question, and does not show it.
    expect(no.stderr).toContain('\u001b[');
    expect(no.stderr).not.toContain('u{1B}');
    expect(no.code).toBe(0);
    expect(no.stderr).toContain('Skal dette skrives?');
    expect(no.stderr).toContain('Ingenting er skrevet.');
    expect(register.read(DEMENTIA)).toBe(before);
    const yes = await register.typing('y', 'set', 'FP-2024-002', 'slutt=30.06.2027');
    expect(yes.stdout).toContain('Skrevet:');
    expect(register.read(DEMENTIA)).toContain('slutt: "2027-06-30"\n');
  });

  it('shows the lines with --dry-run, and changes no file', async () => {
    const register = editedRegister();
    const before = register.read(DEMENTIA);
    const ran = await register.tool('set', 'FP-2024-002', 'slutt=30.06.2027', '--dry-run');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('-slutt: 2027-07-31\n    +slutt: "2027-06-30"\n');
    expect(register.read(DEMENTIA)).toBe(before);
    expect(
      readdirSync(join(register.folder, 'data')).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });
});

describe('what git is told', () => {
  const inGit = (): DataRepository => dataRepository('2026-11-01');

  it('gives the lines that commit and that take back, and both do', async () => {
    const repository = inGit();
    const ran = await repository.tool('set', 'FP-2024-002', 'slutt=30.06.2027', '--yes');
    expect(ran.stdout).toContain(`Sjekk inn: git add -- ${DEMENTIA} && git commit -m`);
    expect(ran.stdout).toContain(`Angre: git restore -- ${DEMENTIA}`);
    expect(repository.git('status', '--porcelain')).toContain(`M ${DEMENTIA}`);
    const again = await repository.tool('set', 'FP-2024-002', 'slutt=31.05.2027', '--yes');
    expect(again.stdout).toContain('Angre tar også med endringer som ikke var sjekket inn fra før');
  });
});

describe('a folder that cannot be written', () => {
  it('follows no links', async () => {
    const register = editedRegister();
    const folder = join(register.folder, 'data/fond');
    const before = register.read('data/fond/foi-fondet.yaml');
    rmSync(folder, { recursive: true });
    symlinkSync('/tmp', folder);
    const ran = await register.tool('set', 'foi-fondet', 'tittel=Nytt', '--yes');
    expect(ran.code).not.toBe(0);
    expect(before).toContain('foi-fondet');
  });

  it.skipIf(process.getuid?.() === 0)('says so, and changes nothing', async () => {
    const register = editedRegister();
    chmodSync(join(register.folder, 'data'), 0o500);
    const ran = await register.tool('set', 'FP-2024-002', 'slutt=30.06.2027', '--yes');
    chmodSync(join(register.folder, 'data'), 0o700);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('kunne ikke skrives (EACCES). Ingenting er endret.');
  });
});
