import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';
import { ENVIRONMENT, runGitIn } from '../tree/git-repository.ts';

const PAGE = readFileSync(join(ROOT, 'data/README.md'), 'utf8');
const POST = 'data/forskningsprosjekter/FP-2024-002.yaml';

let folder: string;
beforeEach(() => {
  folder = copyOfShippedRegister();
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main']);
  commit('Registeret');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function commit(message: string): void {
  runGitIn(folder, ['add', '--all']);
  runGitIn(folder, ['commit', '--quiet', '-m', message]);
}

function scripts(mark: string): string[] {
  const shown = new RegExp(`<!-- prøvd: ${mark} -->\\n\`\`\`sh\\n([\\s\\S]*?)\`\`\``, 'g');
  return [...PAGE.matchAll(shown)].map(([, script = '']) => script);
}

function shell(script: string): void {
  const name = { GIT_COMMITTER_NAME: 'Ola', GIT_COMMITTER_EMAIL: 'ola@example.org' };
  execFileSync('bash', ['-e', '-c', script], {
    cwd: folder,
    env: { ...ENVIRONMENT, ...name, GIT_AUTHOR_NAME: 'Ola', GIT_AUTHOR_EMAIL: 'ola@example.org' },
    stdio: 'pipe',
  });
}

function post(): string {
  return readFileSync(join(folder, POST), 'utf8');
}

it('what data/README says undoes a change that is not committed, and one that is', () => {
  const before = post();
  const [restore = '', revert = ''] = scripts('angret');

  replaceInFile(join(folder, POST), 'dato: 2026-08-20', 'dato: 2026-08-21');
  shell(restore);
  expect(post()).toBe(before);
  rmSync(join(folder, POST));
  shell(restore);
  expect(post()).toBe(before);

  replaceInFile(join(folder, POST), 'dato: 2026-08-20', 'dato: 2026-08-21');
  commit('Feil post');
  shell(revert);
  expect(post()).toBe(before);
  expect(runGitIn(folder, ['rev-list', '--count', 'HEAD']).toString()).toBe('3\n');
});

it('what data/README puts on a schedule writes its files and ends as it says', async () => {
  const [script = ''] = scripts('timeplan');
  const codes: (number | null)[] = [];
  for (const line of script.trim().split('\n')) {
    expect(line).toMatch(/^npx baerum-innov /);
    codes.push((await runHere(line.split(' ').slice(2), { folder })).code);
  }
  expect(codes).toEqual([0, 0, 0]);
  expect(existsSync(join(folder, 'rapport.md'))).toBe(true);
  expect(existsSync(join(folder, 'arbeidsliste.ics'))).toBe(true);
});
