import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { longName } from '../../src/cli/line/option-kinds.ts';
import { wordsIn } from '../../src/text/catalogue.ts';
import { runHere } from '../run-here.ts';
import { folderOf } from '../written-register.ts';

/** Runs in this process: the words a user reads are the same, and a hundred runs take no time. */
function run(line: string, language: 'nb' | 'en') {
  return runHere([...line.split(' ').filter(Boolean), `--lang=${language}`]);
}

/** Words of the parser's own, which no user of either language should meet. */
const OF_THE_PARSER =
  /error:|unknown (option|command)|missing required|too many arguments|Expected \d|argument missing/;
const ENGLISH =
  /\b(the|there|is not|choose|did you mean|unknown|usage|options|commands|see what)\b/i;
const NORWEGIAN = /\b(ikke|finnes|velg|mente du|skriv|bruk|kan|er ett ord)\b/i;

describe('a wrong command line is refused in the language asked for, names the right word, and prints no result', () => {
  it.each([
    ['lst', '«list»', '“list”'],
    ['help lst', '«list»', '“list”'],
    ['tullball', '«tullball»', '“tullball”'],
    ['check --basee x', '«--base»', '“--base”'],
    ['check --no-color', '«--color»', '“--color”'],
    ['--quit check', '«--quiet»', '“--quiet”'],
    ['--versjon', '«--version»', '“--version”'],
    ['check -x', '«-x»', '“-x”'],
    ['list --active=ja tiltak', '«--active»', '“--active”'],
    ['list', '<type>', '<type>'],
    ['show', '<id>', '<id>'],
    ['schema', '<type>', '<type>'],
    ['report status mer enda', '«mer»', '“mer”'],
    ['due nå --within 30d', '«nå»', '“nå”'],
    ['show A B', '«B»', '“B”'],
    ['krav --horizon', '--horizon', '--horizon'],
    ['-o --quiet check', '--output', '--output'],
    ['check --base -q', '--base', '--base'],
    ['check --format tull', 'svg, json, github', 'svg, json, github'],
    ['krav -o svar.sarif', 'sarif', 'sarif'],
    ['check --color rød', 'auto, always', 'auto, always'],
    ['check --as-of 2026-02-30', '28.02.2026', '28.02.2026'],
    ['check --as-of i-morgen', '31.08.2026', '31.08.2026'],
    ['check --as-of 2026-13-01', '1 til 12', '1 to 12'],
    ['check --as-of 1700-01-01', '1900–2100', '1900–2100'],
    ['check --fail-on dta', '«data»', '“data”'],
    ['check --horizon snart', '90d', '90d'],
    ['check --rules-from bse --base HEAD', 'base', 'base'],
    ['check --rules-from base', '--base', '--base'],
    ['krav --period 2026-T9', '2026-T2', '2026-T2'],
    ['krav --from 1.1', '31.08.2026', '31.08.2026'],
    ['krav --to tull', '31.08.2026', '31.08.2026'],
    ['krav --from 2026-02-01 --to 2026-01-01', '--from', '--from'],
    ['krav --period 2026 --from 2026-01-01', '--period', '--period'],
    ['krav --what-if tull', 'POST.felt=verdi', 'POST.field=value'],
    ['krav --what-if FP-2026-00.slutt=2030-01-01', 'FP-2026-001', 'FP-2026-001'],
    ['due --within tull', '90d', '90d'],
    ['due --group-by ansvarlg', '«ansvarlig»', '“ansvarlig”'],
    ['timeline --from tull', '31.08.2026', '31.08.2026'],
    ['timeline --to 32.01.2026', '31.01.2026', '31.01.2026'],
    ['report stats', '«status»', '“status”'],
    ['list forskningsproskjekt', '«forskningsprosjekt»', '“forskningsprosjekt”'],
    ['timeline forsk', '«forskningsprosjekt»', '“forskningsprosjekt”'],
    ['schema tiltk', '«tiltak»', '“tiltak”'],
    ['list tiltak titel=x', 'tittel', 'tittel'],
    ['list forskningsprosjekt status=pågåår', '«pågår»', 'pågår'],
    ['list tiltak nr=ni', 'nr', 'nr'],
    ['list tiltak bare-ord', 'felt=verdi', 'field=value'],
    ['list tiltak --sort titel', 'tittel', 'tittel'],
    ['list tiltak --columns id,titel', 'tittel', 'tittel'],
    ['list tiltak --group-by titel', 'tittel', 'tittel'],
    ['list tiltak --where post.titel=="x"', 'tittel', 'tittel'],
    ['show FP-2026-00', 'FP-2026-001', 'FP-2026-001'],
    ['krav K-09', 'K-09', 'K-09'],
    ['krav K-9a', 'K-09a', 'K-09a'],
    ['explain yaml/duplicat', '«yaml/duplicate-key»', '“yaml/duplicate-key”'],
  ])('%s', async (line, nb, en) => {
    for (const [language, named, foreign] of [
      ['nb', nb, ENGLISH],
      ['en', en, NORWEGIAN],
    ] as const) {
      const { code, stdout, stderr } = await run(line, language);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(named);
      expect(stderr).not.toMatch(OF_THE_PARSER);
      expect(stderr).not.toMatch(foreign);
      expect(stderr).not.toContain('    at ');
    }
  });

  it('a wrong language is refused in both', async () => {
    const { code, stderr } = await runHere(['check', '--lang', 'no']);
    expect(code).toBe(2);
    expect(stderr).toContain('Velg nb eller en');
    expect(stderr).toContain('Choose nb or en');
  });

  it('of equally near krav the one that begins alike is named', async () => {
    expect((await run('krav K-09', 'nb')).stderr).toContain('Mente du «K-09a»');
  });
});

