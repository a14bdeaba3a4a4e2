import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly day: string | null;
  readonly responsible: string | null;
}

const KRAV = 'data/krav/K-09a.yaml';

/** The first fixture register, in which K-09a warns of a breach so many days before it. */
function repositoryWarning(days: number) {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  repository.change(KRAV, 'varsel_dager: 400', `varsel_dager: ${days}`);
  return repository;
}

describe('due heeds varsel_dager', () => {
  it.each([
    [300, true],
    [30, false],
  ])('K-09a, which breaks in 251 days and warns %i days before', async (days, isTold) => {
    const repository = repositoryWarning(days);
    const { stdout } = await repository.tool('due', '--as-of', '2026-11-23', '--format', 'json');
    const items: readonly Item[] = JSON.parse(stdout).items;
    const breach = items.find(({ kind, id }) => kind === 'breach' && id === 'K-09a');
    expect(breach?.day).toBe(isTold ? '2027-08-01' : undefined);
    const calendar = await repository.tool('due', '--as-of', '2026-11-23', '--format', 'ics');
    expect(calendar.stdout.includes('20270801')).toBe(isTold);
    const screen = await repository.tool('due', '--as-of', '2026-11-23');
    expect(screen.stdout.includes('Etter det: 01.08.2027 K-09a')).toBe(!isTold);
  });
});

describe('due --fail-on', () => {
  const codes = async (days: number, ...more: readonly string[]) => {
    const repository = repositoryWarning(days);
    const asked = ['breach', 'overdue', 'any', 'none'].map(async (on) => {
      const words = ['due', '--as-of', '2026-11-23', '--fail-on', on, ...more];
      return [on, (await repository.tool(...words)).code];
    });
    return Object.fromEntries(await Promise.all(asked));
  };

  it('gives 1 for what is overdue, and for a breach the promise warns of, only where it is asked', async () => {
    // FP-2025-002 should have ended on 31.10.2026, and K-10c breaks when its exemption ends.
    expect(await codes(300)).toEqual({ breach: 1, overdue: 1, any: 1, none: 0 });
    const repository = repositoryWarning(300);
    repository.change('data/forskningsprosjekter/FP-2025-002.yaml', '2026-10-31', '2027-10-31');
    repository.change('data/krav/K-10c.yaml', 'til: 2026-12-15', 'til: 2029-12-15');
    const code = async (...more: readonly string[]) =>
      (await repository.tool('due', '--as-of', '2026-11-23', ...more)).code;
    expect([await code(), await code('--fail-on', 'breach')]).toEqual([0, 1]);
    expect(await code('--fail-on', 'overdue')).toBe(0);
    repository.change(KRAV, 'varsel_dager: 300', 'varsel_dager: 30');
    expect(await code('--fail-on', 'breach')).toBe(0);
    expect(await code('--fail-on', 'breach', '--within', '1y')).toBe(1);
  });
});

describe('due --for issue', () => {
  const repository = repositoryWarning(300);
  const issue = (day: string, ...more: readonly string[]) =>
    repository.tool('due', '--for', 'issue', '--as-of', day, ...more);

  it('is a checklist with links, days and owners, found again by its marker', async () => {
    const { code, stdout } = await issue('2026-11-23');
    expect(code).toBe(0);
    const [marker, , heading] = stdout.split('\n');
    expect(marker).toBe('<!-- baerum-innov:due -->');
    expect(heading).toMatch(/^#### \d+ ting må gjøres · neste: K-10c brytes 16\.12\.2026$/);
    expect(stdout).toContain(
      '- [ ] [K-09a](data/krav/K-09a.yaml) Minst tre forskningsprosjekter med støtte fra FoI-fondet pågår · løftet brytes 01.08.2027: [FP-2024-002](data/forskningsprosjekter/FP-2024-002.yaml)',
    );
    expect(stdout).not.toMatch(/om \d+ dag|for \d+ dager siden/);
  });

  it('tells a post whose end is not logged once, with what to do, and a period by its last day', async () => {
    const { stdout } = await issue('2027-04-30');
    const lines = stdout.split('\n').filter((line) => line.includes('[FP-2025-002]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('planlagt slutt 31.10.2026 er passert. Logg hva som skjedde');
    expect(stdout).not.toMatch(/ i 2027, 31\.12\.2027/);
  });

  it('does not say of a file that cannot be read that nobody is responsible', async () => {
    const other = repositoryWarning(300);
    other.write('data/forskningsprosjekter/FP-2025-001.yaml', 'id: [');
    const { stdout } = await other.tool('due', '--for', 'issue', '--as-of', '2026-11-23');
    expect(stdout).toMatch(
      /FP-2025-001.* · rett fila \[.*\/FP-2025-001\.yaml:1\].* · ansvarlig står i fila$/m,
    );
  });

  it('is the same text for the same state, also on another day', async () => {
    const [one, again, next] = [
      await issue('2026-11-23'),
      await issue('2026-11-23'),
      await issue('2026-11-24'),
    ];
    expect(again.stdout).toBe(one.stdout);
    expect(next.stdout).toBe(one.stdout);
  });

  it('speaks English, and links to the commit of a job', async () => {
    const sha = 'a'.repeat(40);
    const { stdout } = await repository.toolWith(
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_SHA: sha,
      },
      ...['due', '--for', 'issue', '--as-of', '2026-11-23', '--lang', 'en'],
    );
    expect(stdout).toMatch(/^#### \d+ things to do · next: K-10c breaks 16\.12\.2026$/m);
    expect(stdout).toContain(`(https://github.com/o/r/blob/${sha}/data/krav/K-09a.yaml)`);
  });

  it('tells the last day to act, and who answers for it', async () => {
    const other = repositoryWarning(300);
    other.change(
      KRAV,
      'varsel_dager: 300',
      'varsel_dager: 300\nledetid: {ny: 200, forlengelse: 60, kilde: Prøve}',
    );
    other.change(
      'data/tiltak/T-4-09.yaml',
      'type: terskel',
      'type: terskel\nansvarlig: {enhet: Helse og mestring}',
    );
    const { stdout } = await other.tool('due', '--for', 'issue', '--as-of', '2026-11-23');
    expect(stdout).toMatch(
      /løftet brytes 01\.08\.2027: \[FP-2024-002\].* · siste dag å handle 01\.06\.2027 · Helse og mestring$/m,
    );
  });

  it('is empty where nothing is to be done', async () => {
    const other = dataRepository('2026-11-01');
    for (const folder of ['forskningsprosjekter', 'sosiale-entreprenorer', 'krav', 'tiltak'])
      other.git('rm', '-r', '--quiet', `data/${folder}`);
    const { code, stdout } = await other.tool('due', '--for', 'issue', '--as-of', '2026-11-23');
    expect([code, stdout]).toEqual([0, '']);
  });
});
