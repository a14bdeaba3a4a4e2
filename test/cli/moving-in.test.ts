import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

let folder: string;

beforeEach(() => {
  folder = copyOfShippedRegister();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const json = async (...words: string[]) => {
  const { stdout } = await runHere([...words, '--as-of', '2026-11-23', '--format', 'json'], {
    folder,
  });
  return JSON.parse(stdout);
};

/** Projects of which only what is known when a register is begun has been written. */
function moveIn(type: string, ids: readonly string[], line: string): void {
  const projects = join(folder, 'data', type);
  for (const name of readdirSync(projects)) rmSync(join(projects, name));
  for (const id of ids)
    writeFileSync(
      join(projects, `${id}.yaml`),
      `id: ${id}\ntittel: Prosjekt ${id}\n${line}\nstatuslogg:\n  - {dato: 2026-01-15, status: pågår}\n`,
    );
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly post: string | null;
  readonly message: string;
}

describe('moving in', () => {
  it('takes a research project that lacks all but what is known, and leaves the promise unknown', async () => {
    const ids = ['FP-2026-001', 'FP-2026-002', 'FP-2026-003'];
    moveIn('forskningsprosjekter', ids, 'prosjekttype: forskningsprosjekt');
    const { krav, setAside } = await json('krav', 'K-09a');
    expect(setAside).toEqual([]);
    expect(krav[0]).toMatchObject({
      verdict: 'unknown',
      count: { low: 0, high: 3 },
      possible: ids,
    });
    const { findings } = await json('check');
    const errors = findings.filter(
      ({ severity, post }: Found) => severity === 'error' && ids.includes(post ?? ''),
    );
    expect(errors).toEqual([]);
  });

  it('takes a project with a social entrepreneur likewise', async () => {
    moveIn('sosiale-entreprenorer', ['SE-2026-001', 'SE-2026-002'], 'samarbeidsform: pilot');
    const { krav, setAside } = await json('krav', 'K-10');
    expect(setAside).toEqual([]);
    expect(krav[0]).toMatchObject({ verdict: 'unknown', count: { low: 0, high: 2 } });
  });

  it('takes fields that are written but empty as if they were not written', async () => {
    const empty = ['sammendrag', 'kommunens_rolle', 'ansvarlig', 'start', 'slutt'];
    const lists = ['partnere', 'finansiering'];
    const fields = [...empty, ...lists].map((name) => `${name}:\n`).join('');
    moveIn(
      'forskningsprosjekter',
      ['FP-2026-001', 'FP-2026-002', 'FP-2026-003'],
      `prosjekttype: forskningsprosjekt\n${fields}`,
    );
    const { krav, setAside } = await json('krav', 'K-09a');
    expect(setAside).toEqual([]);
    expect(krav[0]).toMatchObject({ verdict: 'unknown', count: { low: 0, high: 3 } });
    const { findings } = await json('check');
    const errors = findings.filter(({ severity }: Found) => severity === 'error');
    expect(errors).toEqual([]);
    const { post } = await json('show', 'FP-2026-001');
    for (const name of [...empty, ...lists]) expect(Object.keys(post.value)).not.toContain(name);
  });

  it('tells what a project lacks under one heading, and only where it lacks something', async () => {
    moveIn(
      'forskningsprosjekter',
      ['FP-2026-001'],
      'prosjekttype: forskningsprosjekt\npartnere: []',
    );
    const shown = await runHere(['show', 'FP-2026-001', '--as-of', '2026-11-23'], { folder });
    expect(shown.stdout).toContain('MANGLER\n  Ansvarlig, Start, Slutt, Finansiering\n');
    const whole = await runHere(['show', 'SE-2025-001', '--as-of', '2026-11-23'], { folder });
    expect(whole.stdout).not.toContain('MANGLER');
  });

  it('but neither a required field nor the limit of a krav', async () => {
    moveIn('forskningsprosjekter', ['FP-2026-001'], 'prosjekttype:\nansvarlig: {enhet: }');
    appendFileSync(join(folder, 'data/krav/K-09a.yaml'), 'hoyst:\n');
    const { findings } = await json('check');
    expect(findings.filter(({ code }: Found) => code === 'schema/type')).toMatchObject([
      { post: 'FP-2026-001', message: expect.stringContaining('er tom') },
      { post: 'FP-2026-001', message: expect.stringContaining('er tom') },
      { post: 'K-09a', message: expect.stringContaining('er tom') },
    ]);
  });

  it('reads an empty list that is written as none', async () => {
    moveIn(
      'forskningsprosjekter',
      ['FP-2026-001'],
      'prosjekttype: forskningsprosjekt\nfinansiering: []\npartnere: []',
    );
    expect((await json('krav', 'K-09a')).krav[0].count).toMatchObject({ low: 0, high: 0 });
  });
});

describe('types without lives', () => {
  it('are drawn by no command, whether they are named or not', async () => {
    const named = await json('timeline', 'fond');
    const all = await json('timeline');
    expect(JSON.stringify(named)).not.toContain('foi-fondet');
    expect(JSON.stringify(all)).not.toContain('foi-fondet');
  });
});
