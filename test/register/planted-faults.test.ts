import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';
import { PLANTED_FAULTS, type PlantedFault } from './planted-faults.ts';

/** A finding as `check --format json` writes it, in the parts that are looked at. */
interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly at: { readonly path: string; readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a krav says of the world follows from a post that no longer counts. */
const FOLLOWS = /^krav\/(?:below|above|period|condition|unknown|forecast)$/;
const MARKS = /[⟦⟧]/g;
const AS_OF = '2026-11-23';

describe('a fault planted in the shipped register', () => {
  let clean: readonly string[] = [];
  let folder = '';

  beforeAll(() => {
    folder = copyOfShippedRegister();
    clean = check(folder).findings.map(written);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is alone: the register as it is shipped has no errors of data', () => {
    expect(check(folder).code).toBe(0);
  });

  it.each(PLANTED_FAULTS)('$name: $code', (fault) => {
    const undo = plant(folder, fault);
    try {
      const { code, findings } = check(folder);
      const found = findings.filter(
        (each) => !clean.includes(written(each)) && !FOLLOWS.test(each.code),
      );
      expect(found.map(written)).toEqual([
        `${fault.severity} ${fault.code} ${placeOf(folder, fault)}`,
      ]);
      expect(code).toBe(fault.severity === 'error' ? 1 : 0);
      expect(found[0]?.message).toMatch(/\S/);
      expect(found[0]?.help).toMatch(/\S/);
    } finally {
      undo();
    }
  });

  it('is shown in the terminal with file and line, the line itself, the reason and the cure', () => {
    const undo = plant(folder, PLANTED_FAULTS[0] ?? never());
    try {
      const { code, stdout } = runTool(['check', '--as-of', AS_OF], { folder });
      expect(code).toBe(1);
      const fault = placeOf(folder, PLANTED_FAULTS[0] ?? never());
      expect(stdout).toContain(fault.replace(/-[^-]*$/, '').replace(' ', ':'));
      expect(stdout).toContain('status: pågor');
      expect(stdout).toContain(
        '«pågor» er ikke en gyldig verdi for Status (status). Mente du «pågår»?',
      );
      expect(stdout).toContain('Skriv en av: ');
    } finally {
      undo();
    }
  });
});

function never(): never {
  throw new Error('there is no fault in the table');
}

function check(folder: string): {
  readonly code: number | null;
  readonly findings: readonly Told[];
} {
  const { code, stdout } = runTool(['check', '--as-of', AS_OF, '--format', 'json'], { folder });
  // The shape of the output is tried against its published schema elsewhere.
  return { code, findings: (JSON.parse(stdout) as { findings: Told[] }).findings };
}

function written({ severity, code, at }: Told): string {
  return `${severity} ${code} ${at.path} ${at.start.line}:${at.start.column}-${at.end.line}:${at.end.column}`;
}

/** Changes or adds the file; gives what undoes it. */
function plant(folder: string, { path, before, after }: PlantedFault): () => void {
  const file = join(folder, path);
  const text = after.replace(MARKS, '');
  if (before === null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
    return () => rmSync(file);
  }
  const original = readFileSync(file);
  replaceInFile(file, before, text);
  return () => writeFileSync(file, original);
}

/** `PATH LINE:COLUMN-LINE:COLUMN` of what is marked, as the file stands with the fault in it. */
function placeOf(folder: string, { path, after, elsewhere }: PlantedFault): string {
  const where = elsewhere ?? { path, text: after };
  const [ahead = '', marked = ''] = where.text.split(MARKS);
  const file = readFileSync(join(folder, where.path), 'utf8');
  const at = file.indexOf(where.text.replace(MARKS, ''));
  if (at < 0) throw new Error(`«${where.text}» is not in ${where.path}`);
  const lines = file.slice(0, at + ahead.length).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return `${where.path} ${lines.length}:${column}-${lines.length}:${column + marked.length}`;
}
