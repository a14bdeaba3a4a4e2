import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { bareRemoteOf, cloneOf, type DataRepository, dataRepository } from './data-repository.ts';
import { forgeOver, type Job } from './forge.ts';

afterAll(removeFolders);

const AS_OF = ['--as-of', '2026-11-23'];
const STOPPED = '  - dato: 2026-11-20\n    status: stanset\n';
const stop = (id: string) => (clone: DataRepository) => {
  const path = `data/forskningsprosjekter/${id}.yaml`;
  clone.append(path, STOPPED);
};
const spelling = (clone: DataRepository) =>
  clone.change('data/forskningsprosjekter/FP-2024-002.yaml', 'Demenslandsby', 'Demenslandsbyen');

async function checked({ repository, environment }: Job, ...more: readonly string[]) {
  const words = ['check', '--base', 'auto', ...AS_OF, '--format', 'json', ...more];
  const { code, stdout, stderr } = await repository.toolWith(environment, ...words);
  return { code, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
}

describe('--base auto in a job on GitHub', () => {
  const forge = forgeOver(dataRepository('2026-11-01'));
  const request = forge.open('skrivefeil', '2026-11-10', spelling);
  const pushed = forge.push('2026-11-12', stop('FP-2025-001'));

  it.each([
    0, 2,
  ] as const)('compares a merge with main as it is, not as it was when the event was sent: depth %i', async (depth) => {
    const { code, stderr, answer } = await checked(forge.pullRequestJob(request, depth));
    expect(code).toBe(0);
    expect(answer.comparedWith).toEqual({
      label: 'auto',
      commit: pushed.after,
      day: '2026-11-12',
      choice: 'merged-into',
    });
    expect(answer.headline).toBe('Ingen løfter får et annet svar');
    expect(stderr).toContain(`grenen den flettes inn i (${pushed.after.slice(0, 8)})`);
  });

  it('says what is missing where only the merge itself is here', async () => {
    const { code, stderr } = await checked(forge.pullRequestJob(request, 1));
    expect([code, stderr]).toEqual([3, expect.stringMatching(/Klonen er grunn.*fetch-depth: 0/)]);
  });

  it('compares the change itself with where it left main, where that is checked out', async () => {
    const job = forge.pullRequestJob(request, 0);
    job.repository.git('checkout', '--quiet', request.head);
    const { answer } = await checked({
      ...job,
      environment: { ...job.environment, GITHUB_REF: 'refs/heads/skrivefeil' },
    });
    expect(answer.comparedWith).toMatchObject({ commit: request.target, choice: 'target' });
  });

  it('knows the merge also where a job of the target branch checks it out', async () => {
    const job = forge.pullRequestJob(request, 0);
    const environment = {
      ...job.environment,
      GITHUB_EVENT_NAME: 'pull_request_target',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: pushed.after,
    };
    const { answer } = await checked({ ...job, environment });
    expect(answer.comparedWith).toMatchObject({ commit: pushed.after, choice: 'merged-into' });
  });

  it('compares a merge queue with the main it is queued on', async () => {
    const { answer } = await checked(forge.mergeQueueJob([request], 0));
    expect(answer.comparedWith).toMatchObject({ commit: pushed.after, choice: 'target' });
  });

  it('compares a push with what the branch was, and a new branch with the commit before', async () => {
    const before = await checked(forge.pushJob(pushed, 0));
    expect(before.answer.comparedWith).toMatchObject({
      commit: pushed.before,
      choice: 'before-push',
    });
    for (const gone of ['0'.repeat(40), 'f'.repeat(40)]) {
      const first = await checked(forge.pushJob({ ...pushed, before: gone }, 0));
      expect(first.answer.comparedWith).toMatchObject({
        commit: pushed.before,
        choice: 'first-parent',
      });
    }
  });

  it('judges the very first commit alone, and says so', async () => {
    const first = forgeOver(dataRepository('2026-11-01'));
    const job = first.pushJob({ before: '0'.repeat(40), after: first.main() }, 0);
    const { code, stderr, answer } = await checked(job, '--fail-on', 'data');
    expect([code, answer.comparedWith]).toEqual([1, null]);
    expect(stderr).toContain('den første innsjekkingen');
    const shallow = await checked(forge.pushJob({ ...pushed, before: '0'.repeat(40) }, 1));
    expect([shallow.code, shallow.stderr]).toEqual([3, expect.stringContaining('fetch-depth: 0')]);
  });

  it('does without an event file that is none', async () => {
    const { repository, environment } = forge.pullRequestJob(request, 0);
    const broken = join(newFolder(), 'event.json');
    writeFileSync(broken, '{');
    for (const path of [broken, join(newFolder(), 'mangler'), '']) {
      const there = { ...environment, GITHUB_EVENT_PATH: path };
      const { answer } = await checked({ repository, environment: there });
      expect(answer.comparedWith.commit).toBe(pushed.after);
    }
  });
});

describe('--base auto elsewhere', () => {
  const repository = dataRepository('2026-11-01');
  const forge = bareRemoteOf(repository);
  const clone = cloneOf(forge);
  const left = clone.git('rev-parse', 'HEAD');
  clone.git('switch', '--quiet', '--create', 'endring');
  spelling(clone);
  clone.commit('2026-11-10', 'Skrivefeil');
  repository.git('remote', 'add', 'origin', forge);
  stop('FP-2025-001')(repository);
  const main = repository.commit('2026-11-12', 'Stanset');
  repository.git('push', '--quiet', 'origin', 'main');
  clone.git('fetch', '--quiet');
  const inClone = (environment: Record<string, string>) =>
    checked({ repository: clone, environment });

  it('compares with where the default branch was left', async () => {
    const { answer } = await inClone({});
    expect(answer.comparedWith).toMatchObject({ commit: left, choice: 'default-branch' });
    expect(answer.headline).toBe('Ingen løfter får et annet svar');
  });

  it('takes what GitLab says of a merge request and of a push', async () => {
    const request = { GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'merge_request_event' };
    const target = await inClone({ ...request, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: main });
    expect(target.answer.comparedWith).toMatchObject({ commit: left, choice: 'target' });
    const base = await inClone({
      ...request,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: left,
    });
    expect(base.answer.comparedWith).toMatchObject({ commit: left, choice: 'target' });
    const push = await inClone({
      GITLAB_CI: 'true',
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
    });
    expect(push.answer.comparedWith).toMatchObject({ commit: left, choice: 'first-parent' });
  });

  it('says so where there is nothing to compare with', async () => {
    const alone = dataRepository('2026-11-01');
    alone.git('branch', '--move', 'gren');
    const { code, stderr } = await checked({ repository: alone, environment: {} });
    expect([code, stderr]).toEqual([3, expect.stringContaining('--base main')]);
  });

  it('takes a named branch that the change does not build on for where they parted, and says so', async () => {
    const words = ['check', '--base', 'origin/main', ...AS_OF];
    const { code, stdout, stderr } = await clone.tool(...words);
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('Ingen løfter får et annet svar');
    expect(stdout).toContain(
      `origin/main (der de skilte lag, ${left.slice(0, 8)}) → denne endringen`,
    );
    expect(stderr).toBe(
      `--base: endringen bygger ikke på «origin/main». Sammenlignet med der de skilte lag: ${left.slice(0, 8)}.\n`,
    );
    const { stdout: json } = await clone.tool(...words, '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({
      base: 'origin/main',
      comparedWith: { commit: left, choice: 'merge-base' },
    });
  });

  it('diff takes two dots as they are, and three from where they parted', async () => {
    const diff = async (range: string) =>
      JSON.parse((await clone.tool('diff', range, ...AS_OF, '--format', 'json')).stdout);
    expect((await diff('origin/main..HEAD')).base).toMatchObject({ commit: main, choice: 'named' });
    const parted = await diff('origin/main...HEAD');
    expect(parted.base).toMatchObject({ commit: left, choice: 'merge-base' });
    expect(parted.posts).toHaveLength(1);
    expect((await diff('origin/main...')).base.commit).toBe(left);
  });

  it('is not guessed at in a shallow clone', async () => {
    const shallow = join(newFolder(), 'grunn');
    clone.git('push', '--quiet', 'origin', 'endring');
    repository.git(
      'clone',
      '--quiet',
      '--depth=1',
      '--no-single-branch',
      `file://${forge}`,
      shallow,
    );
    const { code, stderr } = await repository.tool(
      'check',
      '-C',
      shallow,
      '--base',
      'origin/endring',
    );
    expect([code, stderr]).toEqual([3, expect.stringContaining('Klonen er grunn')]);
  });
});
