import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const sentences = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .join(' ')
    .match(/\.(?:\s|$)/g) ?? [];

describe('report --for message', () => {
  it.each(['nb', 'en'])('is at most five sentences and 700 characters: %s', async (lang) => {
    const words = ['report', '--for', 'message', '--as-of', '2026-11-23', '--lang', lang];
    const { code, stdout } = await runHere(words);
    expect(code).toBe(0);
    expect(stdout.length).toBeLessThanOrEqual(700);
    expect(sentences(stdout).length).toBeLessThanOrEqual(5);
    expect(stdout).toContain('01.08.2027');
    expect(stdout).toContain('31.12.2026');
    expect(stdout).toMatch(/11 (?:oppdiktede|invented)/);
    expect(stdout).not.toMatch(/om \d+ dager|in \d+ days/);
    expect(stdout).toContain('Minst tre forskningsprosjekter');
    expect(stdout).toMatch(/01\.08\.2027 \((?:FP-2024-002 avgjør|decided by FP-2024-002)/);
    expect(stdout).not.toContain('http');
  });

  it.each([
    [
      'the run of a GitHub job',
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'baerum/register',
        GITHUB_RUN_ID: '42',
      },
      'https://github.com/baerum/register/actions/runs/42',
    ],
    [
      'the pipeline of a GitLab job',
      {
        GITLAB_CI: 'true',
        CI_PROJECT_URL: 'https://gitlab.com/baerum/register',
        CI_PIPELINE_URL: 'https://gitlab.com/baerum/register/-/pipelines/7',
      },
      'https://gitlab.com/baerum/register/-/pipelines/7',
    ],
    [
      'the repository, where nothing is said of the run',
      { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.com/baerum/register' },
      'https://gitlab.com/baerum/register',
    ],
  ])('ends with a link to %s', async (_, environment, address) => {
    const words = ['report', '--for', 'message', '--as-of', '2026-11-23'];
    for (const format of ['terminal', 'markdown']) {
      const { stdout } = await runHere([...words, '--format', format], { environment });
      const written = format === 'markdown' ? `<${address}>` : address;
      expect(stdout.trimEnd().split('\n').at(-1)).toBe(written);
      expect(stdout.length).toBeLessThanOrEqual(700);
    }
    const page = await runHere([...words, '--format', 'html'], { environment });
    expect(page.stdout).toContain(`<a href="${address}">${address}</a>`);
  });

  it.each([
    ['nb', /Ett kan ikke vurderes fra .*: «Minst tre forskningsprosjekter .*»( \(.* avgjør\))?\./],
    ['en', /One cannot be judged from .*: “Minst tre forskningsprosjekter .*”( \(.*\))?\./],
  ])('names the promise that only becomes unknown ahead: %s', async (lang, sentence) => {
    const repository = dataRepository('2026-11-01');
    repository.append(
      'data/forskningsprosjekter/FP-2024-002.yaml',
      '  - dato: 2026-11-20\n    status: pågor\n',
    );
    const words = ['report', '--for', 'message', '--as-of', '2026-11-23', '--lang', lang];
    const { stdout } = await repository.tool(...words);
    expect(stdout.length).toBeLessThanOrEqual(700);
    expect(sentences(stdout).length).toBeLessThanOrEqual(5);
    expect(stdout).toMatch(sentence);
    expect(stdout).toContain('FP-2024-002');
  });

  it('stays so with long titles and files that cannot be read, which it says', async () => {
    const repository = dataRepository('2026-11-01');
    const path = 'data/krav/K-09a.yaml';
    const text = readFileSync(join(repository.folder, path), 'utf8');
    repository.write(
      path,
      text.replace(/tittel: .*/, `tittel: ${'Et langt løfte om mye '.repeat(6)}`),
    );
    for (const format of ['terminal', 'markdown']) {
      const { stdout } = await repository.tool(
        ...['report', '--for', 'message', '--as-of', '2026-11-23', '--format', format],
      );
      expect(stdout.length).toBeLessThanOrEqual(700);
      expect(sentences(stdout).length).toBeLessThanOrEqual(6);
      expect(stdout).toContain('T-4-05');
      expect(stdout).toContain('brytes i 2027');
    }
  });
});
