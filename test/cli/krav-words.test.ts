import { appendFileSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the shipped register with a change made in it. */
function changed(change: (data: string) => void): string {
  const folder = copyOfShippedRegister();
  folders.push(folder);
  change(join(folder, 'data'));
  return join(folder, 'data');
}

async function said(data: string, ...words: readonly string[]): Promise<string> {
  return (await runHere([...words, '-C', data, '--as-of', '2026-11-23'])).stdout;
}

function project(data: string, id: string): string {
  return join(data, 'forskningsprosjekter', `${id}.yaml`);
}

/** Logs a last status of a project. */
function log(data: string, id: string, day: string, status: string): void {
  replaceInFile(
    project(data, id),
    '\npartnere:\n',
    `\n  - dato: ${day}\n    status: ${status}\npartnere:\n`,
  );
}

const untouched = changed(() => undefined);
const twoRun = changed((data) => {
  log(data, 'FP-2024-002', '2026-11-10', 'stanset');
  log(data, 'FP-2025-001', '2026-11-10', 'stanset');
  log(data, 'FP-2025-002', '2026-10-31', 'fullført');
});

describe('a krav says what is known of the days ahead, and nothing of those not looked at', () => {
  it('that a breach runs, since when, and what closes it', async () => {
    const one = await said(twoRun, 'krav', 'K-09a');
    expect(one).toContain(
      'Brutt siden 11.11.2026, varer så langt det er regnet, til 23.11.2027, med mindre det planlagte starter 01.09.2027.',
    );
    expect(one).toContain('HVA SOM LUKKER DET\n  Start ett til som teller, nå');
    expect(await said(twoRun, 'krav')).toMatch(/K-09a.+brutt siden 11\.11\.2026/);
    expect(await said(twoRun, 'krav', 'K-09a', '-q')).toContain('Brutt siden 11.11.2026');
    expect(await said(twoRun, 'due')).toContain('løftet er brutt siden');
  });

  it('from when it cannot be judged, where a file is damaged', async () => {
    const damaged = changed((data) => appendFileSync(project(data, 'FP-2023-001'), 'ukjent: [\n'));
    const words = 'Kan ikke vurderes fra 01.08.2027 (2–3), så lenge fila ikke er rettet.';
    expect(await said(damaged, 'krav', 'K-09a')).toContain(words);
    expect(await said(damaged, 'krav', 'K-09a', '-q')).toContain(words);
    expect(await said(damaged, 'krav')).toContain('? fra 01.08.2027 (2–3)');
  });

  it('nothing, where only days gone by are asked for', async () => {
    const past = await said(untouched, 'krav', 'K-09a', '--period', '2025');
    expect(past).not.toContain('Framover');
    expect(past).not.toContain('i sikte');
    expect(await said(untouched, 'krav', '--period', '2025')).not.toContain('ingen til');
  });

  it('that it is in force only later', async () => {
    const later = changed((data) =>
      replaceInFile(
        join(data, 'krav', 'K-09a.yaml'),
        'form: antall',
        'form: antall\ngjelder_fra: 2027-06-01',
      ),
    );
    const one = await said(later, 'krav', 'K-09a');
    expect(one).toContain('GJELDER FØRST FRA 01.06.2027');
    expect(one).not.toContain('JA.');
  });
});

describe('beside the answer of a day stands what every day gives', () => {
  it('in the list, and where a post is shown', async () => {
    const held = '588 dager på rad · brutt 45 dager';
    expect(await said(untouched, 'krav')).toContain(held);
    expect(await said(untouched, 'show', 'FP-2024-002')).toContain(`K-09a  ✓ oppfylt · ${held}`);
  });

  it('days over a limit whose breach is a warning are no breach', async () => {
    const one = await said(untouched, 'krav', 'K-10');
    expect(one).toContain('INGEN BRUDD. 120 av 692 dager');
    expect(one).toMatch(/01\.01\.2026 {2}30\.04\.2026 +120 +4 {2}over grensen/);
    expect(await said(untouched, 'krav')).toContain('207 dager på rad · over i 120 dager');
  });

  it('how safely it is kept', async () => {
    const one = await said(untouched, 'krav', 'K-09a');
    expect(one).toContain(
      'Tåler at ett stanser til 30.06.2027. Fra 01.07.2027 bryter én stans løftet.',
    );
    expect(one).toMatch(/FP-2025-001 {2}30\.06\.2027 {2}når som helst/);
  });
});

it('a count that is not known is told with what decides it', async () => {
  const copied = changed((data) => {
    log(data, 'FP-2024-002', '2026-11-10', 'stanset');
    log(data, 'FP-2025-001', '2026-11-10', 'stanset');
    log(data, 'FP-2025-002', '2026-10-31', 'fullført');
    copyFileSync(project(data, 'FP-2024-001'), project(data, 'FP-2024-001-kopi'));
  });
  const one = await said(copied, 'krav', 'K-09a');
  expect(one).toContain('KAN IKKE VURDERES. 2–3, minst 3: brutt hvis FP-2024-001 ikke teller.');
  expect(one).toContain('flere poster har denne id-en');
});

it('examples that do not count are told by number', async () => {
  const real = changed((data) =>
    replaceInFile(
      join(data, 'register.yaml'),
      'eksempelposter: teller\n',
      'eksempelposter: teller ikke\n',
    ),
  );
  const one = await said(real, 'krav', 'K-09a');
  expect(one).toContain('sju eksempelposter teller ikke');
  expect(one).toContain('Ingen er i gang.');
});

describe('--what-if takes a status on a day', () => {
  it('of several posts, also twice of one', async () => {
    const supposed =
      'FP-2024-001=stanset@2026-12-31; FP-2024-002=pause@01.12.2026; FP-2024-002=stanset@2027-01-31';
    const one = await said(untouched, 'krav', 'K-09a', '--what-if', supposed);
    expect(one).toContain('? fra 01.02.2027 (2–3)');
  });

  it('given twice as in one, and all of it is told', async () => {
    const [one, other] = ['FP-2024-002=stanset@2026-12-31', 'FP-2027-001=pågår@2027-01-31'];
    const ask = (...words: string[]) => said(untouched, 'krav', 'K-09a', ...words);
    const twice = await ask('--what-if', one, '--what-if', other);
    expect(twice).toBe(await ask('--what-if', `${one}; ${other}`));
    expect(twice).toContain(`HVA OM ${one}; ${other}`);
  });

  it('and refuses a status that is none, a day that is none, and a post that is none', async () => {
    const refused = async (text: string) =>
      (await runHere(['krav', 'K-09a', '-C', untouched, '--what-if', text])).stderr;
    expect(await refused('FP-2024-002=pågor@2026-12-31')).toContain('«pågor» er ikke en status');
    expect(await refused('FP-2024-002=stanset@i morgen')).toContain('«i morgen» er ikke en dag');
    expect(await refused('FP-2024-999=stanset@2026-12-31')).toContain('finnes ikke');
  });
});
