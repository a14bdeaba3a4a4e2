import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

const root = copyOfShippedRegister();
const NAMES = ['a.sarif', 'b.md', 'c.json', 'd.xml', 'e.gitlab.json', 'f.sarif.json', 'g.txt', 'h'];

afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of NAMES) rmSync(join(root, name), { force: true });
});

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runHere(words, { folder: root, environment });
const into = (...names: string[]) => names.flatMap((name) => ['-o', name]);
const contentOf = (name: string) => readFileSync(join(root, name), 'utf8');

describe('several files of one run', () => {
  it('have each the format of its own ending, as if it were alone', async () => {
    const { code } = await run(['check', ...into(...NAMES)]);
    expect(JSON.parse(contentOf('a.sarif')).runs[0].tool.driver.name).toBe('baerum-innov');
    expect(contentOf('f.sarif.json')).toBe(contentOf('a.sarif'));
    expect(JSON.parse(contentOf('c.json')).format).toBe('baerum-innov/check/1');
    expect(JSON.parse(contentOf('e.gitlab.json'))[0]).toHaveProperty('check_name');
    expect(contentOf('d.xml')).toContain('<testsuites ');
    for (const [name, format] of [
      ['b.md', 'markdown'],
      ['g.txt', 'terminal'],
    ] as const) {
      const alone = await run(['check', '--format', format]);
      expect(contentOf(name)).toBe(alone.stdout);
      expect(code).toBe(alone.code);
    }
  });

  it('may be of the format of --format and of others', async () => {
    await run(['check', '--format', 'gitlab', ...into('c.json', 'b.md')]);
    expect(JSON.parse(contentOf('c.json'))[0]).toHaveProperty('check_name');
    expect(contentOf('b.md')).toContain('`');
  });

  it('are refused where none of them can be of the format asked for', async () => {
    const { code, stderr } = await run(['check', '--format', 'junit', ...into('a.sarif', 'b.md')]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('«a.sarif»') });
    expect(existsSync(join(root, 'b.md'))).toBe(false);
  });
});

describe('the log of check', () => {
  it('is what would have been printed without files', async () => {
    const alone = await run(['check']);
    expect(await run(['check', ...into('a.sarif')])).toEqual(alone);
    const inActions = { GITHUB_ACTIONS: 'true' };
    const annotated = await run(['check'], inActions);
    expect(annotated.stdout).toContain('::');
    expect(await run(['check', ...into('a.sarif', 'b.md')], inActions)).toEqual(annotated);
  });

  it('is left out where an answer goes to a stream, with which it would mix', async () => {
    const pipe = join(root, 'ror.json');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const reader = spawn('cat', [pipe]);
    const ended = new Promise((resolve) => reader.on('close', resolve));
    reader.stdout.resume();
    expect((await run(['check', ...into('ror.json')])).stdout).toBe('');
    await ended;
    rmSync(pipe);
  });

  it('is for check: other commands print nothing beside a file', async () => {
    expect((await run(['list', 'krav', ...into('c.json')])).stdout).toBe('');
  });
});

describe('--for', () => {
  it('chooses the document, which has a usual format of its own', async () => {
    const comment = await run(['check', '--for', 'comment']);
    expect(await run(['check', '--for', 'comment', '--format', 'markdown'])).toEqual(comment);
    expect(
      await run(['check', '--for', 'comment', '--format', 'markdown'], { GITHUB_ACTIONS: 'true' }),
    ).toEqual(comment);
    await run(['check', '--for', 'comment', ...into('h', 'b.md')]);
    expect(contentOf('h')).toBe(comment.stdout);
    expect(contentOf('b.md')).toBe(comment.stdout);
  });

  it('leaves what is made of no document as it is', async () => {
    await run(['check', ...into('a.sarif')]);
    const alone = contentOf('a.sarif');
    await run(['check', '--for', 'comment', ...into('a.sarif', 'b.md')]);
    expect(contentOf('a.sarif')).toBe(alone);
  });

  it('refuses a document that the command does not have, and one that no format holds', async () => {
    for (const name of ['issue', 'toString']) {
      const { code, stderr } = await run(['check', '--for', name]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('comment') });
    }
    const { code, stderr } = await run(['check', '--for', 'comment', '--format', 'sarif']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('.md') });
    expect((await run(['list', 'krav', '--for', 'comment'])).code).toBe(2);
  });

  it('stands in help with the documents there are', async () => {
    expect((await run(['check', '--help'])).stdout).toMatch(/--for <dokument> +.*comment/);
    expect((await run(['list', '--help'])).stdout).not.toContain('--for <');
  });
});
