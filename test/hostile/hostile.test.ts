import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { EXPLODING } from './exploding.ts';
import { folderOf } from './folder-of.ts';
import { LARGE } from './large.ts';

/** Of processor time, in seconds, several times what it takes: what hangs takes far more. */
const MOST_SECONDS = 20;
const AS_OF = ['--as-of', '2026-06-01'];

interface FoundEntry {
  readonly code: string;
  readonly at: { readonly path: string; readonly start: { readonly line: number } } | null;
}

/** Whether a finding is what was expected: `CODE PATH`, or with a line. */
function isFound(expected: string, { code, at }: FoundEntry): boolean {
  const place = at === null ? '' : at.path;
  return expected === `${code} ${place}` || expected === `${code} ${place}:${at?.start.line}`;
}

describe.each([...LARGE, ...EXPLODING])('$name', (hostile) => {
  it('is told at its place, quickly, and in every format', async () => {
    const folder = folderOf(hostile.files);
    hostile.onDisk?.(folder);
    try {
      const before = process.cpuUsage();
      const answer = join(folder, 'svar.json');
      const shown = await runHere(['check', '--output', answer, ...AS_OF], { folder });
      const { user, system } = process.cpuUsage(before);
      const { findings, exitCode }: { findings: readonly FoundEntry[]; exitCode: number } =
        JSON.parse(readFileSync(answer, 'utf8'));
      expect(exitCode).toBe(shown.code);
      expect(shown.code).toBeLessThanOrEqual(3);
      const missing = hostile.finds.filter(
        (each) => !findings.some((found) => isFound(each, found)),
      );
      expect({ missing, found: missing.length === 0 ? [] : findings.slice(0, 5) }).toEqual({
        missing: [],
        found: [],
      });
      expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
      expect(shown.stdout.length).toBeLessThan(2_000_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
