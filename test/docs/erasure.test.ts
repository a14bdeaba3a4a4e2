import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';
import { ENVIRONMENT, runGitIn } from '../tree/git-repository.ts';

const PAGE = readFileSync(join(ROOT, 'data/README.md'), 'utf8');
const TRIED = [...PAGE.matchAll(/<!-- prøvd: (funnet|borte) -->\n```sh\n([\s\S]*?)```/g)];
const POST = 'data/forskningsprosjekter/FP-2026-001.yaml';

/** A register in whose history a person once stood, in a post, in a message and as the author. */
let folder: string;

beforeAll(() => {
  folder = copyOfShippedRegister();
  rmSync(join(folder, 'data/README.md'));
  git('init', '--quiet', '--initial-branch=main');
  commit('Registeret');
  replaceInFile(join(folder, POST), 'ti barnehager', 'ti barnehager, meldt av Kari Nordmann,');
  commit('Etter ønske fra Kari Nordmann');
  replaceInFile(join(folder, POST), ', meldt av Kari Nordmann,', '');
  commit('Navn skal ikke stå her');
  git('tag', 'rapport-2026');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(...words: string[]): string {
  return runGitIn(folder, words).toString();
}

function commit(message: string): void {
  git('add', '.');
  git('commit', '--quiet', '--message', message);
}

function shell(script: string): string {
  return execFileSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...ENVIRONMENT, GIT_AUTHOR_NAME: 'Ola', GIT_AUTHOR_EMAIL: 'ola@example.org' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

it('the page has commands that find, and then commands that remove', () => {
  expect(TRIED.map(([, what]) => what)).toEqual(['funnet', 'funnet', 'funnet', 'funnet', 'borte']);
});

it('what the page says finds a person in all of the history, and removes all trace', () => {
  const searches = TRIED.filter(([, what]) => what === 'funnet').map(
    ([, , script]) => script ?? '',
  );
  const [added, pattern, grep, message] = searches.map(shell);
  for (const found of [added, pattern]) {
    expect(found).toContain('Etter ønske fra Kari Nordmann');
    expect(found).toContain('Navn skal ikke stå her');
    expect(found?.trim().split('\n')).toHaveLength(2);
  }
  expect(grep).toMatch(new RegExp(`^[0-9a-f]{40}:${POST}\n$`));
  expect(message).toContain('Etter ønske fra Kari Nordmann');

  const before = git('rev-parse', 'main');
  const files = git('ls-tree', '-r', 'main');
  shell(TRIED.at(-1)?.[2] ?? '');
  expect(searches.map(shell)).toEqual(['', '', '', '']);
  expect(git('rev-parse', 'main')).not.toBe(before);
  expect(git('ls-tree', '-r', 'main')).toBe(files);
  expect(git('tag')).toBe('rapport-2026\n');
  expect(() => git('cat-file', '-e', before.trim())).toThrow();
});
