import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGitFault } from '../../src/tree/git-fault.ts';
import type { Environment } from '../../src/tree/git-program.ts';
import { openRepository, type Repository } from '../../src/tree/git-repository.ts';
import { type CommitId, resolveRevision } from '../../src/tree/git-revision.ts';
import { removeFolder } from '../folders.ts';

/** A commit to be made: by default on main, on top of the commit before it. */
export interface ScriptedCommit {
  /** Seconds since 1970, or a time such as `2026-05-04T12:00:00Z`. */
  readonly at: number | string;
  readonly message?: string;
  readonly branch?: string;
  /** Contents by path; null removes; with a mode for links (the content is the target) and submodules. */
  readonly files?: Readonly<
    Record<string, string | null | { readonly mode: string; readonly content: string }>
  >;
  /** Numbers of commits in the script, from 1; the first is the first parent. */
  readonly parents?: readonly number[];
}

export interface TestRepository {
  readonly folder: string;
  /** Runs git in it as an ordinary user would; gives what it wrote. */
  readonly run: (...options: readonly string[]) => string;
  readonly open: (folder?: string, extra?: Environment) => Repository;
}

const folders: string[] = [];

/** A new folder outside any repository; gone after `removeFolders`. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-git-')));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) {
    try {
      removeFolder(folder);
    } catch {
      // Where a test took away a right, or another process still writes.
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The environment tests are run in: the machine's, without the settings of whoever runs them. */
export const ENVIRONMENT: Environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** Runs git as an ordinary user would; `anyProtocol` lets a repository's settings decide what may be fetched from. */
export function runGitIn(
  folder: string,
  options: readonly string[],
  input: string | Buffer = '',
  anyProtocol = false,
  extra: Environment = {},
): Buffer {
  return execFileSync('git', options, {
    cwd: folder,
    input,
    env: {
      ...ENVIRONMENT,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Kari',
      GIT_AUTHOR_EMAIL: 'kari@example.org',
      GIT_COMMITTER_NAME: 'Kari',
      GIT_COMMITTER_EMAIL: 'kari@example.org',
      ...(anyProtocol ? {} : { GIT_ALLOW_PROTOCOL: 'file' }),
      ...extra,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
}

/** A repository with these commits, on `main`; its working copy is filled only by `git reset --hard`. */
export function scriptedRepository(
  commits: readonly ScriptedCommit[],
  initOptions: readonly string[] = [],
): TestRepository {
  const folder = newFolder();
  const run = (...options: readonly string[]) => runGitIn(folder, options).toString('utf8');
  run('init', '--quiet', '--initial-branch=main', ...initOptions);
  if (commits.length > 0) {
    const script = Buffer.concat(commits.flatMap((commit, index) => scriptOf(commit, index + 1)));
    runGitIn(folder, ['fast-import', '--quiet', '--date-format=raw-permissive'], script);
  }
  return { folder, run, open: (inside = '', extra = {}) => opened(join(folder, inside), extra) };
}

/** Opens, or fails the test. */
export function opened(folder: string, extra: Environment = {}): Repository {
  return sound(openRepository(folder, { environment: { ...ENVIRONMENT, ...extra } }));
}

/** The commit a revision means, or fails the test. */
export function commitOf(repository: Repository, revision: string): CommitId {
  return sound(resolveRevision(repository, revision));
}

/** The answer, which must not be a fault. */
export function sound<T>(answer: T): Exclude<T, { readonly fault: string }> {
  if (isGitFault(answer)) throw new Error(JSON.stringify(answer));
  return answer as Exclude<T, { readonly fault: string }>; // the one thing it could be beside T was just refused
}

function seconds(at: number | string): number {
  return typeof at === 'number' ? at : Date.parse(at) / 1000;
}

/** An empty folder to stand in PATH. */
export function emptyFolder(): string {
  const folder = join(newFolder(), 'bin');
  mkdirSync(folder);
  return folder;
}

function scriptOf(commit: ScriptedCommit, mark: number): Buffer[] {
  const { at, message = `nr. ${mark}`, branch = 'main', files = {}, parents } = commit;
  const [first, ...merged] = parents ?? (mark === 1 ? [] : [mark - 1]);
  const head = [
    `commit refs/heads/${branch}`,
    `mark :${mark}`,
    `committer Kari <kari@example.org> ${seconds(at)} +0000`,
    `data ${Buffer.byteLength(message)}`,
    message,
    ...(first === undefined ? [] : [`from :${first}`]),
    ...merged.map((parent) => `merge :${parent}`),
  ];
  return [
    Buffer.from(`${head.join('\n')}\n`),
    ...Object.entries(files).map(([path, file]) => fileScript(path, file)),
    Buffer.from('\n'),
  ];
}

function fileScript(
  path: string,
  file: string | null | { readonly mode: string; readonly content: string },
): Buffer {
  const name = quotedPath(path);
  if (file === null) return Buffer.concat([Buffer.from('D '), name, LINE_BREAK]);
  const { mode, content } = typeof file === 'string' ? { mode: '100644', content: file } : file;
  if (mode === '160000') {
    return Buffer.concat([Buffer.from(`M ${mode} ${content} `), name, LINE_BREAK]);
  }
  return Buffer.concat([
    Buffer.from(`M ${mode} inline `),
    name,
    Buffer.from(`\ndata ${Buffer.byteLength(content)}\n${content}\n`),
  ]);
}

const LINE_BREAK = Buffer.from('\n');

/** A `%E5` in a path is that byte, so that names which are not UTF-8 can be written. */
function quotedPath(path: string): Buffer {
  const escaped = path
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/%([0-9A-F]{2})/g, (_, hex: string) => `\\${Number.parseInt(hex, 16).toString(8)}`);
  return Buffer.from(`"${escaped}"`);
}
