import { afterAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { runHere } from '../run-here.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';
import { checkoutOracle, type OracleAnswer } from './checkout-oracle.ts';
import { generatedHistory, type HistoryShape } from './generated-history.ts';

afterAll(removeFolders);

interface CommitEntry {
  readonly sha: string;
  readonly day: string;
  readonly verdict: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly trouble: string | null;
}

interface KravEntry {
  readonly id: string;
  readonly commits: readonly CommitEntry[];
}

async function overCommits(folder: string, ...more: readonly string[]): Promise<KravEntry[]> {
  const words = ['krav', '--over-commits', '--format', 'json', ...more];
  const { code, stdout, stderr } = await runHere(words, { folder });
  if (code !== 0) throw new Error(`${code}: ${stderr}`);
  return JSON.parse(stdout).krav;
}

/** What the tool said at one commit, in the shape of the oracle's answer. */
function answerAt(krav: readonly KravEntry[], index: number): OracleAnswer {
  const entries = krav.map(({ id, commits }) => [id, commits[index]!] as const);
  if (entries.every(([, { trouble }]) => trouble === 'register-unusable')) return null;
  return Object.fromEntries(
    entries
      .filter(([, { trouble }]) => trouble === null)
      .map(([id, { verdict, low, high }]) => [id, { verdict: verdict!, low: low!, high }]),
  );
}

async function compared(
  shape: HistoryShape,
  sample: number | null,
): Promise<{ commits: number; verdicts: Set<string> }> {
  const { folder, run } = scriptedRepository(generatedHistory(shape));
  run('gc', '--quiet');
  run('reset', '--quiet', '--hard');
  const krav = await overCommits(folder);
  const pinned = await overCommits(folder, '--as-of', '2026-01-15');
  const line = run('log', '--first-parent', '--reverse', '--format=%H').trim().split('\n');
  expect(krav.map(({ commits }) => commits.map(({ sha }) => sha))).toEqual(krav.map(() => line));
  const oracle = checkoutOracle(folder);
  const step = sample === null ? 1 : Math.max(1, Math.floor(line.length / sample));
  const verdicts = new Set<string>();
  let commits = 0;
  for (let index = 0; index < line.length; index += step) {
    const sha = line[index]!;
    const own = oracle.at(sha);
    expect([sha, answerAt(krav, index)]).toEqual([sha, own.answer]);
    if (own.day !== null) expect(krav[0]!.commits[index]!.day).toBe(own.day);
    expect([sha, answerAt(pinned, index)]).toEqual([
      sha,
      oracle.at(sha, isoDay('2026-01-15')).answer,
    ]);
    for (const { verdict } of Object.values(own.answer ?? {})) verdicts.add(verdict);
    commits += 1;
  }
  return { commits, verdicts };
}

const LONG = Number(process.env['BAERUM_INNOV_COMMITS'] ?? 0);

describe('krav --over-commits', () => {
  it.each(
    LONG === 0 ? [1, 2] : [1, 2, 3],
  )('says at every commit what a checkout of it says (history %i)', async (seed) => {
    const shape = { seed, commits: 40, projects: 4, seldomShare: 60, mergeShare: 25 };
    const { verdicts } = await compared(shape, null);
    expect(verdicts.size).toBeGreaterThan(2);
  });

  it.skipIf(LONG === 0)(
    'says so in a long history too',
    async () => {
      const shape = { seed: 7, commits: LONG, projects: 1_000, seldomShare: 12, mergeShare: 20 };
      const { commits, verdicts } = await compared(shape, 300);
      console.log(`${commits} of ${LONG} commits compared; verdicts: ${[...verdicts].join(', ')}`);
    },
    3_600_000,
  );
});
