import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const AS_OF = ['--as-of', '2026-11-23'];

describe('check --earlier', () => {
  const repository = dataRepository('2026-11-01');
  const stored = async (command: string, ...more: string[]): Promise<string> =>
    (await repository.tool(command, ...AS_OF, '--format', 'json', ...more)).stdout;
  const check = (text: string, ...more: string[]) => {
    repository.write('før.json', text);
    return repository.tool('check', '--earlier', 'før.json', ...AS_OF, ...more);
  };
  /** The same answer as if an older version had given it, with another text in one place. */
  const older = (text: string, from: string, to: string) =>
    text.replace(/"toolVersion": "[^"]+"/, '"toolVersion": "0.0.9"').replace(from, to);

  it('tells which answers of krav the tool gives otherwise, and fails', async () => {
    const krav = await stored('krav');
    const same = await check(krav, '--format', 'json');
    expect([same.code, same.stdout]).toEqual([
      0,
      expect.not.stringContaining('register/answered-otherwise'),
    ]);
    const { code, stdout } = await check(older(krav, '"daysBroken": 45', '"daysBroken": 44'));
    expect(code).toBe(1);
    expect(stdout.replace(/\s*\n[ │]*\s*/g, ' ')).toMatch(
      /K-09a: standing\.daysBroken er 45 \(44 etter 0\.0\.9\); registeret er det samme, det er verktøyet som svarer annerledes/,
    );
    expect(stdout).toContain('data/krav/K-09a.yaml:1:1');
  });

  it('tells which findings are new, gone or graver, but not which are said in other words', async () => {
    const before = await stored('check');
    const words = await check(
      older(before, '"message": "', '"message": "Før: '),
      '--format',
      'json',
    );
    expect(words.stdout).not.toContain('register/answered-otherwise');
    const graver = older(before, '"severity": "warning"', '"severity": "note"');
    const { stdout } = await check(graver, '--format', 'json');
    const found: readonly { code: string; message: string }[] = JSON.parse(stdout).findings;
    const told = found.filter(({ code }) => code === 'register/answered-otherwise');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringMatching(/ er warning \(note etter 0\.0\.9\)/),
    ]);
  });

  it('refuses what is of another day, of other content or no answer, and says what to do', async () => {
    const krav = await stored('krav');
    const day = await repository.tool('check', '--earlier', 'før.json', '--as-of', '2026-11-24');
    expect([day.code, day.stderr]).toEqual([2, expect.stringContaining('--as-of 2026-11-23')]);
    const comparison = await check(await stored('check', '--base', 'HEAD'));
    expect([comparison.code, comparison.stderr]).toEqual([
      2,
      expect.stringContaining('uten --base'),
    ]);
    expect((await check('{}')).code).toBe(2);
    const title = 'data/register.yaml';
    const text = readFileSync(join(repository.folder, title), 'utf8');
    repository.change(title, 'tittel: ', 'tittel: Nytt ');
    const other = await check(krav);
    expect([other.code, other.stderr]).toEqual([3, expect.stringContaining('annet innhold')]);
    repository.write(title, text);
    const both = await check(krav, '--base', 'HEAD');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--base')]);
  });
});
