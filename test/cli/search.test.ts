import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

const folder = copyOfShippedRegister();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The hits of a search, as type, post, place, field and text. */
async function hits(...words: string[]) {
  const { stdout } = await runHere(['list', ...words, '--format', 'json'], { folder });
  const { hits: found } = JSON.parse(stdout);
  return found;
}

describe('list --search', () => {
  it('finds a text in all types, in capital letters too, with the line and column where it stands', async () => {
    expect(await hits('--all', '--search', 'DEMENSLANDSBY')).toEqual([
      {
        type: 'forskningsprosjekt',
        post: 'FP-2024-002',
        path: 'data/forskningsprosjekter/FP-2024-002.yaml',
        line: 3,
        column: 20,
        field: '/tittel',
        text: 'EKSEMPEL: Demenslandsby',
      },
    ]);
    const { stdout } = await runHere(['list', '--all', '--search', 'demens'], { folder });
    expect(stdout).toContain('data/forskningsprosjekter/FP-2024-002.yaml:3');
  });

  it('finds numbers and days too, and in one type only what is of that type', async () => {
    const all: { type: string }[] = await hits('--all', '--search', '2026-08-20');
    const some: { type: string }[] = await hits('forskningsprosjekt', '--search', '2026-08-20');
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(all.filter(({ type }) => type === 'forskningsprosjekt'));
    expect(await hits('krav', '--search', 'demens')).toEqual([]);
  });

  it('finds it in files that are quarantined, by field or by line', async () => {
    const copy = copyOfShippedRegister();
    const path = join(copy, 'data/forskningsprosjekter/FP-2024-002.yaml');
    const words = ['list', '--all', '--search', 'demens', '--format', 'json', '-C', copy];
    replaceInFile(
      path,
      '  - dato: 2026-08-20\n    status: pågår',
      '  - dato: 2026-08-20\n    status: pågor',
    );
    const refused = JSON.parse((await runHere(words)).stdout);
    expect(refused.hits).toMatchObject([{ line: 3, field: '/tittel' }]);
    replaceInFile(path, 'tittel:', 'tittel: [');
    const unreadable = JSON.parse((await runHere(words)).stdout);
    expect(unreadable.hits).toMatchObject([{ line: 3, field: null }]);
    rmSync(copy, { recursive: true });
  });

  it.each([
    [['--all']],
    [['--search', 'x']],
    [['tiltak', '--all', '--search', 'x']],
    [['tiltak', 'nr=1', '--search', 'x']],
    [['tiltak', '--search', 'x', '--sort', 'id']],
    [['tiltak', '--search', '']],
  ])('%j is refused', async (words) => {
    const { code, stdout, stderr } = await runHere(['list', ...words], { folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--search');
  });

  it('says it in English, and that nothing was found', async () => {
    const { stdout } = await runHere(['list', '--all', '--search', 'zzz', '--lang', 'en'], {
      folder,
    });
    expect(stdout).toContain('No hits.');
  });
});
