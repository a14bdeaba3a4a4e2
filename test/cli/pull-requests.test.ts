import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { bareRemoteOf, cloneOf, type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const STOPPED = '  - dato: 2026-11-20\n    status: stanset\n';

interface PullRequest {
  /** A clone with the merge of the branch into main checked out, as a CI job has it. */
  readonly merged: DataRepository;
  readonly base: string;
}

/** Opens a pull request by way of a bare remote: a branch in one clone, the merge checked out in another. */
function pullRequest(
  repository: DataRepository,
  day: string,
  work: (clone: DataRepository) => void,
): PullRequest {
  const remote = bareRemoteOf(repository);
  const author = cloneOf(remote);
  author.git('switch', '--quiet', '--create', 'endring');
  work(author);
  author.commit(day, 'Endringen');
  author.git('push', '--quiet', 'origin', 'endring');
  const merged = cloneOf(remote);
  const base = merged.git('rev-parse', 'HEAD');
  merged.git('checkout', '--quiet', '--detach');
  merged.git('merge', '--quiet', '--no-ff', '-m', 'Fletting', 'origin/endring');
  return { merged, base };
}

function appended(repository: DataRepository, path: string, text: string): void {
  repository.write(path, readFileSync(join(repository.folder, path), 'utf8') + text);
}

interface CheckedFinding {
  readonly code: string;
  readonly post: string | null;
  readonly severity: string;
  readonly change: string;
}

function findings(stdout: string): CheckedFinding[] {
  return JSON.parse(stdout).findings;
}

describe('a pull request that logs an early stop', () => {
  const request = pullRequest(dataRepository('2026-11-01'), '2026-11-23', (clone) =>
    appended(clone, PROJECT, STOPPED),
  );
  const check = (...more: string[]) =>
    request.merged.tool('check', '--base', request.base, '--as-of', '2026-11-23', ...more);

  it('can be merged, and is told what it does to the promise', async () => {
    const { code, stdout } = await check();
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(
      'K-09a blir uklart fra 01.07.2027; bruddet 01.08.2027 var i sikte også før. Holder fortsatt, men uten reserve: 4–5 → 3–4 (minst 3)',
    );
    expect(stdout).toMatch(
      /K-09a minst 3 +4–5 ✓ oppfylt +3–4 ✓ oppfylt, uten reserve .* denne endringen/,
    );
    expect(stdout).toMatch(
      /K-09a +23\.11\.2026 .*\nK-09a +01\.07\.2027 .*\nK-09a +01\.08\.2027 +1–2 BRUDD +1–2 BRUDD\n/,
    );
  });

  it('fails when asked to fail on what is ahead', async () => {
    expect((await check('--fail-on', 'data,forecast')).code).toBe(1);
  });

  it('is summed up for the reviewer', async () => {
    const { code, stdout } = await check('--format', 'markdown');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^#### K-09a blir uklart fra .* Holder fortsatt, men uten reserve/);
    expect(stdout).toContain('**Kan flettes.**');
    expect(stdout).toContain(`[FP\\-2024\\-002](${PROJECT})`.replaceAll('\\', ''));
    expect(stdout).toContain('ny status 20.11.2026: stanset');
  });

  it('says in JSON what is new and what was there before', async () => {
    const all = findings((await check('--format', 'json')).stdout);
    expect(all.filter(({ change }) => change === 'new').map(({ code }) => code)).toEqual([
      'krav/forecast',
    ]);
    expect(all.find(({ code }) => code === 'life/overrun')?.change).toBe('unchanged');
  });
});

describe('a pull request that only corrects a spelling', () => {
  const AFTER_THE_BREACH = '2027-08-02';
  const repository = dataRepository('2026-06-01');
  for (const id of ['FP-2024-002', 'FP-2025-001', 'FP-2025-002']) {
    appended(
      repository,
      `data/forskningsprosjekter/${id}.yaml`,
      '  - dato: 2027-06-30\n    status: fullført\n    meldt: 2026-10-15\n',
    );
  }
  repository.commit('2026-11-01', 'Meldte slutter');
  const request = pullRequest(repository, AFTER_THE_BREACH, (clone) =>
    clone.change(PROJECT, 'Demenslandsby', 'Demenslandsbyen'),
  );

  it('is green on a day when the calendar has broken a promise, and says so', async () => {
    const { code, stdout } = await request.merged.tool(
      'check',
      '--base',
      request.base,
      '--as-of',
      AFTER_THE_BREACH,
    );
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(
      /^K-09a holder ikke, men det er ikke denne endringen: kalenderen /,
    );
    expect(stdout).toMatch(/K-09a minst 3 .* kalenderen, /);
  });

  it('is not green where the same day is checked without a base', async () => {
    expect((await request.merged.tool('check', '--as-of', AFTER_THE_BREACH)).code).toBe(1);
  });

  it('blames the breach on the calendar in JSON', async () => {
    const { stdout } = await request.merged.tool(
      ...['check', '--base', request.base, '--as-of', AFTER_THE_BREACH, '--format', 'json'],
    );
    const below = findings(stdout).find(
      ({ code, post }) => code === 'krav/below' && post === 'K-09a',
    );
    expect(below?.change).toBe('calendar');
  });
});

describe('a pull request that loosens the rules', () => {
  const request = pullRequest(dataRepository('2026-11-01'), '2026-11-23', (clone) => {
    clone.change('data/krav/K-09a.yaml', 'minst: 3', 'minst: 2');
    clone.change(
      PROJECT,
      'status: pågår\n  - dato: 2026-08-20',
      'status: på vei\n  - dato: 2026-08-20',
    );
    const path = 'schemas/forskningsprosjekt.schema.json';
    const text = readFileSync(join(clone.folder, path), 'utf8');
    clone.write(path, text.replaceAll('"pågår"', '"pågår", "på vei"'));
  });
  const check = (...more: string[]) =>
    request.merged.tool('check', '--base', request.base, '--as-of', '2026-11-23', ...more);

  it('is refused also by its own rules: a promise is not rewritten backwards', async () => {
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toBe(
      'K-09a: kravet selv er endret: minst 3 → 2. 45 dager med brudd i 2025 forsvinner. Bruddet 01.08.2027 blir uvisst.',
    );
    expect(stdout).toContain('FEIL rules/rewritten');
    expect(stdout).toContain('krav/rules-changed');
  });

  it('is caught by the rules from before it', async () => {
    const { code, stdout } = await check('--rules-from', 'base');
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/^K-09a: kravet selv er endret: minst 3 → 2\. /);
    expect(stdout).toContain('MERKNAD rules/accepted-now');
    expect(stdout).not.toContain('FEIL schema/enum');
    expect(stdout).toContain('Vurdert etter reglene fra før endringen');
  });
});

