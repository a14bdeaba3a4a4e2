import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyFolder } from '../folders.ts';
import { runHere } from '../run-here.ts';
import { type Ran, ROOT } from '../run-tool.ts';
import { ENVIRONMENT, newFolder, runGitIn } from '../tree/git-repository.ts';

/** A data repository with a working copy, as an analyst has one. */
export interface DataRepository {
  readonly folder: string;
  readonly git: (...options: readonly string[]) => string;
  /** Replaces a text that must stand there once. */
  readonly change: (path: string, from: string, to: string) => void;
  readonly write: (path: string, text: string) => void;
  readonly writeBytes: (path: string, bytes: Uint8Array) => void;
  /** Puts a text at the end of a file. */
  readonly append: (path: string, text: string) => void;
  /** Checks in everything, as if at noon of a day; gives the commit. */
  readonly commit: (day: string, message: string) => string;
  readonly tool: (...words: readonly string[]) => Promise<Ran>;
  /** The same with more of the environment. */
  readonly toolWith: (
    environment: Record<string, string>,
    ...words: readonly string[]
  ) => Promise<Ran>;
}

const FIXTURE = join(ROOT, 'test/fixtures/forste-register');

/** A new repository with the first fixture register, checked in on a day. */
export const dataRepository = copiesOf((folder, firstDay) => {
  copyFolder(join(FIXTURE, 'register'), join(folder, 'data'));
  copyFolder(join(FIXTURE, 'schemas'), join(folder, 'schemas'));
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  repositoryIn(folder).commit(firstDay, 'Registeret');
});

/** Makes a repository once for each name it is asked by, and gives a copy of it each time. */
export function copiesOf(
  make: (folder: string, name: string) => void,
): (name: string) => DataRepository {
  const made = new Map<string, string>();
  return (name) => {
    const known = made.get(name);
    // The folders of a file are gone when its tests are done.
    const original = known !== undefined && existsSync(known) ? known : newFolder();
    if (original !== known) {
      make(original, name);
      // One file of all objects is copied sooner than a file of each.
      runGitIn(original, ['repack', '-a', '-d', '--quiet']);
    }
    made.set(name, original);
    const folder = newFolder();
    copyFolder(original, folder);
    return repositoryIn(folder);
  };
}

/** A clone of another repository, with the branch that its HEAD is at. */
export function cloneOf(remote: string): DataRepository {
  const folder = newFolder();
  runGitIn(folder, ['clone', '--quiet', remote, 'klone']);
  return repositoryIn(join(folder, 'klone'));
}

/** A bare repository with what another one has on main. */
export function bareRemoteOf({ folder }: DataRepository): string {
  const remote = join(newFolder(), 'data.git');
  runGitIn(folder, ['clone', '--quiet', '--bare', folder, remote]);
  return remote;
}

/** The repository whose working copy is in a folder. */
export function repositoryIn(folder: string): DataRepository {
  const git = (...options: readonly string[]) => runGitIn(folder, options).toString('utf8').trim();
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const toolWith = (environment: Record<string, string>, ...words: readonly string[]) =>
    runHere(words, { folder, environment: { HOME: ENVIRONMENT['HOME'] ?? '', ...environment } });
  return {
    folder,
    git,
    write,
    writeBytes: (path, bytes) => writeFileSync(join(folder, path), bytes),
    append: (path, text) => appendFileSync(join(folder, path), text),
    change: (path, from, to) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const parts = text.split(from);
      if (parts.length !== 2)
        throw new Error(`«${from}» stands ${parts.length - 1} times in ${path}`);
      write(path, parts.join(to));
    },
    commit: (day, message) => {
      const at = `${day}T12:00:00Z`;
      git('add', '--all');
      runGitIn(folder, ['commit', '--quiet', '--allow-empty', '-m', message], '', false, {
        GIT_COMMITTER_DATE: at,
        GIT_AUTHOR_DATE: at,
      });
      return git('rev-parse', 'HEAD');
    },
    tool: (...words) => toolWith({}, ...words),
    toolWith,
  };
}
