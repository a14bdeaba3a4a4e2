import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../oracle/days.ts';
import { ALL_FEATURES, GIVEN, REWRITING_IS_FOUND } from '../oracle/features.ts';
import { type Edited, edits } from '../oracle/generate-edits.ts';
import { rewritingOf } from '../oracle/rewriting.ts';
import { runHere } from '../run-here.ts';
import { ENVIRONMENT, newFolder, removeFolders, runGitIn } from '../tree/git-repository.ts';

/** A seed whose first changes are of every kind. */
const WITH_EVERY_KIND = 20261123;
/** How many changes are tried; `npm run campaign:rewriting` gives many more. */
const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 12);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? WITH_EVERY_KIND);
const PATIENCE = 7_200_000;

afterAll(removeFolders);

describe('the oracle of changed rules', () => {
  it('finds rewriting in what is no truthful change, and none in what is', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const edit of fc.sample(edits({ ...ALL_FEATURES, unreadDates: false }), {
      numRuns: 150,
      seed: WITH_EVERY_KIND,
    })) {
      const found = rewritingOf(edit.base, edit.head, edit.asOf);
      if (edit.isTruthful) expect(found.rewritten, edit.name).toEqual([]);
      if (found.rewritten.length > 0) count('rewritten');
      if (found.moved) count('moved');
      if (found.backdated) count('backdated');
      if (found.unrecorded) count('unrecorded');
      if (found.putRight) count('put right');
    }
    const wanted = ['rewritten', 'moved', 'backdated', 'unrecorded', 'put right'];
    expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
  });
});

describe.runIf(REWRITING_IS_FOUND)('check --base', () => {
  const folder = newFolder();
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);

  it('tells every day whose answer was changed, and refuses no truthful change', {
    timeout: PATIENCE,
  }, async () => {
    for (const edit of fc.sample(edits(GIVEN), { numRuns: RUNS, seed: SEED })) {
      const told = await checked(folder, edit);
      const { rewritten, moved, backdated, unrecorded, putRight } = rewritingOf(
        edit.base,
        edit.head,
        edit.asOf,
      );
      const why = `${edit.name}: ${JSON.stringify(edit)}`;
      const severity = putRight ? 'warning' : 'error';
      expect(told, why).toEqual({
        rewritten: rewritten.map(isoOf),
        codes: [
          ...(backdated ? ['rules/backdated warning'] : []),
          ...(moved ? ['rules/moved note'] : []),
          ...(rewritten.length > 0 ? [`rules/rewritten ${severity}`] : []),
          ...(unrecorded ? ['rules/unrecorded warning'] : []),
        ],
      });
    }
  });
});

interface Told {
  rewritten: string[];
  codes: string[];
}

const CODES = ['rules/backdated', 'rules/moved', 'rules/rewritten', 'rules/unrecorded'];

interface CheckJson {
  rewritten: { from: string; to: string }[];
  findings: { code: string; severity: string }[];
}

/** What the tool says of the change: the days, and the findings about rules. */
async function checked(folder: string, { asOf, base, files }: Edited): Promise<Told> {
  replaceFiles(folder, files.base);
  runGitIn(folder, ['add', '--all']);
  runGitIn(folder, ['commit', '--quiet', '--allow-empty', '-m', 'Før']);
  replaceFiles(folder, files.head);
  const words = ['check', '--base', 'HEAD', '--as-of', asOf, '--format', 'json'];
  const { stdout, stderr } = await runHere(words, {
    folder,
    environment: { HOME: ENVIRONMENT['HOME'] ?? '' },
  });
  if (stdout === '') throw new Error(stderr);
  const { rewritten, findings }: CheckJson = JSON.parse(stdout);
  const isEvents = base.krav?.value.form === 'hendelser';
  const days = rewritten.flatMap(({ from, to }) => (isEvents ? [to] : daysFrom(from, to)));
  return {
    rewritten: [...new Set(days)].sort(),
    codes: [
      ...new Set(
        findings
          .filter(({ code }) => CODES.includes(code))
          .map(({ code, severity }) => `${code} ${severity}`),
      ),
    ].sort(),
  };
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day += 1) days.push(isoOf(day));
  return days;
}

function replaceFiles(folder: string, files: Record<string, string>): void {
  for (const part of ['data', 'schemas'])
    rmSync(join(folder, part), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
