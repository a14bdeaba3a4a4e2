import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = copyOfShippedRegister();
  out = mkdtempSync(join(tmpdir(), 'baerum-export-'));
});
afterEach(() => {
  for (const each of [folder, out]) rmSync(each, { recursive: true, force: true });
});

function run(...words: string[]) {
  return runHere(['export', ...words, '--as-of', '2026-11-23'], { folder });
}

function read(name: string): string {
  return readFileSync(join(out, name), 'utf8');
}

describe('export', () => {
  it('csv gives a file for each table, with days as days and amounts as whole numbers', async () => {
    expect((await run('csv', '--register-id', 'bærum', '-o', out)).code).toBe(0);
    const lines = read('post_forskningsprosjekt_finansiering.csv').split('\n');
    expect(lines[0]).toMatch(/^register_id,path,post_id,element_no,kilde,.*tilsagn_kr/);
    expect(lines.filter((line) => line.startsWith('bærum,')).length).toBeGreaterThan(5);
    const column = lines[0]?.split(',').indexOf('tilsagn_kr') ?? 0;
    expect(lines[1]?.split(',')[column]).toMatch(/^\d+$/);
    expect(read('lives.csv')).toMatch(/,2023-\d\d-\d\d,20\d\d-\d\d-\d\d,running,sure\n/);
    expect(read('dictionary.md')).toContain('## post_forskningsprosjekt_finansiering\n');
    expect(JSON.parse(read('dictionary.json')).tables).toHaveLength(
      readdirSync(out).filter((name) => name.endsWith('.csv')).length,
    );
  });

  it('parquet gives a file for each table, the same bytes each time', async () => {
    expect((await run('parquet', '-o', out)).code).toBe(0);
    const first = readFileSync(join(out, 'contributions.parquet'));
    expect(first.subarray(0, 4).toString('latin1')).toBe('PAR1');
    expect((await run('parquet', '-o', out)).code).toBe(0);
    expect(readFileSync(join(out, 'contributions.parquet')).equals(first)).toBe(true);
  });

  it('carries what is set aside, as what nobody knows', async () => {
    writeFileSync(join(folder, 'data/forskningsprosjekter/FP-2099-001.yaml'), 'id: [\n');
    await run('csv', '-o', out);
    expect(read('quarantined_files.csv')).toContain('FP-2099-001.yaml,forskningsprosjekt,');
    const carried = read('contributions.csv')
      .split('\n')
      .filter((line) => line.includes('quarantined'));
    expect(carried.length).toBeGreaterThan(0);
    for (const line of carried) expect(line).toMatch(/,both,,,,none,"",0,1$/);
  });

  it('sql can be run by psql: quotes are doubled, empty is null', async () => {
    const { stdout } = await run('sql', '--lang', 'en');
    expect(stdout).toMatch(/^begin;\n/);
    expect(stdout).toMatch(/\ncommit;\n$/);
    expect(stdout).toContain('comment on table "lives" is ');
    expect(stdout).toContain('create or replace view krav_gaps as');
    const duckdb = await run('sql', '--dialect', 'duckdb');
    expect(duckdb.stdout).not.toMatch(/^create or replace view|primary key/m);
  });

  it.each([
    [['csv'], /-o MAPPE/],
    [['excel'], /excel/],
    [['csv', '-o', 'data/register.yaml'], /register\.yaml/],
    [['csv', '-o', '.git/x'], /\.git/],
    [['csv', '-o', 'finnes/ikke'], /finnes ikke/],
    [['sql', '-o', 'data/register.yaml'], /register\.yaml/],
  ])('%j is refused, and nothing is written', async (words, said) => {
    const before = readFileSync(join(folder, 'data/register.yaml'), 'utf8');
    const { code, stderr } = await run(...words);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(readFileSync(join(folder, 'data/register.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'finnes'))).toBe(false);
  });
});
