import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

const POST = 'data/forskningsprosjekter/FP-2024-001.yaml';

let folder: string;

beforeEach(() => {
  folder = copyOfShippedRegister();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function found(): Promise<string[]> {
  const { stdout } = await runHere(['check', '--as-of', '2026-11-23', '--format', 'json'], {
    folder,
  });
  const { findings } = JSON.parse(stdout) as {
    findings: { code: string; at: { path: string; start: { line: number } } | null }[];
  };
  return findings
    .filter(({ at, code }) => at?.path === POST && !code.startsWith('krav/'))
    .map(({ code, at }) => `${code} ${at?.start.line}`);
}

describe('several kinds of fault in one file', () => {
  beforeEach(() => {
    const file = join(folder, POST);
    replaceInFile(file, 'Framdriftsmøte holdt', 'Ring 22 22 22 22. Framdriftsmøte holdt');
    replaceInFile(file, 'tiltak: [T-4-09]', 'tiltak: [T-4-99]');
  });

  it('are all told where only the schema refuses it', async () => {
    replaceInFile(join(folder, POST), 'kommunens_rolle: prosjekteier', 'kommunens_rolle: eier');
    expect(await found()).toEqual(['schema/enum 6', 'privacy/phone 21', 'ref/unknown 34']);
  });

  it('are told in the text of a file that is no YAML', async () => {
    replaceInFile(join(folder, POST), 'rolle: utfordrer', 'rolle: [utfordrer');
    expect(await found()).toEqual(['privacy/phone 21', 'yaml/syntax 38']);
  });

  it('are told once where an item of a list has lost a space, as what it is', async () => {
    const lines = readFileSync(join(folder, POST), 'utf8').split('\n');
    const item = lines.findLastIndex((line) => line.startsWith('  - dato: '));
    const moved = lines.map((line, index) => (index === item ? line.slice(1) : line));
    writeFileSync(join(folder, POST), moved.join('\n'));
    expect(await found()).toEqual([`yaml/syntax ${item + 1}`, 'privacy/phone 21']);
    const { stdout } = await runHere(['check', '--as-of', '2026-11-23'], { folder });
    expect(stdout).toContain('innrykket passer ikke med linjene over');
    expect(stdout).not.toContain('et kolon inne i teksten');
  });
});
