import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

interface Told {
  readonly since: { readonly commit: string | null; readonly day: string } | null;
  readonly events: readonly { readonly id: string; readonly kind: string }[];
}

describe('events --since', () => {
  const repository = dataRepository('2025-04-01');
  const first = repository.git('rev-parse', 'HEAD');
  const told = (stdout: string): Told => JSON.parse(stdout);
  const asked = (...words: readonly string[]) =>
    repository.tool('events', ...words, '--format', 'json');

  it('goes on from the file of the last run, and tells nothing twice', async () => {
    const words = ['events', '-o', 'hendelser.json', '--as-of'];
    await repository.tool(...words, '2025-04-01');
    const text = () => readFileSync(join(repository.folder, 'hendelser.json'), 'utf8');
    expect(told(text()).events.map(({ id }) => id)).toEqual(['K-09a/below/2025-03-01/opened']);
    await repository.tool(...words, '2025-05-01', '--since', 'hendelser.json');
    expect(told(text())).toMatchObject({
      since: { commit: null, day: '2025-04-01' },
      events: [{ id: 'K-09a/below/2025-03-01/closed/2025-04-15' }],
    });
    await repository.tool(...words, '2025-05-01', '--since', 'hendelser.json');
    expect(told(text()).events).toEqual([]);
    repository.write('hendelser.json', text().replace('"from": "2025-03-01"', '"from": "i mars"'));
    const changed = await repository.tool(...words, '2025-05-01', '--since', 'hendelser.json');
    expect([changed.code, changed.stderr]).toEqual([2, expect.stringContaining('endret etterpå')]);
  });

  it('a revision, its day and a stored report are the same earlier time', async () => {
    await repository.tool('report', '--as-of', '2025-04-01', '-o', 'rapport.md');
    const answers = await Promise.all(
      [first, '2025-04-01', 'rapport.md'].map(async (since) => {
        const { stdout } = await asked('--since', since, '--as-of', '2025-05-01');
        return told(stdout);
      }),
    );
    for (const { since, events } of answers) {
      expect(since).toEqual({ commit: first, day: '2025-04-01' });
      expect(events.map(({ id }) => id)).toEqual(['K-09a/below/2025-03-01/closed/2025-04-15']);
    }
  });

  it('tells what was put right as a correction, in a document too', async () => {
    repository.change(
      'data/forskningsprosjekter/FP-2023-001.yaml',
      '  - dato: 2025-02-28\n    status: fullført',
      '  - dato: 2025-03-15\n    status: fullført',
    );
    const { stdout } = await repository.tool('events', '--since', first, '--as-of', '2025-05-01');
    repository.git('checkout', '--quiet', '.');
    expect(stdout).toContain('Hendelser siden 01.04.2025 (innsjekking');
    expect(stdout).toMatch(/rettet +K-09a +for få +01\.03\.2025 → +16\.03\.–14\.04\.2025/);
    expect(stdout).toContain('K-09a/below/2025-03-16/closed/2025-04-15');
  });
});
