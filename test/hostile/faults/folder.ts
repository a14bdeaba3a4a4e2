import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder, runGitIn } from '../../tree/git-repository.ts';

const REGISTER = fileURLToPath(new URL('../../fixtures/klubb', import.meta.url));

/** Files that a job of GitHub gives, and the variables that name them. */
export const JOB_FILES = {
  GITHUB_STEP_SUMMARY: 'oppsummering.md',
  GITHUB_OUTPUT: 'verdier.txt',
} as const;

/** A register in a repository with a commit that changed a post; `removeFolders` removes it. */
export function registerInGit(): string {
  const folder = newFolder();
  cpSync(REGISTER, folder, { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  git(folder, '2026-06-01', 'init', '--quiet', '--initial-branch=main');
  git(folder, '2026-06-01', 'add', '.');
  git(folder, '2026-06-01', 'commit', '--quiet', '-m', 'Først');
  write('data/personer/P-2.yaml', 'tittel: Ola Vik\nid: P-2\n');
  git(folder, '2026-06-10', 'commit', '--quiet', '-a', '-m', 'Nytt navn');
  write('ark.csv', 'id;Navn\nP-4;Per Sund\nP-5;Pia Vik\n');
  for (const name of Object.values(JOB_FILES)) write(name, '');
  return folder;
}

function git(folder: string, day: string, ...words: readonly string[]): void {
  const at = `${day}T10:00:00Z`;
  runGitIn(folder, words, '', false, { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at });
}

/** What the files of a folder hold, by path; git's own are left out. */
export type State = ReadonlyMap<string, string>;

export function stateOf(folder: string): State {
  const own = join(folder, '.git/');
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .filter((path) => !path.startsWith(own))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** Makes the files of a folder those of a state. */
export function restore(folder: string, wanted: State): void {
  const now = stateOf(folder);
  for (const path of now.keys()) if (!wanted.has(path)) rmSync(join(folder, path));
  for (const [path, text] of wanted) {
    if (now.get(path) === text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, 'latin1');
  }
}

/** Paths at which two states differ. */
export function changes(one: State, other: State): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );
}
