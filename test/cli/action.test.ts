import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../run-tool.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import {
  type Comment,
  type GitHub,
  programNamed,
  readAction,
  runAction,
  thinPackage,
} from './action-runner.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';
import { type Forge, forgeOver, type Job, type PullRequest } from './forge.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const MARK = '<!-- baerum-innov:check -->';
const stop = (clone: DataRepository) =>
  clone.append(PROJECT, '  - dato: 2026-11-20\n    status: stanset\n');
const misspelling = (clone: DataRepository) =>
  clone.change(
    PROJECT,
    'dato: 2026-08-20\n    status: pågår',
    'dato: 2026-08-20\n    status: pågor',
  );
const spelling = (clone: DataRepository) =>
  clone.change(PROJECT, 'Demenslandsby', 'Demenslandsbyen');

function eventOf({ environment }: Job) {
  return JSON.parse(readFileSync(String(environment['GITHUB_EVENT_PATH']), 'utf8'));
}

/** The event of a change whose branch is in a repository. */
function pullRequestEvent(job: Job, from = 'baerum/register') {
  const event = eventOf(job);
  event.pull_request.head.repo = { full_name: from };
  return { event_name: 'pull_request', event };
}

describe('the action', () => {
  let tool = '';
  let forge: Forge;
  beforeAll(() => {
    tool = thinPackage();
    const repository = dataRepository('2026-11-01');
    repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
    repository.commit('2026-11-02', 'Rettet');
    forge = forgeOver(repository);
  });

  const run = (job: Job, gitHub: GitHub = { comments: [] }, inputs: Record<string, string> = {}) =>
    runAction(job, pullRequestEvent(job), { tool, ...inputs }, gitHub);

  it('pins the actions it uses, and gives the outputs it says', () => {
    const { outputs, runs } = readAction();
    expect(runs.using).toBe('composite');
    for (const { uses } of runs.steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(Object.keys(outputs)).toEqual([
      'verdict',
      'headline',
      'new-errors',
      'broken-krav',
      'json',
    ]);
  });

  it('is green for a true stop, with one comment that is written anew the next time', async () => {
    const request = forge.open('stanset', '2026-11-23', stop);
    const human: Comment = { id: 1, user: { type: 'User' }, body: `${MARK}\nFra et menneske` };
    const gitHub: GitHub = { comments: [human] };
    for (const _ of [1, 2]) {
      const job = forge.pullRequestJob(request, 0);
      const { code, log, outputs } = await run(job, gitHub);
      expect([code, log]).toEqual([0, expect.stringContaining('::notice')]);
      expect(outputs).toMatchObject({ verdict: 'promise', 'new-errors': '0', 'broken-krav': '' });
      expect(outputs['headline']).toContain('K-09a');
      expect(JSON.parse(readFileSync(outputs['json'] ?? '', 'utf8')).headline).toBe(
        outputs['headline'],
      );
    }
    expect(gitHub.comments.map(({ id }) => id)).toEqual([1, 2]);
    expect(human.body).toContain('Fra et menneske');
    expect(gitHub.comments[1]?.body).toMatch(new RegExp(`^${MARK}\n+#+ .*K-09a`));
  });

  it('is red for a fault, takes its comment away when there is no more to say, and is silent then', async () => {
    const gitHub: GitHub = { comments: [] };
    const wrong = await run(
      forge.pullRequestJob(forge.open('feil', '2026-11-23', misspelling), 0),
      gitHub,
    );
    expect([wrong.code, wrong.outputs['verdict'], wrong.outputs['new-errors']]).toEqual([
      1,
      'data',
      '1',
    ]);
    expect(gitHub.comments[0]?.body).toContain('schema/enum');
    const right = forge.pullRequestJob(forge.open('rettet', '2026-11-23', spelling), 0);
    expect((await run(right, gitHub)).outputs['verdict']).toBe('ok');
    expect(gitHub.comments).toEqual([]);
  });

  it('says in the comment that it could not check', async () => {
    const gitHub: GitHub = { comments: [] };
    const request = forge.open('ødelagt', '2026-11-23', (clone) =>
      clone.write('data/register.yaml', 'tittel: [\n'),
    );
    const { code, outputs } = await run(forge.pullRequestJob(request, 0), gitHub);
    expect([code, outputs['verdict']]).toEqual([3, 'failed']);
    expect(gitHub.comments[0]?.body).toContain('Kunne ikke sjekke registeret');
  });

  it('says so too where the question itself could not be asked', async () => {
    const gitHub: GitHub = { comments: [] };
    const job = forge.pullRequestJob(forge.open('spørsmål', '2026-11-23', spelling), 0);
    expect((await run(job, gitHub, { 'fail-on': 'alt' })).code).toBe(2);
    expect(gitHub.comments[0]?.body).toContain('/actions/runs/1');
  });

  it('writes no comment on a push', async () => {
    const gitHub: GitHub = { comments: [] };
    const pushed = forge.pushJob(
      forge.push('2026-11-12', (clone) => clone.append(PROJECT, '# rettet\n')),
      0,
    );
    const push = await runAction(
      pushed,
      { event_name: 'push', event: eventOf(pushed) },
      { tool },
      gitHub,
    );
    expect([push.code, push.outputs['verdict'], gitHub.comments]).toEqual([0, 'ok', []]);
  });

  describe('where the branch is in a copy', () => {
    const ANSWER = 'baerum-innov/baerum-innov.json';

    /** The check of a change in a copy, which may not write, and what it stored. */
    async function checked(request: PullRequest) {
      const job = forge.pullRequestJob(request, 0);
      const gitHub = { comments: [], artifacts: new Map<string, string>() };
      const { code } = await runAction(
        job,
        pullRequestEvent(job, 'noen/register'),
        { tool },
        gitHub,
      );
      expect(gitHub.comments).toEqual([]);
      return { code, artifacts: gitHub.artifacts };
    }

    /** The job on main that runs when such a check is done. */
    async function afterCheck(head: string, gitHub: GitHub) {
      const main = forge.pushJob({ before: forge.main(), after: forge.main() }, 0);
      const event = {
        workflow_run: {
          id: 7,
          head_sha: head,
          head_branch: 'endring',
          head_repository: { owner: { login: 'noen' }, full_name: 'noen/register' },
        },
      };
      const environment = { ...main.environment, GITHUB_EVENT_NAME: 'workflow_run' };
      const context = { event_name: 'workflow_run', event };
      return runAction({ ...main, environment }, context, { tool }, gitHub);
    }

    let request: PullRequest;
    let artifacts: Map<string, string>;
    beforeAll(async () => {
      request = forge.open('fra-kopi', '2026-11-23', misspelling);
      const answer = await checked(request);
      expect([answer.code, [...answer.artifacts.keys()]]).toEqual([1, [ANSWER]]);
      artifacts = answer.artifacts;
    });
    const gitHubWith = (more: Partial<GitHub>): GitHub => ({
      comments: [],
      artifacts,
      files: [{ filename: PROJECT }],
      pulls: [
        { number: 999, head: { sha: 'a'.repeat(40) } },
        { number: request.number, head: { sha: request.head } },
      ],
      ...more,
    });
    const bodies = ({ comments }: GitHub) => comments.map(({ body }) => body);

    it('the answer is taken from the run that the event names, by a name', () => {
      const { steps } = readAction().runs;
      const [stored, fetched] = ['upload', 'download'].map(
        (verb) => steps.find(({ uses }) => uses?.includes(`/${verb}-artifact@`))?.with,
      );
      expect(fetched).toMatchObject({
        name: stored?.['name'],
        'run-id': expect.stringContaining('github.event.workflow_run.id'),
      });
      const [job] = Object.values<{ permissions: unknown }>(
        parse(readFileSync(join(ROOT, '.github/data-repo/fork-comment.yml'), 'utf8')).jobs,
      );
      expect(job?.permissions).toMatchObject({ actions: 'read', 'pull-requests': 'write' });
    });

    it('the comment is written on main of the answer, links to the commit of the event, and says where it is from', async () => {
      const gitHub = gitHubWith({});
      expect((await afterCheck(request.head, gitHub)).code).toBe(0);
      const [body = ''] = bodies(gitHub);
      expect(body).toMatch(new RegExp(`^${MARK}\n#+ Kan ikke flettes: 1 feil i FP-2024-002`));
      expect(body).toContain('<sub>Svaret er gitt av en annen jobb,');
      expect(body).toContain(
        `](https://github.com/baerum/register/blob/${request.head}/${PROJECT}`,
      );
      expect(gitHub.comments).toHaveLength(1);
    });

    it('nothing is said where the change has moved on', async () => {
      const gitHub = gitHubWith({});
      expect((await afterCheck('b'.repeat(40), gitHub)).code).toBe(0);
      expect(gitHub.comments).toEqual([]);
    });

    it.each([
      ['changes', [{ filename: '.github/workflows/sjekk.yml' }]],
      ['moves', [{ filename: 'x.yml', previous_filename: '.github/workflows/sjekk.yml' }]],
      ['may change', Array.from({ length: 3000 }, (_, index) => ({ filename: `x${index}` }))],
    ])('the answer of a job that the change itself %s is not shown', async (_, files) => {
      const gitHub = gitHubWith({ files });
      expect((await afterCheck(request.head, gitHub)).code).toBe(0);
      expect(bodies(gitHub)).toEqual([expect.stringContaining('**Ikke vist.** Endringen endrer')]);
      expect(bodies(gitHub).join()).not.toContain('schema/enum');
    });

    it('what is no answer makes no comment, takes away one that stands, and is told of in the log', async () => {
      const stored: Comment = { id: 1, user: { type: 'Bot' }, body: `${MARK}\nFra før` };
      const gitHub = gitHubWith({
        comments: [stored],
        artifacts: new Map([[ANSWER, '{"format":"baerum-innov/check/1"}']]),
      });
      const { code, log } = await afterCheck(request.head, gitHub);
      expect([code, log]).toEqual([
        3,
        expect.stringMatching(/::error .*\(run\/failed\)::--answer/),
      ]);
      expect(gitHub.comments).toEqual([]);
    });

    it('that there is no answer is said', async () => {
      const gitHub = gitHubWith({ artifacts: new Map() });
      expect((await afterCheck(request.head, gitHub)).code).toBe(1);
      expect(bodies(gitHub)).toEqual([
        `${MARK}\n**Kunne ikke sjekkes.** [Hva som gikk galt](https://github.com/baerum/register/actions/runs/7)`,
      ]);
    });
  });

  describe('gets its package', () => {
    const jobOf = () =>
      forge.pullRequestJob({ number: 1, head: forge.main(), target: forge.main() }, 0);

    it('not from the files of the change', async () => {
      const job = jobOf();
      const inside = join(job.repository.folder, 'verktøy.tgz');
      cpSync(tool, inside);
      const { code, log } = await run(job, { comments: [] }, { tool: inside });
      expect([code, log]).toEqual([3, expect.stringContaining('sin egen dommer')]);
    });

    it('by address and SHA-512 from its own release, and not without one', async () => {
      const job = jobOf();
      const action = join(newFolder(), 'action');
      mkdirSync(action);
      const context = { ...pullRequestEvent(job), action_path: action };
      const curl = programNamed(
        'curl',
        `echo "$@" >> '${action}/asked'\nwhile [ "$1" != --output ]; do shift; done\ncp '${tool}' "$2"`,
      );
      const path = `${curl}:${process.env['PATH']}`;
      const started = () => runAction(job, context, {}, { comments: [] }, path);
      expect((await started()).code).toBe(3);
      expect(existsSync(join(action, 'asked'))).toBe(false);

      const url = 'https://example.org/baerum-innov-0.1.0.tgz';
      writeFileSync(join(action, 'release'), `${url} ${'0'.repeat(128)}\n`);
      expect((await started()).code).toBe(1);
      const { createHash } = await import('node:crypto');
      const sha512 = createHash('sha512').update(readFileSync(tool)).digest('hex');
      writeFileSync(join(action, 'release'), `${url} ${sha512}\n`);
      expect((await started()).code).toBe(0);
      expect(readFileSync(join(action, 'asked'), 'utf8')).toMatch(
        /--proto =https .*0\.1\.0\.tgz\n/,
      );
    });
  });
});
