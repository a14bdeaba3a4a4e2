import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../../run-here.ts';
import { newFolder, removeFolders, runGitIn } from '../../tree/git-repository.ts';
import { type GitHub, packedTool, runAction } from '../action-runner.ts';
import { type DataRepository, repositoryIn } from '../data-repository.ts';
import { type Forge, forgeOver, type Job, type PullRequest } from '../forge.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2026-010.yaml';
const POST = `id: FP-2026-010
tittel: Vann og varme
prosjekttype: forskningsprosjekt
start: 2026-11-01
slutt: 2028-10-31
statuslogg:
  - {dato: 2026-11-01, status: pågor}
`;

/** The steps of the workflow that `init` wrote, as they stand: its scripts in bash, and the action with what it is given. */
async function checked(job: Job, gitHub: GitHub) {
  const { repository, environment } = job;
  const event = JSON.parse(readFileSync(String(environment['GITHUB_EVENT_PATH']), 'utf8'));
  event.pull_request.head.repo = { full_name: 'baerum/register' };
  const temporary = newFolder();
  const filled = (text: string) =>
    text
      .replace(/\$\{\{ github\.event\.repository\.default_branch \}\}/, 'main')
      .replace(/\$\{\{ runner\.temp \}\}/, temporary);
  const workflow = parse(
    readFileSync(join(repository.folder, '.github/workflows/pull-request.yml'), 'utf8'),
  );
  const [, ownTool, action] = workflow.jobs.sjekk.steps;
  const variables = Object.entries<string>(ownTool.env).map(([key, text]) => [key, filled(text)]);
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', ownTool.run], {
    cwd: repository.folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], RUNNER_TEMP: temporary, ...Object.fromEntries(variables) },
  });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  expect(action.uses).toBe('./.github/action');
  const inputs = { tool: filled(action.with.tool) };
  return runAction(job, { event_name: 'pull_request', event }, inputs, gitHub);
}

/** The package is that of the built program. */
describe('a repository that init made, with its tool in it', () => {
  let forge: Forge;
  let request: PullRequest;
  const gitHub: GitHub = { comments: [] };
  beforeAll(async () => {
    const folder = join(newFolder(), 'register');
    const words = ['init', folder, '--tool', packedTool(), '--as-of', '2026-11-23'];
    expect((await runHere(words)).code).toBe(0);
    runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
    const repository: DataRepository = repositoryIn(folder);
    repository.commit('2026-11-23', 'Registeret');
    expect(repository.git('status', '--porcelain')).toBe('');
    forge = forgeOver(repository);
  });

  it('has its first pull request red for a fault, and says which', async () => {
    request = forge.open('nytt-prosjekt', '2026-11-23', (clone) => clone.write(PROJECT, POST));
    const { code, outputs } = await checked(forge.pullRequestJob(request, 0), gitHub);
    expect([code, outputs['verdict'], outputs['new-errors']]).toEqual([1, 'data', '1']);
    expect(gitHub.comments[0]?.body).toContain('pågor');
  });

  it('green when it is mended, and merged', async () => {
    const mended = forge.open('rettet', '2026-11-23', (clone) => {
      clone.git('merge', '--quiet', request.head);
      clone.change(PROJECT, 'pågor', 'pågår');
    });
    const { code, log, outputs } = await checked(forge.pullRequestJob(mended, 0), gitHub);
    expect([code, log]).toEqual([0, expect.any(String)]);
    expect(outputs['new-errors']).toBe('0');
    const push = forge.merge(mended);
    const main = forge.pushJob(push, 0);
    expect(readFileSync(join(main.repository.folder, PROJECT), 'utf8')).toContain('pågår');
    const words = ['check', '--base', 'auto', '--rules-from', 'base', '--as-of', '2026-11-23'];
    expect((await main.repository.toolWith(main.environment, ...words)).code).toBe(0);
  });
});
