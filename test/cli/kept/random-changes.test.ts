import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { commitAll } from '../../bench/registers/generated.ts';
import { randomFrom } from '../../random.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';
import { runGitIn } from '../../tree/git-repository.ts';
import { openAsker } from './asked-again.ts';
import { CHANGES } from './changes.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 1);
const SEED = Number(process.env['BAERUM_INNOV_SEED'] ?? 1);
/** So many changes are made to a register, one after another. */
const CHANGES_EACH = process.env['BAERUM_INNOV_RUNS'] === undefined ? 2 : 5;
const QUESTIONS = [
  ['check'],
  ['check', '--format', 'json'],
  ['krav'],
  ['krav', 'K-09a'],
  ['report'],
  ['report', '--format', 'csv'],
  ['list', 'forskningsprosjekt'],
  ['due'],
  ['show', 'FP-2024-002'],
];

describe('answers that are given again', () => {
  const random = randomFrom(SEED);
  let folder = '';
  const asker = openAsker('/');
  afterAll(() => asker.close());

  it.each(
    Array.from({ length: RUNS }, (_, run) => run),
  )('are those that would be given anew, whatever was changed since (%i)', async () => {
    folder = copyOfShippedRegister();
    try {
      commitAll(folder);
      const asked = QUESTIONS.filter(() => random.percent(30));
      for (let made = 0; made <= CHANGES_EACH; made += 1) {
        const around = { folder, environment: { BAERUM_INNOV_AS_OF: '2026-11-23' } };
        for (const words of [...asked, ...asked])
          expect(asker.ask(words, around), words.join(' ')).toEqual(
            await asker.askAnew(words, around),
          );
        changeSomething();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 600_000);

  function changeSomething(): void {
    const [name, change] = random.pick(Object.entries(CHANGES));
    try {
      change(folder);
    } catch {
      // After other changes there may be nothing left for this one to change.
      runGitIn(folder, ['commit', '--quiet', '--allow-empty', `--message=${name}`]);
    }
  }
});