describe('what cannot be done is told in the language asked for, with exit code 3', () => {
  it.each([
    ['check -C /finnes-ikke', 'Fant ikke noe register', 'Found no register'],
    [
      'krav -o /finnes-ikke/svar.json',
      'kunne ikke skrives (ENOENT)',
      'could not be written (ENOENT)',
    ],
    ['krav --known-at tull', 'Fant ingen innsjekking', 'Found no commit'],
  ])('%s', async (line, nb, en) => {
    for (const [language, said] of [
      ['nb', nb],
      ['en', en],
    ] as const) {
      const { code, stdout, stderr } = await run(line, language);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain(said);
    }
  });
});

describe('a register.yaml that cannot be used', () => {
  it('is told with what is wrong and where, in both languages, with exit code 3', async () => {
    const folder = folderOf([['data/register.yaml', 'tittel: x\ntyper: &a {person: p/*.yaml}\n']]);
    for (const [language, heading, fault] of [
      ['nb', 'register.yaml kan ikke brukes:', 'anker'],
      ['en', 'register.yaml cannot be used:', 'anchor'],
    ] as const)
      for (const command of ['check', 'krav', 'list person']) {
        const { code, stdout, stderr } = await run(`${command} -C ${folder}`, language);
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
        expect(stderr).toContain(heading);
        expect(stderr).toContain('data/register.yaml:2:8');
        expect(stderr).toContain(fault);
      }
    rmSync(folder, { recursive: true });
  });
});

describe('help', () => {
  it.each([
    'nb',
    'en',
  ] as const)('in %s lists every command, and what every exit code means', async (language) => {
    for (const line of ['', '--help', 'help']) {
      const { code, stdout } = await run(line, language);
      expect(code).toBe(0);
      const { commands } = wordsIn(language).help;
      expect(Object.keys(commands).sort()).toEqual(Object.keys(COMMANDS).sort());
      for (const [name, { summary }] of Object.entries(commands)) {
        expect(stdout).toContain(`\n  ${name}`);
        expect(stdout.replace(/\s+/g, ' ')).toContain(summary);
      }
      for (const exit of ['0 ', '1 ', '2 ', '3 ', '70 ']) expect(stdout).toContain(exit);
      expect(stdout).not.toMatch(
        language === 'nb' ? /\[options\]|Usage|display help/ : /\[valg\]|Bruk:|mappe|språk/,
      );
    }
  });

  it.each(
    Object.values(COMMANDS),
  )('$name names each of its options, words and formats, in both languages', async (command) => {
    const { name } = command;
    for (const language of ['nb', 'en'] as const) {
      const { code, stdout } = await run(`${name} --help`, language);
      expect(code).toBe(0);
      expect((await run(`help ${name}`, language)).stdout).toBe(stdout);
      const flat = stdout.replace(/\s+/g, ' ');
      const texts = wordsIn(language).help.commands[name];
      const documents: Readonly<Record<string, string>> =
        'documents' in texts ? texts.documents : {};
      expect(Object.keys(command.documents)).toEqual(Object.keys(documents));
      expect(Object.keys(command.options)).toEqual([
        ...Object.keys(texts.options),
        ...(Object.keys(documents).length === 0 ? [] : ['for']),
      ]);
      for (const [option, text] of Object.entries({ ...texts.options, ...documents })) {
        if (option in documents) expect(flat).toContain(`${option} (`);
        else expect(flat).toContain(longName(option));
        expect(flat).toContain(text);
      }
      for (const { name: word, text } of Object.values(texts.arguments)) {
        expect(flat).toContain(word);
        expect(flat).toContain(text);
      }
      for (const shared of [
        '-C, --register',
        '--as-of',
        '--known-at',
        '--format',
        '-o, --output',
        '--lang',
        '--color',
        '-q, --quiet',
      ])
        expect(flat).toContain(shared);
      expect(flat).toContain(command.formats.join(', '));
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).not.toMatch(
        language === 'nb'
          ? /\[options\]|Usage:|Arguments:/
          : /<(dag|felt|fil|mappe|hva|når|navn|tid|endring)>|\[valg\]/,
      );
    }
  });
});
