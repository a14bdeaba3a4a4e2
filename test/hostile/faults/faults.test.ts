import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runBytes, runHere } from '../../run-here.ts';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';
import { type Call, FAULTS, type Fault, watched } from './failing-calls.ts';
import { changes, JOB_FILES, registerInGit, restore, stateOf } from './folder.ts';
import { type FaultRow, ROWS } from './rows.ts';
import { isLeftToNext, type Left, wrongWith } from './wrong-with.ts';

afterAll(removeFolders);

const NOON = Date.UTC(2026, 6, 1, 10) / 1000;
const folder = registerInGit();
const cache = newFolder();
await runHere(['report', '-o', 'lagret.md'], { folder, now: NOON });
const comment = ['--for', 'comment', '-o', 'kommentar.md', '-o', 'lagret.json'];
await runHere(['check', ...comment], { folder, now: NOON });
const first = stateOf(folder);

/** Each fault at each call; else some calls of each command, each with one fault. */
const ALL = process.env['BAERUM_INNOV_FAULTS'] === 'all';
const MOST_CALLS = 6;

interface Point {
  /** From 1. */
  readonly call: number;
  readonly fault: Fault;
}

function pointsOf(calls: readonly Call[]): readonly Point[] {
  if (ALL) return calls.flatMap((_, at) => FAULTS.map((fault) => ({ call: at + 1, fault })));
  const step = Math.max(1, Math.floor(calls.length / MOST_CALLS));
  return calls.flatMap((_, at) =>
    at % step === step - 1 ? [{ call: at + 1, fault: FAULTS[at % FAULTS.length] ?? 'EIO' }] : [],
  );
}

async function run(
  { words, kind }: FaultRow,
  fails: Point | null,
): Promise<{ readonly left: Left; readonly calls: readonly Call[] }> {
  const files = Object.entries(JOB_FILES).map(([name, file]) => [name, join(folder, file)]);
  const environment =
    kind === 'job' ? { GITHUB_ACTIONS: 'true', ...Object.fromEntries(files) } : {};
  const isOurs = (path: string) =>
    path.startsWith(folder) || path.startsWith(cache) || path.includes('/baerum-innov-');
  if (kind === 'cold') rmSync(join(cache, 'baerum-innov'), { recursive: true, force: true });
  const caches = kind === 'cold' || kind === 'warm' ? { cache } : {};
  const { result, calls } = await watched({ isOurs, fails }, () =>
    runBytes(words, { folder, environment, now: NOON, ...caches }),
  );
  const text = { stdout: result.stdout.toString('latin1'), stderr: result.stderr.toString('utf8') };
  return { left: { code: result.code, ...text, state: stateOf(folder) }, calls };
}

describe('a call to the system that fails', () => {
  it.each(ROWS.filter(({ isSlow }) => ALL || isSlow !== true))('$words', {
    timeout: 3_600_000,
  }, async (row) => {
    for (const name of row.answers ?? []) writeFileSync(join(folder, name), 'et eldre svar');
    const start = stateOf(folder);
    const { left: clean, calls } = await run(row, null);
    restore(folder, start);
    expect(clean).toMatchObject({ code: 0, stderr: '' });
    const wrong: string[] = [];
    for (const point of pointsOf(calls)) {
      const { left, calls: made } = await run(row, point);
      const call = made[point.call - 1] ?? '';
      const found = wrongWith(row, { start, clean }, left, call);
      const at = `${point.fault} ${call.replaceAll(folder, '')}`;
      if (found !== null) wrong.push(`${at}: ${found}: ${left.stderr}`);
      if (isLeftToNext(left.state)) {
        const words = row.makes === undefined ? ['check'] : ['check', '-C', row.makes];
        const { state } = (await run({ words, kind: 'reads' }, null)).left;
        if (changes(state, start).length > 0 && changes(state, clean.state).length > 0)
          wrong.push(`${at}: not put right by the next run`);
      }
      restore(folder, start);
    }
    restore(folder, first);
    expect(wrong).toEqual([]);
  });
});
