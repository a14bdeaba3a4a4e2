import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { answerText } from '../../../src/cli/completion/answer-text.ts';
import { longName } from '../../../src/cli/line/option-kinds.ts';
import { SHARED } from '../../../src/cli/line/shared-options.ts';
import { runHere } from '../../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../../shipped-register.ts';
import { folderOf } from '../../written-register.ts';

const folder = copyOfShippedRegister();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the tool answers the script of a shell, where the last word is the one to complete. */
async function asked(words: readonly string[], shell = 'zsh', at = folder) {
  const ran = await runHere(['__complete', shell, String(words.length - 1), ...words], {
    folder: at,
  });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  return ran.stdout;
}

/** The words it gives, without what they are. */
async function given(...words: string[]): Promise<string[]> {
  const [kind, ...lines] = (await asked(words)).trimEnd().split('\n');
  return kind === 'words' ? lines.map((line) => line.split('\t')[0] ?? '') : [kind ?? ''];
}

describe('what the tab key gives', () => {
  it('is every command by both names, with what it does', async () => {
    const answer = await asked(['']);
    for (const { name, alias } of Object.values(COMMANDS))
      for (const each of [name, alias ?? name])
        expect(answer).toMatch(new RegExp(`^${each}\t\\S`, 'm'));
    expect(await given('hjelp', 'forkl')).toEqual(['forklar']);
    expect(await given('hjelp', 'forklar', '')).toEqual([]);
  });

  it.each(Object.values(COMMANDS))('is every option of $name', async ({ name, options }) => {
    const expected = [...Object.keys({ ...options, ...SHARED }).map(longName), '--help'];
    expect(await given(name, '-')).toEqual(expected);
  });

  it.each([
    ['types', ['list', 'til'], ['tiltak']],
    ['types by another name of the command', ['skjema', 'kr'], ['krav']],
    ['ids', ['show', 'FP-2024-'], ['FP-2024-001', 'FP-2024-002']],
    ['ids of krav alone', ['krav', 'F'], []],
    ['one id after another', ['fmt', 'FP-2024-001', 'FP-2024-002', 'SE-2024-001'], ['SE-2024-001']],
    ['statuses and ids', ['log', 'FP-2024-002', 'på'], ['pågår']],
    ['statuses of an option', ['close', 'FP-2024-002', '--status', 'full'], ['fullført']],
    ['judgements', ['log', 'FP-2024-002', 'pågår', '--vurdering', 'g'], ['grønn', 'gul']],
    ['codes', ['explain', 'yaml/dup'], ['yaml/duplicate-key']],
    ['reports', ['report', 'f'], ['forskning']],
    ['shells', ['completion', ''], ['bash', 'zsh', 'fish', 'pwsh']],
    [
      'fields to filter by',
      ['list', 'forskningsprosjekt', 'finansiering.k'],
      ['finansiering.kilde='],
    ],
    [
      'values of a filter',
      ['list', 'forskningsprosjekt', 'aktiv=p'],
      ['aktiv=pause', 'aktiv=paused'],
    ],
    [
      'posts that a field refers to',
      ['new', 'forskningsprosjekt', 'tiltak+=T-4-09'],
      ['tiltak+=T-4-09'],
    ],
    ['fields to set', ['set', 'FP-2024-002', 'slu'], ['slutt=']],
    [
      'a list, to add to and to change',
      ['set', 'FP-2024-002', 'fin'],
      ['finansiering+=', 'finansiering['],
    ],
    ['a list of a new post', ['new', 'forskningsprosjekt', 'fin'], ['finansiering+=']],
    ['items of a list', ['set', 'FP-2024-002', 'finansiering['], ['finansiering[foi-fondet].']],
    [
      'fields within an item',
      ['set', 'FP-2024-002', 'finansiering[foi-fondet].tils'],
      ['finansiering[foi-fondet].tilsagn_kr='],
    ],
    [
      'values within an item',
      ['set', 'FP-2024-002', 'finansiering[foi-fondet].kilde=foi'],
      ['finansiering[foi-fondet].kilde=foi-fondet'],
    ],
    ['a map', ['set', 'FP-2024-002', 'ansv'], ['ansvarlig.']],
    ['fields within a map', ['set', 'FP-2024-002', 'ansvarlig.e'], ['ansvarlig.enhet=']],
    ['nothing within what is not there', ['set', 'FP-2024-002', 'tull[x].'], []],
    ['fields of a list', ['list', 'tiltak', '--columns', 'id,titt'], ['id,tittel']],
    ['formats of the command', ['check', '--format', 'sar'], ['sarif']],
    ['choices', ['--color', 'al'], ['always']],
    ['several choices', ['check', '--fail-on', 'data,kr'], ['data,krav']],
    ['documents', ['due', '--for=i'], ['--for=issue']],
    ['files', ['krav', '-o', 'x'], ['files']],
    ['nothing for text', ['rename', 'FP-2024-002', ''], []],
    ['nothing after a command that is not there', ['tull', ''], []],
  ])('is %s', async (_, words, expected) => {
    expect(await given(...words)).toEqual(expected);
  });

  it('is in the language asked for', async () => {
    expect(await asked(['--lang', 'en', 'explai'])).toContain('what a finding code means');
  });

  it('is what the files hold now, also of a register named on the line', async () => {
    const other = copyOfShippedRegister();
    const path = join(other, 'data/forskningsprosjekter/FP-2024-002.yaml');
    replaceInFile(path, 'EKSEMPEL: Demenslandsby', 'Nå heter den noe annet');
    expect(await asked(['show', '-C', other, 'FP-2024-002'])).toBe(
      'words\nFP-2024-002\tNå heter den noe annet\n',
    );
    rmSync(other, { recursive: true });
  });

  it('is nothing, without a word, where there is no register or it cannot be used', async () => {
    const unusable = folderOf([['data/register.yaml', 'typer: [']]);
    mkdirSync(join(unusable, 'tom'));
    expect(await asked(['show', ''], 'bash', unusable)).toBe('');
    expect(await asked(['show', '-C', '/finnes/ikke', ''], 'bash')).toBe('');
    expect(await runHere(['__complete'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await runHere(['__complete', 'tcsh', '0'])).toEqual({ code: 0, stdout: '', stderr: '' });
    writeFileSync(join(unusable, 'data/register.yaml'), '\u0000');
    expect(await asked(['list', ''], 'fish', unusable)).toBe('');
    rmSync(unusable, { recursive: true });
  });

  it('is escaped for bash, and no control character gets on the line or the screen', () => {
    const found = [
      { value: 'a=$(b) `c`;d', about: 'en\ntittel\u001b[31m' },
      { value: 'a\u001b[31m', about: '' },
    ];
    expect(answerText(found, 'a', 'bash')).toBe(
      'words\na=\\$\\(b\\)\\ \\`c\\`\\;d\ten tittel\\u{1B}[31m\n',
    );
    expect(answerText(found, 'a', 'fish')).toContain('a=$(b) `c`;d\t');
    const item = [{ value: 'f[x y].z=', about: '' }];
    expect(answerText(item, 'f\\[x', 'bash')).toBe('words\nf\\[x\\ y\\].z=\t\n');
    expect(answerText(item, 'f[x', 'bash')).toBe('words\nf[x\\ y\\].z=\t\n');
  });
});

describe('completion', () => {
  it.each([
    'bash',
    'zsh',
    'fish',
    'pwsh',
  ])('%s gives a script that asks the tool', async (shell) => {
    const { code, stdout, stderr } = await runHere(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`__complete ${shell} `);
    expect(stdout).toContain(`baerum-innov completion ${shell}`);
  });

  it('refuses another shell', async () => {
    const { code, stdout, stderr } = await runHere(['completion', 'fsh']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('«fish»');
  });
});
