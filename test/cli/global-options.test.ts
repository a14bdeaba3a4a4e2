import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere, type Surroundings } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

let root: string;

beforeAll(() => {
  root = copyOfShippedRegister();
  mkdirSync(join(root, 'annet/dypt'), { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(line: readonly string[], around: Surroundings = {}) {
  return runHere(line, { folder: root, ...around });
}

const ESCAPE = '\u001b[';

describe('global options', () => {
  it.each([
    [
      ['--as-of', '2026-06-01'],
      ['krav', 'K-09a'],
    ],
    [
      ['--as-of=01.06.2026', '--lang', 'en'],
      ['krav', 'K-09a'],
    ],
    [
      ['--format', 'json'],
      ['list', 'tiltak'],
    ],
    [['-q'], ['krav', 'K-09a']],
    [['-C', 'data'], ['due']],
    [['--register=data', '--color', 'never'], ['check']],
  ])('%j mean the same before %j, after it, and between', async (options, command) => {
    const before = await run([...options, ...command]);
    expect(before.code).toBe(0);
    expect(before.stdout.length).toBeGreaterThan(10);
    expect(await run([...command, ...options])).toEqual(before);
    const [first = '', ...rest] = command;
    expect(await run([first, ...options, ...rest])).toEqual(before);
  });

  it('what stands after the command goes before what stands before it', async () => {
    const asked = await run(['--as-of', '2026-01-01', 'krav', '--as-of', '2026-06-01']);
    expect(asked).toEqual(await run(['krav', '--as-of', '2026-06-01']));
  });

  it('the day comes from the environment when it is not asked for', async () => {
    const environment = { BAERUM_INNOV_AS_OF: '2026-06-01' };
    expect(await run(['krav'], { environment })).toEqual(
      await run(['krav', '--as-of', '2026-06-01']),
    );
    const other = await run(['krav', '--as-of', '2025-06-01'], { environment });
    expect(other).toEqual(await run(['krav', '--as-of', '2025-06-01']));
    const empty = await run(['krav'], { environment: { BAERUM_INNOV_AS_OF: '' } });
    expect(empty).toMatchObject({ code: 2, stdout: '' });
    const wrong = await run(['krav'], { environment: { BAERUM_INNOV_AS_OF: 'tull' } });
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  });

  it('the register is found upward, in data/, and by -C', async () => {
    const here = await run(['list', 'tiltak']);
    for (const folder of ['data', 'data/krav', 'annet/dypt', 'schemas'])
      expect(await run(['list', 'tiltak'], { folder: join(root, folder) })).toEqual(here);
    for (const asked of [root, join(root, 'data')])
      expect(await run(['list', 'tiltak', '-C', asked], { folder: '/' })).toEqual(here);
    expect(
      await run(['list', 'tiltak', '-C', '../..'], { folder: join(root, 'annet/dypt') }),
    ).toEqual(here);
    expect((await run(['list', 'tiltak'], { folder: '/' })).code).toBe(3);
  });

  it('-q leaves only the answer: a sound check says nothing, a krav one short line', async () => {
    expect(await run(['check', '-q', '--fail-on', 'none'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await run(['krav', 'K-09a', '-q'])).stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['krav', 'svar.json', /^\{\n {2}"format": "baerum-innov\/krav\/1"/],
    ['krav', 'svar.csv', /^\ufeffKrav;Tittel;/],
    ['krav', 'svar.md', /^#/],
    ['krav', 'svar.ics', /^BEGIN:VCALENDAR/],
    ['timeline', 'svar.svg', /^<svg|^<\?xml/],
    ['report', 'svar.MD', /^#/],
    ['show FP-2026-001', 'svar.yaml', /^# |^id: /],
    ['list tiltak', 'svar.txt', /^Id/],
  ])('%s -o %s: the ending chooses the format', async (command, file, begins) => {
    const ran = await run([...command.split(' '), '-o', file]);
    expect(ran).toMatchObject({ stdout: '' });
    expect(readFileSync(join(root, file), 'utf8')).toMatch(begins);
  });

  it.each([
    ['svar.sarif', /"version": "2.1.0"/],
    ['svar.xml', /^<\?xml/],
  ])('check -o %s: the ending chooses the format, and the log is printed beside it', async (file, begins) => {
    const ran = await run(['check', '-o', file]);
    expect(ran.stdout).toContain('44 poster og 19 krav');
    expect(readFileSync(join(root, file), 'utf8')).toMatch(begins);
  });

  it('--format decides where the ending is of no format, and must not contradict one that is', async () => {
    await run(['list', 'tiltak', '-o', 'svar.dat', '--format', 'json']);
    expect(JSON.parse(readFileSync(join(root, 'svar.dat'), 'utf8')).type).toBe('tiltak');
    const { code, stderr } = await run(['list', 'tiltak', '-o', 'nytt.txt', '--format', 'json']);
    expect(code).toBe(2);
    expect(stderr).toContain('.json');
  });
});

describe('colour', () => {
  const COLOURED = ['check', '--fail-on', 'none'];

  it('is there in a terminal, unless asked otherwise', async () => {
    const shown = async (more: readonly string[], environment: Record<string, string> = {}) =>
      (await run([...COLOURED, ...more], { columns: 80, environment })).stdout.includes(ESCAPE);
    expect(await shown([])).toBe(true);
    expect(await shown([], { NO_COLOR: '1' })).toBe(false);
    expect(await shown([], { NO_COLOR: '' })).toBe(true);
    expect(await shown([], { TERM: 'dumb' })).toBe(false);
    expect(await shown([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await shown(['--color', 'never'])).toBe(false);
    expect(await shown(['--color', 'always'], { NO_COLOR: '1' })).toBe(true);
    expect(await shown(['--color', 'auto'])).toBe(true);
  });

  it('is not there through a pipe or in a file, unless asked for', async () => {
    expect((await run(COLOURED)).stdout).not.toContain(ESCAPE);
    expect((await run([...COLOURED, '--color', 'always'])).stdout).toContain(ESCAPE);
    expect((await run([...COLOURED], { environment: { FORCE_COLOR: '1' } })).stdout).toContain(
      ESCAPE,
    );
    await run([...COLOURED, '-o', 'farge.txt'], { columns: 80 });
    expect(readFileSync(join(root, 'farge.txt'), 'utf8')).not.toContain(ESCAPE);
  });
});

describe('no line is wider than the terminal', () => {
  // A web address is never broken: it would no longer lead anywhere.
  const ADDRESS = /^ *https:\/\/\S+$/;

  const COMMANDS = [
    'report',
    'krav',
    'krav K-09a',
    'krav K-09b',
    'krav K-10',
    'krav K-09a --what-if K-09a.minst=6',
    'krav --what-if K-09a.minst=6',
    'due',
    'due --within 5y --group-by type',
    'list innsatsomrade',
    'list tiltak',
    'list forskningsprosjekt',
    'list sosialt-entreprenorprosjekt',
    'list krav',
    'list forskningsprosjekt --group-by status',
    'show FP-2026-001',
    'show T-4-09',
    'show I-4',
    'timeline',
    'check',
    'schema tiltak',
    'schema forskningsprosjekt',
    'explain',
    'explain yaml/tag',
  ];

  it.each(COMMANDS)('%s at 80 and 120 columns, in both languages', async (command) => {
    for (const columns of [80, 120])
      for (const language of ['nb', 'en']) {
        const { stdout } = await run([...command.split(' '), '--lang', language], { columns });
        expect(stdout).not.toBe('');
        expect(
          stdout.split('\n').filter((line) => stringWidth(line) > columns && !ADDRESS.test(line)),
        ).toEqual([]);
      }
  });
});
