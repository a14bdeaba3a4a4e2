import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
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

/** What a krav says of the world follows from a post that no longer counts, and what its title or a log says from a number or a day in error. */
const FOLLOWS =
  /^(?:krav\/(?:below|above|period|condition|unknown|forecast|number-in-words)|life\/overrun)$/;
const MARKS = /[⟦⟧]/g;
const AS_OF = '2026-11-23';

describe('a fault planted in the shipped register', () => {
  let clean: readonly string[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = copyOfShippedRegister();
    clean = (await check(folder)).findings.map(written);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is alone: the register as it is shipped has no errors', async () => {
    expect(clean.filter((each) => each.startsWith('error'))).toEqual([]);
  });

  it.each(PLANTED_FAULTS)('$name: $code', async (fault) => {
    const undo = plant(folder, fault);
    try {
      const { code, findings } = await check(folder);
      const found = findings.filter(
        (each) =>
          !clean.includes(written(each)) &&
          !FOLLOWS.test(each.code) &&
          fault.with?.includes(each.code) !== true,
      );
      const place = placeOf(folder, fault);
      expect(found.map(written)).toEqual([`${fault.severity} ${fault.code} ${place}`]);
      expect(code).toBe(fault.severity === 'error' ? 1 : 0);
      const shown = await runHere(['check', '--as-of', AS_OF], { folder });
      expect(shown.code).toBe(code);
      expect(shown.stdout).toContain(place.replace(/-[^-]*$/, '').replace(' ', ':'));
      for (const { message, help } of found) {
        expect(oneLine(shown.stdout)).toContain(oneLine(message));
        expect(oneLine(shown.stdout)).toContain(oneLine(help));
      }
    } finally {
      undo();
    }
  });

  it.each(PLANTED_FAULTS.slice(0, 1))('$name is found by the built tool as well', (fault) => {
    const undo = plant(folder, fault);
    const { code, stdout } = runTool(['check', '--as-of', AS_OF], { folder });
    undo();
    expect(code).toBe(1);
    expect(stdout).toContain('status: pågor');
    expect(stdout).toContain('«pågor» er ikke en gyldig verdi for Status (status).');
    expect(stdout).toContain('Mente du «pågår»?');
    expect(stdout).toContain('Skriv en av: ');
  });
});

async function check(folder: string) {
  const words = ['check', '--as-of', AS_OF, '--format', 'json'];
  const { code, stdout } = await runHere(words, { folder });
  // The shape of the output is tried against its published schema elsewhere.
  return { code, findings: (JSON.parse(stdout) as { findings: Told[] }).findings };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function written({ severity, code, at }: Told): string {
  const end = `${at.end.line}:${at.end.column}`;
  return `${severity} ${code} ${at.path} ${at.start.line}:${at.start.column}-${end}`;
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
