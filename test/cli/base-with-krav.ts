import { expect } from 'vitest';
import { AS_OF, BASE } from '../diagnostic/base-register.ts';
import { runHere } from '../run-here.ts';
import { scriptedRepository } from '../tree/git-repository.ts';

/** Texts of krav by their ids, as files by their paths. */
export function kravFiles(krav: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(krav).map(([id, text]) => [`data/krav/${id}.yaml`, text]),
  );
}

/**
 * The base register with more krav, committed on 1 March 2026, and with other files on 1 May. `answer` asks on
 * its as-of day for something that can be answered, and gives standard output. `removeFolders` takes it away.
 */
export function baseWithKrav(
  krav: Readonly<Record<string, string>>,
  later: Readonly<Record<string, string>>,
) {
  const { folder, run } = scriptedRepository([
    { at: '2026-03-01T12:00:00Z', files: { ...BASE, ...kravFiles(krav) } },
    { at: '2026-05-01T12:00:00Z', files: later },
  ]);
  run('reset', '--quiet', '--hard');
  const answer = async (...words: string[]): Promise<string> => {
    const { code, stdout, stderr } = await runHere([...words, '--as-of', AS_OF], { folder });
    expect([0, 1], stderr).toContain(code);
    return stdout;
  };
  return { folder, answer };
}
