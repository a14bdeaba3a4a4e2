import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { type Ran, ROOT } from '../run-tool.ts';
import {
  ENVIRONMENT,
  emptyFolder,
  newFolder,
  removeFolders,
  runGitIn,
} from '../tree/git-repository.ts';
import { bareRemoteOf, type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const AS_OF = '2026-11-23';

/** What asks for the past. */
const OF_HISTORY: readonly (readonly string[])[] = [
  ['history', 'FP-2024-002'],
  ['krav', '--over-commits'],
  ['krav', 'K-09a', '--over-commits', '--format', 'json'],
  ['report', '--known-at', 'HEAD~1'],
  ['list', 'tiltak', '--known-at', '2026-09-30'],
  ['diff', 'HEAD~1'],
  ['check', '--base', 'HEAD~1'],
];

/** What asks for the present alone. */
const OF_THE_PRESENT: readonly (readonly string[])[] = [
  ['report'],
  ['list', 'forskningsprosjekt'],
  ['krav'],
  ['check', '--fail-on', 'none'],
];

interface Place {
  readonly folder: string;
  readonly environment?: Record<string, string>;
}

function run({ folder, environment = {} }: Place, words: readonly string[]): Promise<Ran> {
  return runHere([...words, '--as-of', AS_OF], {
    folder,
    environment: { HOME: ENVIRONMENT['HOME'] ?? '', ...environment },
  });
}

/** Each question about the past gives 3 and says why and what to do; the present is answered as ever. */
async function expectRefused(place: Place, nb: RegExp, en: RegExp): Promise<void> {
  for (const words of OF_HISTORY) {
    const { code, stdout, stderr } = await run(place, words);
    expect([words, code, stdout]).toEqual([words, 3, '']);
    expect([words, stderr]).toEqual([words, expect.stringMatching(nb)]);
  }
  const english = await run(place, ['history', 'FP-2024-002', '--lang', 'en']);
  expect([english.code, english.stderr]).toEqual([3, expect.stringMatching(en)]);
  await expectAnswered(place, OF_THE_PRESENT);
}

async function expectAnswered(
  place: Place,
  questions: readonly (readonly string[])[],
): Promise<void> {
  for (const words of questions) {
    const { code, stdout, stderr } = await run(place, words);
    expect([words, code, stderr]).toEqual([words, 0, '']);
    expect(stdout).not.toBe('');
  }
}

/** Three commits, the last two of the autumn. */
function repository(): DataRepository {
  const made = dataRepository('2026-06-01');
  made.change(
    'data/forskningsprosjekter/FP-2024-002.yaml',
    'slutt: 2027-07-31',
    'slutt: 2027-06-30',
  );
  made.commit('2026-10-01', 'Ny sluttdato');
  made.change(
    'data/forskningsprosjekter/FP-2024-002.yaml',
    'slutt: 2027-06-30',
    'slutt: 2027-05-31',
  );
  made.commit('2026-10-02', 'To');
  return made;
}

describe('where the past cannot be read', () => {
  it('without git', async () => {
    const place = { folder: repository().folder, environment: { PATH: emptyFolder() } };
    await expectRefused(
      place,
      /Fant ikke programmet git\. .*Installer git/,
      /git was not found.*Install git/,
    );
  });

  it('in a shallow clone', async () => {
    const outer = newFolder();
    const remote = `file://${repository().folder}`;
    runGitIn(outer, ['clone', '--quiet', '--depth', '1', remote, 'grunn']);
    await expectRefused(
      { folder: join(outer, 'grunn') },
      /Klonen er grunn.*git fetch --unshallow.*fetch-depth: 0/,
      /clone is shallow.*git fetch --unshallow.*fetch-depth: 0/,
    );
  });

  it('on a branch without commits', async () => {
    const folder = newFolder();
    cpSync(join(ROOT, 'test/fixtures/forste-register/register'), join(folder, 'data'), {
      recursive: true,
    });
    cpSync(join(ROOT, 'test/fixtures/forste-register/schemas'), join(folder, 'schemas'), {
      recursive: true,
    });
    runGitIn(folder, ['init', '--quiet', '--initial-branch=main']);
    const nb = /Grenen «main» har ingen innsjekkinger ennå.*git add, så git commit/;
    await expectRefused(
      { folder },
      nb,
      /branch .main. has no commits yet.*git add, then git commit/,
    );
  });

  it('in a folder that is no repository', async () => {
    const folder = newFolder();
    cpSync(join(ROOT, 'test/fixtures/forste-register'), folder, { recursive: true });
    const nb = /ligger ikke i et git-depot.*«git init»/;
    await expectRefused(
      { folder: join(folder, 'register') },
      nb,
      /is not in a git repository.*“git init”/,
    );
  });

  it('where another user owns the repository', async () => {
    const place = {
      folder: repository().folder,
      environment: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    };
    await expectRefused(
      place,
      /en annen bruker eier det.*safe\.directory/,
      /another user owns it.*safe\.directory/,
    );
  });

  it('in a partial clone whose remote is gone: what it lacks is never taken for files set aside', async () => {
    const remote = bareRemoteOf(repository());
    runGitIn(remote, ['config', 'uploadpack.allowFilter', 'true']);
    const outer = newFolder();
    runGitIn(outer, ['clone', '--quiet', '--filter=blob:none', `file://${remote}`, 'delvis']);
    rmSync(remote, { recursive: true });
    await expectRefused(
      { folder: join(outer, 'delvis') },
      /Klonen mangler innhold.*Klon på nytt uten --filter/,
      /clone lacks content.*Clone again without --filter/,
    );
  });
});

describe('where only part of what git has is there', () => {
  it('a bare repository has no register to read, and says so', async () => {
    const bare = bareRemoteOf(repository());
    for (const place of [{ folder: bare }, { folder: join(bare, 'refs') }]) {
      for (const words of [...OF_HISTORY, ...OF_THE_PRESENT]) {
        const { code, stdout, stderr } = await run(place, words);
        expect([words, code, stdout]).toEqual([words, 3, '']);
        expect(stderr).toMatch(/har ingen arbeidskopi: depotet er nakent.*«git clone»/);
      }
    }
    const pointed = await run({ folder: newFolder() }, ['report', '-C', bare, '--lang', 'en']);
    expect(pointed.code).toBe(3);
    expect(pointed.stderr).toMatch(/has no working copy: the repository is bare.*“git clone”/);
  });

  it('a detached HEAD is a line of commits like any other', async () => {
    const { folder, git } = repository();
    git('checkout', '--quiet', '--detach', 'HEAD~1');
    await expectAnswered({ folder }, [...OF_HISTORY, ...OF_THE_PRESENT]);
    const { stdout } = await run({ folder }, [
      'krav',
      'K-09a',
      '--over-commits',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).krav[0].commits).toHaveLength(2);
  });

  it('a linked worktree is a working copy like any other', async () => {
    const { git } = repository();
    const folder = join(newFolder(), 'arbeid');
    git('worktree', 'add', '--quiet', '--detach', folder, 'main');
    await expectAnswered({ folder }, [...OF_HISTORY, ...OF_THE_PRESENT]);
  });
});
