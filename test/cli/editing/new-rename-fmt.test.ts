import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { editedRegister, removeRegisters } from './register.ts';

afterEach(removeRegisters);

const NEW = 'data/forskningsprosjekter/FP-2026-002.yaml';
const EXAMPLE = ['tittel=EKSEMPEL: Elbåter på fjorden', 'prosjekttype=forprosjekt', 'eksempel=ja'];

describe('new', () => {
  it('makes a post of what is given, with the next free id and the keys as in the schema', async () => {
    const register = editedRegister();
    const line = [
      'new',
      'forskningsprosjekt',
      ...EXAMPLE,
      'start=1.2.2027',
      '--status',
      'planlagt',
    ];
    const ran = await register.tool(
      ...[...line, 'finansiering+={kilde: eu, tilsagn_kr: 5}', 'tiltak+=T-4-09', '--yes'],
    );
    expect(ran.code).toBe(0);
    expect(register.read(NEW)).toBe(
      [
        'id: FP-2026-002',
        'tittel: "EKSEMPEL: Elbåter på fjorden"',
        'prosjekttype: forprosjekt',
        'start: "2027-02-01"',
        'statuslogg:',
        '  - dato: "2026-11-23"',
        '    status: planlagt',
        'finansiering:',
        '  - kilde: eu',
        '    tilsagn_kr: 5',
        'tiltak: [T-4-09]',
        'eksempel: true',
        '',
      ].join('\n'),
    );
  });

  it('writes nothing that the schema refuses, and needs an id where none follows', async () => {
    const register = editedRegister();
    const refused = await register.tool('new', 'forskningsprosjekt', 'tittel=Bare tittel', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('Prosjekttype (prosjekttype) mangler');
    expect(existsSync(join(register.folder, NEW))).toBe(false);
    expect((await register.tool('new', 'fond', 'tittel=Nytt')).stderr).toContain('Skriv --id ID');
    const taken = await register.tool('new', 'fond', 'tittel=Nytt', '--id', 'foi-fondet');
    expect(taken.stderr).toContain('«foi-fondet» er tatt');
  });

  it('asks in a terminal in the words of the schema, the required fields first, and says what is wrong as it is typed', async () => {
    const register = editedRegister();
    const keys = [...'EKSEMPEL: X', '\r', '\r', '\r', '\r', 'n', 'n', 'n', 'y'];
    const ran = await register.typing(keys, 'new', 'forskningsprosjekt', 'eksempel=ja');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Kort tittel.');
    expect(ran.stderr).not.toContain('u{1B}');
    expect(ran.stderr).toContain(
      'baerum-innov new forskningsprosjekt eksempel=true "tittel=EKSEMPEL: X" prosjekttype=forskningsprosjekt \'statuslogg+={dato: "2026-11-23", status: planlagt}\' --id FP-2026-002',
    );
    expect(ran.stderr).toContain('offentlig sektor-ph.d.');
    expect(ran.stderr).toContain('Dagen statusen gjelder fra');
    expect(register.read(NEW)).toContain(
      'id: FP-2026-002\ntittel: "EKSEMPEL: X"\nprosjekttype: forskningsprosjekt\nstatuslogg:\n  - dato: "2026-11-23"\n    status: planlagt\n',
    );
    const wrong = [...'E', '\r', '\r', '.', '\r', '\x03'];
    const stopped = await register.typing(wrong, 'new', 'forskningsprosjekt', 'eksempel=ja');
    expect(stopped.stderr).toContain('«2026-11-23.» er ikke en dato');
    expect(stopped.code).toBe(2);
    expect(readdirSync(join(register.folder, 'data/forskningsprosjekter'))).not.toContain(
      'FP-2026-003.yaml',
    );
  });
});

describe('rename', () => {
  it('changes the id, the name of the file and every reference, and no answer', async () => {
    const register = editedRegister();
    const ran = await register.tool('rename', 'T-4-09', 'T-4-19', '--yes');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Ingen løfter får et annet svar.');
    expect(existsSync(join(register.folder, 'data/tiltak/T-4-09.yaml'))).toBe(false);
    expect(register.read('data/tiltak/T-4-19.yaml')).toContain('id: T-4-19\n');
    expect(register.read('data/krav/K-09a.yaml')).toContain('grunnlag: [T-4-19]\n');
    expect(textsIn(register.folder).filter((text) => /\bT-4-09\b/.test(text))).toEqual([]);
    expect((await register.tool('check', '--fail-on', 'data')).code).toBe(0);
  });

  it('puts the new id into expressions that name the post, and leaves a text that only looks like it', async () => {
    const register = editedRegister();
    const ran = await register.tool('rename', 'T-4-08', 'T-4-18', '--yes');
    expect(ran.code).toBe(0);
    expect(register.read('data/krav/K-08a.yaml')).toContain('post.id == "T-4-18"');
    expect((await register.tool('rename', 'foi-fondet', 'fondet', '--yes')).code).toBe(0);
    expect(register.read('data/krav/K-09a.yaml')).toContain('f.kilde == "foi-fondet"');
  });

  it('refuses an id that is taken, or that the schema does not take', async () => {
    const register = editedRegister();
    expect((await register.tool('rename', 'FP-2024-001', 'FP-2024-002', '--yes')).stderr).toContain(
      '«FP-2024-002» er tatt',
    );
    const wrong = await register.tool('rename', 'FP-2024-001', 'tull', '--yes');
    expect(wrong.code).toBe(1);
    expect(existsSync(join(register.folder, 'data/forskningsprosjekter/FP-2024-001.yaml'))).toBe(
      true,
    );
  });
});

describe('fmt', () => {
  it('has nothing to do in the files that are shipped', async () => {
    expect((await editedRegister().tool('fmt', '--check')).code).toBe(0);
  });

  it('puts keys in the order of the schema with their comments, and then has nothing to do', async () => {
    const register = editedRegister();
    const path = join(register.folder, 'data/fond/foi-fondet.yaml');
    const before = readFileSync(path, 'utf8');
    const moved = before
      .replace('tittel: FoI-fondet\n', '')
      .concat('# Navnet er fra strategien.\ntittel: FoI-fondet # kort\n');
    writeFileSync(path, moved);
    expect((await register.tool('fmt', 'foi-fondet', '--check')).code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(moved);
    expect((await register.tool('fmt', 'foi-fondet')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(
      before.replace(
        'tittel: FoI-fondet\n',
        '# Navnet er fra strategien.\ntittel: FoI-fondet # kort\n',
      ),
    );
    expect((await register.tool('fmt', 'foi-fondet', '--check')).code).toBe(0);
  });

  it('leaves and names what it cannot sort safely', async () => {
    const register = editedRegister();
    const path = join(register.folder, 'data/fond/foi-fondet.yaml');
    const text =
      '{tittel: FoI-fondet, id: foi-fondet, # merknad\n rammer: [{belop_kr: 1, aar: 2017, kilde: x}]}\n';
    writeFileSync(path, text);
    const ran = await register.tool('fmt', 'foi-fondet');
    expect(ran.stderr).toContain('ikke rørt: data/fond/foi-fondet.yaml');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

function textsIn(folder: string): string[] {
  return readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, 'data', name), 'utf8'));
}
