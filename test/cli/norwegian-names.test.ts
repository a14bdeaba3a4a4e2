import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import type { CommandName } from '../../src/cli/line/command.ts';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';
import { runGitIn } from '../tree/git-repository.ts';

/** What follows the name of each command; what changes the register only shows what it would write. */
const WORDS: Readonly<Record<CommandName, string>> = {
  report: 'status',
  check: '',
  krav: 'K-09a',
  list: 'tiltak --columns id,tittel',
  show: 'FP-2024-002',
  timeline: 'forskningsprosjekt',
  due: '--within 90d',
  diff: '',
  events: '--since HEAD',
  export: 'json',
  history: 'FP-2024-002',
  log: 'FP-2024-002 pågår --dry-run',
  set: 'FP-2024-002 slutt=30.06.2027 --dry-run',
  close: 'FP-2024-002 Ferdig --status fullført --dry-run',
  new: 'forskningsprosjekt tittel=Prøve --dry-run',
  import: '--template fond',
  rename: 'FP-2024-002 FP-2024-999 --dry-run',
  fmt: '--dry-run',
  init: 'ny-mappe --dry-run',
  merge: '--install',
  schema: 'tiltak',
  explain: 'life/overrun',
  completion: 'bash',
};

const folder = copyOfShippedRegister();
for (const words of [
  ['init', '--quiet', '--initial-branch=main'],
  ['add', '--all'],
  ['commit', '--quiet', '-m', 'Før'],
])
  runGitIn(folder, words);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Norwegian name of a command', () => {
  const all = Object.values(COMMANDS);
  const renamed = all.flatMap(({ name, alias }) => (alias === null ? [] : [{ name, alias }]));

  it.each(renamed)('$alias answers as $name does, byte for byte', async ({ name, alias }) => {
    const words = WORDS[name].split(' ').filter(Boolean);
    const answered = await runHere([name, ...words], { folder });
    expect(answered.stdout + answered.stderr).not.toBe('');
    expect(await runHere([alias, ...words], { folder })).toEqual(answered);
    const help = await runHere([name, '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain(`${name}|${alias} `);
    for (const words of [
      [alias, '--help'],
      ['help', alias],
      ['hjelp', alias],
      ['hjelp', name],
    ])
      expect(await runHere(words)).toEqual(help);
  });

  it('is no other name of a command or of help, and can be typed on any keyboard', () => {
    const names = [...all.map(({ name }) => name), ...renamed.map(({ alias }) => alias)];
    expect(new Set([...names, 'help', 'hjelp']).size).toBe(names.length + 2);
    for (const name of names) expect(name).toMatch(/^[a-z]+$/);
  });

  it('is shown in the help of all', async () => {
    const { stdout } = await runHere(['--help']);
    for (const { name, alias } of renamed) expect(stdout).toContain(`\n  ${name}|${alias} `);
    expect(stdout).toContain('\n  help|hjelp [kommando] ');
    expect(await runHere(['hjelp'])).toEqual(await runHere(['help']));
  });

  it.each([
    ['raport', '«rapport»'],
    ['sjekkk', '«sjekk»'],
    ['frist', '«frister»'],
    ['tidslinja', '«tidslinje»'],
    ['help forklarr', '«forklar»'],
    ['sjekk --basee x', '«--base»'],
    ['halp', '«help»'],
  ])('%s is near %s', async (line, near) => {
    const { code, stderr } = await runHere(line.split(' '));
    expect(code).toBe(2);
    expect(stderr).toContain(near);
  });
});
