import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const sentences = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .join(' ')
    .match(/\.(?:\s|$)/g) ?? [];

describe('report --for message', () => {
  it.each(['nb', 'en'])('is at most five sentences and 700 characters: %s', async (lang) => {
    const words = ['report', '--for', 'message', '--as-of', '2026-11-23', '--lang', lang];
    const { code, stdout } = await runHere(words);
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(700);
    expect(sentences(stdout).length).toBeLessThanOrEqual(5);
    expect(stdout).toContain('01.08.2027');
    expect(stdout).toContain('31.12.2026');
    expect(stdout).toMatch(/11 (?:oppdiktede|invented)/);
    expect(stdout).not.toMatch(/om \d+ dager|in \d+ days/);
  });

  it('stays so with long titles and files that cannot be read, which it says', async () => {
    const repository = dataRepository('2026-11-01');
    const path = 'data/krav/K-09a.yaml';
    const text = readFileSync(join(repository.folder, path), 'utf8');
    repository.write(
      path,
      text.replace(/tittel: .*/, `tittel: ${'Et langt løfte om mye '.repeat(6)}`),
    );
    for (const format of ['terminal', 'markdown']) {
      const { stdout } = await repository.tool(
        ...['report', '--for', 'message', '--as-of', '2026-11-23', '--format', format],
      );
      expect(stdout.length).toBeLessThanOrEqual(700);
      expect(sentences(stdout).length).toBeLessThanOrEqual(6);
      expect(stdout).toContain('T-4-05');
      expect(stdout).toContain('brytes i 2027');
    }
  });
});
