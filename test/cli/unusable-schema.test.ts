import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

const SCHEMA = 'schemas/forskningsprosjekt.schema.json';

/** How the schema of a type can be lost: cut short, wrong in itself, not there. */
const LOST: readonly [string, string | null][] = [
  ['cut short', '{'],
  ['wrong', '{"type": "strng"}'],
  ['not there', null],
];

describe.each(LOST)('a type whose schema is %s', (_, content) => {
  let folder = '';
  beforeAll(() => {
    folder = copyOfShippedRegister();
    if (content === null) rmSync(join(folder, SCHEMA));
    else writeFileSync(join(folder, SCHEMA), content);
    writeFileSync(join(folder, 'inn.csv'), 'Id;Tittel\nFP-2029-001;x\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]) => runHere([...words, '--as-of', '2026-06-01'], { folder });

  it.each([
    ['log', 'FP-2024-002', 'aktiv', 'tekst', '--dry-run'],
    ['close', 'FP-2024-002', '--dry-run'],
    ['set', 'FP-2024-002', 'slutt=30.06.2027', '--dry-run'],
    ['new', 'forskningsprosjekt', 'tittel=x', '--dry-run'],
    ['rename', 'FP-2024-002', 'FP-2024-009', '--dry-run'],
    ['rename', 'T-4-10', 'T-4-20', '--dry-run'],
    ['fmt', 'FP-2024-002', '--dry-run'],
    ['import', 'inn.csv', '--type', 'forskningsprosjekt', '--dry-run'],
    ['import', '--template', 'forskningsprosjekt', '-o', 'mal.xlsx'],
    ['schema', 'forskningsprosjekt'],
  ])('%s %s says that it is the schema', async (...words) => {
    const { code, stdout, stderr } = await run(...words);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `Skjemaet til typen forskningsprosjekt kan ikke brukes (${SCHEMA}), så ingen vet hva postene kan inneholde. Se hvorfor: baerum-innov check\n`,
    );
    expect(stdout).toBe('');
  });

  it('has its posts told as set aside, and the posts of other types can be edited', async () => {
    const list = await run('list', 'forskningsprosjekt', 'status=aktiv');
    expect(list.stdout).toContain('Sju filer er satt til side');
    const set = await run('set', 'SE-2024-001', 'tittel=x', '--dry-run');
    expect(set.code).toBe(0);
  });
});
