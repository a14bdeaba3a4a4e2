import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';
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

/** Runs a program in a folder as a user or a runner does; gives the exit code and all it printed. */
function ran(folder: string, words: readonly string[], environment: Record<string, string> = {}) {
  const [program = '', ...rest] = words;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, BAERUM_INNOV_AS_OF: '2026-11-23', CI: 'true', ...environment },
  });
  return { code: status, output: stdout + stderr };
}

/** What `npm ci` of the workflows needs is in npm's own cache where the tool's packages were installed from the net; else it is only tried. */
function installed(folder: string) {
  const words = ['npm', 'ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = ran(folder, words);
  if (code === 0 || !output.includes('ENOTCACHED')) return { code, output, isThere: code === 0 };
  return { ...ran(folder, [...words, '--dry-run']), isThere: false };
}

/** The steps of the workflow that `init` wrote, as they stand: its scripts in bash, and the action with what it is given. */
async function checked(job: Job, gitHub: GitHub) {
  const { repository, environment } = job;
  const event = JSON.parse(readFileSync(String(environment['GITHUB_EVENT_PATH']), 'utf8'));
  if ('pull_request' in event) event.pull_request.head.repo = { full_name: 'baerum/register' };
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
  const step = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', ownTool.run];
  const around = { RUNNER_TEMP: temporary, ...Object.fromEntries(variables) };
  expect(ran(repository.folder, step, around)).toEqual({ code: 0, output: '' });
  expect(action.uses).toBe('./.github/action');
  const inputs = { tool: filled(action.with.tool) };
  const event_name = String(environment['GITHUB_EVENT_NAME']);
  return runAction(job, { event_name, event }, inputs, gitHub);
}

describe('a data repository, from the packed tool in an empty folder to the first merged change', () => {
  const folder = newFolder();
  const at = join(folder, 'register');
  const gitHub: GitHub = { comments: [] };
  const bodies = () => gitHub.comments.map(({ body }) => body);
  let forge: Forge;
  let request: PullRequest;

  it('is begun by the tool that is in the package, with all it needs', () => {
    const tool = packedTool();
    expect(ran(folder, ['tar', '-xzf', tool]).code).toBe(0);
    const init = ['init', 'register', '--tool', tool];
    const begun = ran(folder, ['node', 'package/bin/baerum-innov.js', ...init]);
    expect(begun).toEqual({ code: 0, output: expect.stringContaining('git init') });
    const repository: DataRepository = repositoryIn(at);
    repository.git('init', '--quiet', '--initial-branch=main', '--template=');
    repository.commit('2026-11-23', 'Registeret');
    expect(repository.git('status', '--porcelain')).toBe('');
    forge = forgeOver(repository);
  });

  it('is installed by npm ci from its lock, and green', () => {
    const { code, output, isThere } = installed(at);
    expect([code, output]).toEqual([0, expect.stringContaining('added')]);
    const command = isThere
      ? ['npx', '--no', '--', 'baerum-innov']
      : ['node', join(folder, 'package/bin/baerum-innov.js')];
    const checked = ran(at, [...command, 'check', '--fail-on', 'data']);
    expect([checked.code, checked.output]).toEqual([0, expect.stringContaining('(kode 0)')]);
    expect(repositoryIn(at).git('status', '--porcelain')).toBe('');
  });

  it('has its first change red for a fault, with a comment that says which', async () => {
    request = forge.open('nytt-prosjekt', '2026-11-23', (clone) => clone.write(PROJECT, POST));
    const { code, outputs } = await checked(forge.pullRequestJob(request, 0), gitHub);
    expect([code, outputs['verdict'], outputs['new-errors']]).toEqual([1, 'data', '1']);
    expect(bodies()).toEqual([expect.stringContaining('pågor')]);
  });

  it('green when it is mended, with the same comment written anew', async () => {
    request = forge.open('rettet', '2026-11-23', (clone) => {
      clone.git('merge', '--quiet', request.head);
      clone.change(PROJECT, 'pågor', 'pågår');
    });
    const { code, log, outputs } = await checked(forge.pullRequestJob(request, 0), gitHub);
    expect([code, log]).toEqual([0, expect.any(String)]);
    expect(outputs['new-errors']).toBe('0');
    expect(bodies().join()).not.toContain('pågor');
  });

  it('and green on main when it is merged', async () => {
    const main = forge.pushJob(forge.merge(request), 0);
    expect(readFileSync(join(main.repository.folder, PROJECT), 'utf8')).toContain('pågår');
    const { code, outputs } = await checked(main, gitHub);
    expect([code, outputs['new-errors']]).toEqual([0, '0']);
  });
});