describe('a pull request that rewrites what is reported', () => {
  const repository = dataRepository('2026-08-01');
  repository.change(
    'data/register.yaml',
    'skjemaer: ../schemas',
    'skjemaer: ../schemas\nrapportert_til: 2026-08-31',
  );
  repository.commit('2026-09-05', 'Rapportert for andre tertial');

  it('is pointed out, and may be merged all the same', async () => {
    const { merged, base } = pullRequest(repository, '2026-11-23', (clone) =>
      clone.change(
        PROJECT,
        'dato: 2026-08-20\n    status: pågår',
        'dato: 2026-08-20\n    status: pause',
      ),
    );
    const { code, stdout } = await merged.tool('check', '--base', base, '--as-of', '2026-11-23');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /ADVARSEL log\/rewritten \(ny\) +data\/forskningsprosjekter\/FP-2024-002\.yaml:\d+:1/,
    );
    expect(stdout).toContain(
      'dette endrer noe som alt er rapportert: svaret for 20.08.2026 blir et annet (rapportert til og med 31.08.2026)',
    );
    const diff = await merged.tool('diff', `${base}..HEAD`, '--as-of', '2026-11-23');
    expect(diff.stdout).toContain(
      'Endrer det noe som alt er rapportert? Ja. FP-2024-002 får et annet svar for dager til og med 31.08.2026.',
    );
  });

  it('is not said of a new line after the last reported day', async () => {
    const { merged, base } = pullRequest(repository, '2026-11-23', (clone) =>
      appended(clone, PROJECT, STOPPED),
    );
    const { stdout } = await merged.tool('diff', `${base}..HEAD`, '--as-of', '2026-11-23');
    expect(stdout).toContain('Nei. Ingen dag til og med 31.08.2026 får et nytt svar.');
  });
});

