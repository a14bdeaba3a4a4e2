import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGit } from '../../src/tree/git-run.ts';
import { runHere } from '../run-here.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { folderOf } from './folder-of.ts';

let folder = '';
beforeAll(() => {
  folder = folderOf({});
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeFolders();
});

/** A program named git that does what the script says. */
function gitThat(script: string): string {
  const bin = newFolder();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'git'), 0o755);
  return bin;
}

describe('a world that fails', () => {
  it.each([
    ['1970', 0],
    ['2100', Date.UTC(2100, 11, 31) / 1000],
    ['2101', Date.UTC(2101, 0, 1) / 1000],
  ])('with a clock at %s is answered without a trace', async (_, now) => {
    for (const words of [['check'], ['report'], ['due'], ['krav'], ['timeline']]) {
      const { code, stderr } = await runHere(words, { folder, now });
      expect([0, 1, 3], stderr).toContain(code);
    }
  });

  it('without a home folder is answered as with one', async () => {
    const { code } = await runHere(['check'], { folder, environment: {} });
    expect([0, 1]).toContain(code);
  });

  it('with a git that hangs is told of after its time', () => {
    const git = { program: join(gitThat('exec sleep 60'), 'git'), environment: {}, folder };
    const answer = runGit({ ...git, patience: 200 }, 'version', []);
    expect(answer).toEqual({ fault: 'hangs', command: 'version', seconds: 0.2 });
  });

  it.each([
    ['killed', 'kill -9 $$'],
    ['failing', 'echo "fatal: nothing works" >&2; exit 128'],
    ['silent', 'exit 0'],
    ['talking nonsense', 'echo nonsense'],
  ])('with a git that is %s ends with code 3 and a word', async (_, script) => {
    mkdirSync(join(folder, '.git'), { recursive: true });
    const environment = { PATH: `${gitThat(script)}` };
    for (const words of [
      ['diff', 'HEAD'],
      ['check', '--base', 'HEAD'],
      ['history', 'A'],
    ]) {
      const { code, stderr } = await runHere(words, { folder, environment });
      expect(code).toBe(3);
      expect(stderr).not.toMatch(/\bat .+\.ts:/);
      expect(stderr.trim()).not.toBe('');
    }
  });

  it('with a .git that holds no repository is told of as damaged', async () => {
    mkdirSync(join(folder, '.git'), { recursive: true });
    const { code, stderr } = await runHere(['diff', 'HEAD'], { folder });
    expect(code).toBe(3);
    expect(stderr).toContain('skadet');
  });
});
