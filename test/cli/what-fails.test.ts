import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const OLD = '2026-08-20\n    status: pågår';
const FAULTY = '2026-08-20\n    status: pågor';
const FIRST_STATUS = 'statuslogg:\n';

const run = async (repository: DataRepository, format: string, ...more: string[]) =>
  (await repository.tool('check', '--as-of', '2026-11-23', '--format', format, ...more)).stdout;

describe('an old fault beside a truthful change', () => {
  const repository = dataRepository('2026-11-01');
  repository.change(PROJECT, OLD, FAULTY);
  repository.commit('2026-11-02', 'En feil som alt er der');
  const base = repository.git('rev-parse', 'HEAD');
  repository.change('data/forskningsprosjekter/FP-2025-001.yaml', 'Gjenbruk', 'Ombruk');
  repository.commit('2026-11-03', 'Endringen');
  const compared = (format: string) => run(repository, format, '--base', base);

  it('fails nothing in any format, and fails all of them without a base', async () => {
    expect(await compared('github')).not.toContain('::error');
    expect(await run(repository, 'github')).toContain('::error');
    expect(await compared('junit')).toContain('failures="0"');
    expect(await compared('junit')).toContain('pågor');
    expect(await run(repository, 'junit')).not.toContain('failures="0"');
    const severities = async (text: Promise<string>) =>
      JSON.parse(await text).map(({ severity }: { severity: string }) => severity);
    expect(await severities(compared('gitlab'))).toContain('major');
    expect(await severities(compared('gitlab'))).not.toContain('critical');
    expect(await severities(run(repository, 'gitlab'))).toContain('critical');
    const levels = async (text: Promise<string>) =>
      JSON.parse(await text).runs[0].results.map(({ level }: { level: string }) => level);
    expect(await levels(compared('sarif'))).toContain('warning');
    expect(await levels(compared('sarif'))).not.toContain('error');
    expect(await levels(run(repository, 'sarif'))).toContain('error');
  });

  it('is an error nowhere when nothing may fail', async () => {
    expect(await run(repository, 'github', '--fail-on', 'none')).not.toContain('::error');
    expect(await run(repository, 'junit', '--fail-on', 'none')).toContain('failures="0"');
    const said = await run(repository, 'terminal', '--fail-on', 'none');
    expect(said).toMatch(/\d feil, .* Feil som ikke stopper noe \(kode 0\)\.\n$/);
    expect(said).not.toContain('I orden');
  });

  it('fails with what else is asked to fail, whatever its severity', async () => {
    const warned = await run(repository, 'github', '--fail-on', 'warning');
    expect(warned).toMatch(/::error [^\n]*life\/overrun/);
  });
});

describe('the fingerprint of a finding in a list', () => {
  it('stays when an item comes before it, and lines move', async () => {
    const repository = dataRepository('2026-11-01');
    repository.change(PROJECT, OLD, FAULTY);
    const prints = async (): Promise<string[]> =>
      JSON.parse(await run(repository, 'gitlab'))
        .filter(({ location }: { location: { path: string } }) => location.path === PROJECT)
        .map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const before = await prints();
    expect(before).toHaveLength(1);
    repository.change(
      PROJECT,
      FIRST_STATUS,
      `${FIRST_STATUS}  - dato: 2024-01-02\n    status: planlagt\n`,
    );
    expect(await prints()).toEqual(before);
  });
});