describe('in a GitHub job', () => {
  const request = pullRequest(dataRepository('2026-11-01'), '2026-11-23', (clone) =>
    appended(clone, PROJECT, STOPPED),
  );

  it('annotations are chosen by itself, the headline among them, and the summary is added to the job', async () => {
    const summary = join(newFolder(), 'sammendrag.md');
    const { code, stdout } = await request.merged.toolWith(
      { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
      ...['check', '--base', request.base, '--as-of', '2026-11-23'],
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^::notice title=baerum-innov::K-09a blir uklart .* Holder fortsatt, men uten reserve/,
    );
    const written = readFileSync(summary, 'utf8');
    expect(written).toMatch(/^#### K-09a blir uklart .* Holder fortsatt/);
    const asked = await request.merged.tool(
      ...['check', '--base', request.base, '--as-of', '2026-11-23', '--format', 'markdown'],
    );
    expect(written).toBe(asked.stdout);
  });
});

describe('a base that cannot be read', () => {
  const repository = dataRepository('2026-11-01');

  it.each([
    ['finnes-ikke'],
    ['--output=ut.txt'],
    ['0000000000000000000000000000000000000000'],
  ])('%s gives 3 and never «no findings»', async (base) => {
    const { code, stdout, stderr } = await repository.tool(
      'check',
      `--base=${base}`,
      '--as-of',
      '2026-11-23',
    );
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });

  it('without a register leaves the register to be judged alone, and says so', async () => {
    repository.git('switch', '--quiet', '--orphan', 'tom');
    repository.write('LESMEG', 'Her er ikke noe register.\n');
    const empty = repository.commit('2026-01-01', 'Uten register');
    repository.git('switch', '--quiet', 'main');
    const words = ['check', '--base', empty, '--rules-from', 'base', '--as-of', '2026-11-23'];
    const { code, stdout } = await repository.tool(...words);
    const alone = ['check', '--fail-on', 'data', '--as-of', '2026-11-23'];
    expect(code).toBe((await repository.tool(...alone)).code);
    expect(stdout.split('\n')[0]).toBe(
      `Ingenting å sammenligne med: data/register.yaml i ${empty.slice(0, 8)} kan ikke brukes (fila finnes ikke). Registeret er vurdert alene.`,
    );
    expect(stdout).toContain('ADVARSEL register/base-unreadable  data/register.yaml:1:1');
  });

  it('with a damaged register tells the place and the cause, and what mends it can be merged', async () => {
    const text = readFileSync(join(repository.folder, 'data/register.yaml'), 'utf8');
    repository.write('data/register.yaml', `${text}tittel: Enda en tittel\n`);
    repository.commit('2026-11-02', 'Et ødelagt register');
    repository.write('data/register.yaml', text);
    const words = ['check', '--base', 'HEAD', '--as-of', '2026-11-23'];
    const { code, stdout } = await repository.tool(...words, '--format', 'json');
    expect(code).toBe(1); // one file of the fixture has a fault
    const line = text.split('\n').length;
    const { headline, findings: all } = JSON.parse(stdout);
    expect(headline).toMatch(
      new RegExp(
        `^Ingenting å sammenligne med: data/register\\.yaml:${line} i HEAD kan ikke brukes \\(`,
      ),
    );
    expect(all).toContainEqual(
      expect.objectContaining({ code: 'yaml/duplicate-key', change: 'resolved' }),
    );
    const page = await repository.tool(...words, '--format', 'markdown');
    expect(page.stdout).toMatch(/^#### Ingenting å sammenligne med/);
    repository.git('commit', '--quiet', '--all', '-m', 'Reparert');
  });
});

describe('diff', () => {
  const repository = dataRepository('2026-06-01');
  repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
  repository.commit('2026-10-01', 'Ny sluttdato');

  it('tells changed fields in the words of the schema', async () => {
    const { stdout } = await repository.tool('diff', 'HEAD~1..HEAD', '--as-of', '2026-11-23');
    expect(stdout).toContain('1 POST ENDRET');
    expect(stdout).toMatch(/: 31\.07\.2027 → 30\.06\.2027/);
  });

  it('gives its tables, and in a document what would close the breach', async () => {
    const diff = async (...more: string[]) =>
      (await repository.tool('diff', 'HEAD~1..HEAD', '--as-of', '2026-11-23', ...more)).stdout;
    expect(await diff('--format', 'csv-plain', '--table', 'dager')).toMatch(
      /^\ufeff?krav,day,before,after\r?\nK-09a,2026-11-23,4–5,4–5\r?\nK-09a,2027-07-01,/,
    );
    const page = await diff('--format', 'markdown');
    expect(page).toMatch(/^#### K-09a .*\n\n\*\*Løfter før og etter\*\*\n\n\| Løfte /);
    expect(page).toContain('| [K-09a](data/krav/K-09a.yaml) minst 3 |');
    expect(page).toContain('##### Hva som lukker bruddet: ett er kanskje ikke nok\n');
    expect(page).not.toContain('**Kan flettes.**');
  });

  it('takes days, each the newest commit at its end', async () => {
    const { stdout } = await repository.tool(
      'diff',
      '2026-06-30..31.10.2026',
      '--as-of',
      '2026-11-23',
    );
    expect(stdout).toContain('31.07.2027 → 30.06.2027');
    const none = await repository.tool('diff', '2026-10-01..2026-10-31', '--as-of', '2026-11-23');
    expect(none.stdout).toContain('Ingen poster er endret.');
  });

  it('compares HEAD with the working tree by default', async () => {
    repository.write('data/tiltak/T-4-77.yaml', 'id: T-4-77\n');
    const { code, stdout } = await repository.tool('diff', '--as-of', '2026-11-23');
    repository.git('clean', '--quiet', '--force', '-d');
    expect(code).toBe(0);
    expect(stdout).toContain('T-4-77');
  });

  it('reads the same in English', async () => {
    const { stdout } = await repository.tool(
      'diff',
      'HEAD~1..',
      '--as-of',
      '2026-11-23',
      '--lang',
      'en',
    );
    expect(stdout).toContain('1 POST CHANGED');
    expect(stdout).toContain('Both sides judged as of 23.11.2026');
  });
});
