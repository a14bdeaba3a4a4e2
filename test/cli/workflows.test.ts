import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyFolder } from '../folders.ts';
import { ROOT } from '../run-tool.ts';
import { newFolder, removeFolders, runGitIn } from '../tree/git-repository.ts';
import { programNamed } from './action-runner.ts';
import {
  bareRemoteOf,
  copiesOf,
  type DataRepository,
  dataRepository,
  repositoryIn,
} from './data-repository.ts';
import { remembered } from './remembered.ts';

afterAll(removeFolders);

const TEMPLATES = join(ROOT, '.github/data-repo');
const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';

/** Steps that need the published package: the one thing here that is not run. */
const NOT_RUN = ['npm ci --ignore-scripts'];

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly if?: string; readonly permissions: unknown; readonly steps: readonly Step[] }
    >
  >;
}

function template(name: string): string {
  return readFileSync(join(TEMPLATES, name), 'utf8');
}

function workflow(name: string): Workflow {
  return parse(template(name));
}

function stepsOf(name: string): readonly Step[] {
  return Object.values(workflow(name).jobs).flatMap(({ steps }) => steps);
}

/** A data repository with the tool where npm would have put it. */
const withTool = copiesOf((folder, firstDay) => {
  copyFolder(dataRepository(firstDay).folder, folder);
  const repository = repositoryIn(folder);
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  repository.write('.gitignore', 'node_modules\n');
  for (const name of ['package.json', 'package-lock.json']) repository.write(name, '{}\n');
  repository.commit('2026-11-03', 'Verktøyet');
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'bin/baerum-innov.js'), join(folder, 'node_modules/.bin/baerum-innov'));
});

/** The same with one commit after the base. */
function withChange(change: (repository: DataRepository) => void) {
  const repository = withTool('2026-11-01');
  const base = repository.git('rev-parse', 'HEAD');
  change(repository);
  repository.commit('2026-11-23', 'Endringen');
  return { repository, base };
}

/** A folder with a program that does of npx what `npx --no -- NAME` does where NAME is installed: npx itself is slow. */
function npxFolder(): string {
  return programNamed('npx', 'shift 2\nname="$1"\nshift\nexec "node_modules/.bin/$name" "$@"');
}

/** Runs a step's script as it stands, the way the runner does; gives the exit code and what it printed. */
function runScript(
  { folder }: DataRepository,
  script: string,
  environment: Readonly<Record<string, string>>,
) {
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${npxFolder()}:${process.env['PATH']}`,
      HOME: newFolder(),
      CI: 'true',
      BAERUM_INNOV_AS_OF: '2026-11-23',
      ...environment,
    },
  });
  return { code: ran.status, output: ran.stdout + ran.stderr };
}

function scriptsOf(steps: readonly Step[]) {
  return steps.flatMap(({ run, env }) =>
    run === undefined || NOT_RUN.includes(run.trim()) ? [] : [{ run, env: env ?? {} }],
  );
}

const stop = (repository: DataRepository) =>
  repository.change(
    PROJECT,
    '  - dato: 2026-08-20\n    status: pågår',
    '  - dato: 2026-08-20\n    status: stanset',
  );
const misspelling = (repository: DataRepository) =>
  repository.change(
    PROJECT,
    '  - dato: 2026-08-20\n    status: pågår',
    '  - dato: 2026-08-20\n    status: pågor',
  );

describe('each workflow', () => {
  it.each([
    ['github-workflow', '.github/data-repo/pull-request.yml'],
    ['github-workflow', '.github/data-repo/report.yml'],
    ['github-workflow', '.github/data-repo/todo.yml'],
    ['github-workflow', '.github/data-repo/fork-comment.yml'],
    ['github-workflow', '.github/data-repo/tool-change.yml'],
    ['github-workflow', '.github/workflows/ci.yml'],
    ['github-workflow', '.github/workflows/publish.yml'],
    ['gitlab-ci', '.github/data-repo/gitlab-ci.yml'],
  ])('is one by the published schema: %s %s', (schema, path) => {
    const document = parse(readFileSync(join(ROOT, path), 'utf8'));
    // The published schema is older than merge queues.
    if (schema === 'github-workflow') delete document.on.merge_group;
    const validate = published(schema);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  const published = remembered((schema: string = '') => {
    const path = join(ROOT, `test/cli/schemas/${schema}.schema.json`);
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  });
});

const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
const OWN_ACTION = `baerum-kommune/baerum-innov/.github/action@action-v${VERSION}`;

describe('the templates for a data repository', () => {
  const workflows = readdirSync(TEMPLATES).filter(
    (name) => name.endsWith('.yml') && name !== 'gitlab-ci.yml',
  );

  it.each(workflows)('%s asks for no more than it needs, and pins its actions', (name) => {
    const { on, permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    expect(on).toEqual(expect.any(Object));
    expect(Object.keys(Object(on))).not.toContain('pull_request_target');
    for (const { steps } of Object.values(jobs)) {
      for (const { uses, with: settings } of steps) {
        if (uses === undefined) continue;
        expect(uses).toMatch(
          uses.includes('/.github/action@') ? OWN_ACTION : /^actions\/[a-z-]+@[0-9a-f]{40}$/,
        );
        if (uses.startsWith('actions/checkout@'))
          expect(settings).toMatchObject({ 'fetch-depth': 0 });
      }
    }
  });

  it.each([
    ...workflows,
    'gitlab-ci.yml',
  ])('%s says that it is not tried where it is to run', (name) => {
    expect(template(name)).toMatch(/[Ii]kke prøvd/);
  });

  it('the tool is pinned to the version that is here', () => {
    expect(JSON.parse(template('package.json')).devDependencies).toEqual({
      'baerum-innov': VERSION,
    });
  });

  it('pull-request.yml is short, and runs for changes, the merge queue and main', () => {
    expect(template('pull-request.yml').trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect(workflow('pull-request.yml').on).toEqual({
      pull_request: {},
      merge_group: {},
      push: { branches: ['main'] },
    });
  });

  it('fork-comment.yml is for changes from copies alone', () => {
    const [job] = Object.values(workflow('fork-comment.yml').jobs);
    expect(job?.if).toContain('head_repository.full_name != github.repository');
    const { workflows: names } = Object(workflow('fork-comment.yml').on).workflow_run;
    expect(names).toEqual([parse(template('pull-request.yml')).name]);
  });

  it('CODEOWNERS guards all that judges a change', () => {
    const guarded = template('CODEOWNERS')
      .split('\n')
      .flatMap((line) => /^\/\S+/.exec(line) ?? []);
    expect(guarded.map((path) => path.replace(/\/$/, ''))).toEqual([
      ...['/data/krav', '/data/register.yaml', '/schemas'],
      ...['/package.json', '/package-lock.json', '/.github', '/.gitlab-ci.yml'],
    ]);
  });
});

describe('the shell steps, as they stand, in a clone', () => {
  const cases = [
    ['a stop that is true', stop, 0],
    ['a misspelt status', misspelling, 1],
  ] as const;

  it.each(cases)('gitlab-ci.yml: %s', (_, change, expected) => {
    const { repository, base } = withChange((clone) => {
      change(clone);
      clone.write('package.json', '{ "devDependencies": { "baerum-innov": "file:min-egen" } }\n');
    });
    const remote = bareRemoteOf(repository);
    runGitIn(remote, ['update-ref', 'refs/heads/main', base]);
    repository.git('remote', 'add', 'origin', remote);
    const { registeret } = parse(template('gitlab-ci.yml'));
    const scripts: string[] = registeret.script.filter((line: string) => !NOT_RUN.includes(line));
    const { code, output } = runScript(repository, scripts.join('\n'), {
      GITLAB_CI: 'true',
      CI_DEFAULT_BRANCH: 'main',
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    expect([code, output]).toEqual([expected, expect.stringContaining(base.slice(0, 8))]);
    const written = join(repository.folder, registeret.artifacts.reports.codequality);
    expect(Array.isArray(JSON.parse(readFileSync(written, 'utf8')))).toBe(true);
    expect(repository.git('diff', base, '--stat', '--', 'package.json')).toBe('');
  });

  it('report.yml checks in the report when it says something new, and moves the day it is reported to', async () => {
    const { repository } = withChange(() => {});
    const remote = bareRemoteOf(repository);
    repository.git('remote', 'add', 'origin', remote);
    const temporary = newFolder();
    const bin = newFolder();
    writeFileSync(join(bin, 'gh'), `#!/bin/sh\nprintf '%s\\n' "$@" >> ${temporary}/gh\n`);
    chmodSync(join(bin, 'gh'), 0o755);
    const [step] = scriptsOf(stepsOf('report.yml'));
    const make = (day: string) =>
      runScript(repository, String(step?.run), {
        PATH: `${bin}:${npxFolder()}:${process.env['PATH']}`,
        RUNNER_TEMP: temporary,
        DAG: day,
      });
    const branches = () =>
      runGitIn(remote, ['branch', '--list', 'rapport-*']).toString('utf8').trim().split(/\s+/);

    expect(make('2026-11-23')).toMatchObject({ code: 0 });
    expect(branches()).toEqual(['rapport-2026-11-23']);
    expect(repository.git('show', 'rapport-2026-11-23:data/register.yaml')).toContain(
      'rapportert_til: 2026-11-23',
    );
    expect(readFileSync(join(temporary, 'gh'), 'utf8')).toContain('Rapport per 2026-11-23');
    expect(readFileSync(join(temporary, 'melding.txt'), 'utf8')).toContain('brytes i 2027');

    // Merged, and asked the next day: nothing new.
    expect(make('2026-11-24')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Ny fil trengs ikke'),
    });
    expect(branches()).toEqual(['rapport-2026-11-23']);

    // What is logged late is told in the next one, and that it changes what was reported.
    const reported = repository.git('rev-parse', 'HEAD');
    stop(repository);
    repository.change(
      'data/forskningsprosjekter/FP-2023-001.yaml',
      '  - dato: 2025-02-28\n    status: fullført',
      '  - dato: 2025-03-15\n    status: fullført',
    );
    repository.commit('2026-11-25', 'Sent ført');
    const checked = await repository.tool('check', '--base', reported, '--as-of', '2026-11-25');
    expect(checked.stdout).toContain('log/rewritten');
    expect(make('2026-11-25')).toMatchObject({ code: 0 });
    expect(branches()).toEqual(['rapport-2026-11-23', 'rapport-2026-11-25']);
    const report = repository.git('show', 'rapport-2026-11-25:rapporter/status.md');
    expect(report).toContain('Hva er nytt siden rapporten per 23.11.2026');
    expect(report).toContain('Rettet i ettertid');
  });

  it('report.yml writes the worklist, which it then uploads', () => {
    const { repository } = withChange(stop);
    const [, worklist] = scriptsOf(stepsOf('report.yml'));
    expect(runScript(repository, String(worklist?.run), {}).code).toBe(0);
    const uploaded = stepsOf('report.yml').find(({ uses }) => uses?.includes('upload-artifact'));
    expect(existsSync(join(repository.folder, String(uploaded?.with?.['path'])))).toBe(true);
  });

  it('todo.yml opens one issue, leaves it while nothing changes, writes it anew, and closes it', async () => {
    const { repository } = withChange(() => {});
    const temporary = newFolder();
    const steps = stepsOf('todo.yml');
    const [list] = scriptsOf(steps);
    const script = String(
      steps.find(({ uses }) => uses?.includes('github-script'))?.with?.['script'],
    );
    const issues: Issue[] = [
      {
        number: 1,
        title: 'Fra et menneske',
        body: 'Hei',
        state: 'open',
        user: { type: 'User' },
        labels: [],
      },
    ];
    const run = async (): Promise<readonly string[]> => {
      const { code } = runScript(repository, String(list?.run), { RUNNER_TEMP: temporary });
      expect(code).toBe(0);
      return runIssueScript(script, temporary, issues);
    };
    expect(await run()).toEqual(['create']);
    expect(issues[1]?.title).toMatch(/^\d+ ting må gjøres · neste: /);
    expect(issues[1]?.body).toMatch(/^<!-- baerum-innov:due -->\n> \*\*EKSEMPEL/);
    expect(issues[1]?.labels).toEqual([{ name: 'brytes innen 30 dager' }]);
    expect(await run()).toEqual([]);
    stop(repository);
    repository.change('data/krav/K-10c.yaml', 'til: 2026-12-15', 'til: 2027-03-15');
    issues[1]?.labels.push({ name: 'fra et menneske' });
    expect(await run()).toEqual(['update']);
    expect(issues[1]?.labels).toEqual([{ name: 'fra et menneske' }]);
    for (const folder of ['forskningsprosjekter', 'sosiale-entreprenorer', 'krav', 'tiltak'])
      repository.git('rm', '-r', '-f', '--quiet', `data/${folder}`);
    expect(await run()).toEqual(['update']);
    expect(issues.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(await run()).toEqual([]);
  });

  it('tool-change.yml is red when another version answers otherwise of the same files, and says what', () => {
    const { repository } = withChange(stop);
    const temporary = newFolder();
    const scripts = scriptsOf(stepsOf('tool-change.yml')).map(({ run }) => run);
    const environment = {
      RUNNER_TEMP: temporary,
      GITHUB_SHA: repository.git('rev-parse', 'HEAD'),
      BAERUM_INNOV_AS_OF: '2026-11-24',
    };
    const run = (script: string | undefined) => runScript(repository, String(script), environment);
    for (const script of scripts.slice(0, -1)) expect(run(script)).toMatchObject({ code: 0 });
    expect(run(scripts.at(-1))).toMatchObject({ code: 0 });
    const file = join(temporary, 'krav.json');
    const text = readFileSync(file, 'utf8').replaceAll('"daysBroken": 45', '"daysBroken": 44');
    writeFileSync(file, text.replace(VERSION, '0.0.9'));
    expect(run(scripts.at(-1))).toMatchObject({
      code: 1,
      output: expect.stringContaining('(44 etter 0.0.9)'),
    });
  });

  it.each(cases)('pre-commit: %s', (_, change, expected) => {
    const { repository } = withChange(change);
    const { code, output } = runScript(repository, template('pre-commit'), {});
    expect(code).toBe(expected);
    if (expected === 0) expect(output).toBe('');
  });
});

interface Issue {
  readonly number: number;
  title: string;
  body: string;
  state: string;
  readonly user: { readonly type: string };
  labels: { readonly name: string }[];
}

/** As names; the forge holds them as objects. */
interface Labelled {
  readonly labels: readonly string[];
}

interface ChangedIssue extends Partial<Labelled> {
  readonly issue_number: number;
}

function named(labels: readonly string[]): Issue['labels'] {
  return labels.map((name) => ({ name }));
}

/** Runs a script with a stand-in for GitHub that holds issues; gives what it asked for. */
async function runIssueScript(
  script: string,
  temporary: string,
  issues: Issue[],
): Promise<readonly string[]> {
  const asked: string[] = [];
  const rest = {
    issues: {
      listForRepo: 'listForRepo',
      create: async ({ title, body, labels }: Pick<Issue, 'title' | 'body'> & Labelled) => {
        asked.push('create');
        const number = issues.length + 1;
        const user = { type: 'Bot' };
        issues.push({ number, title, body, state: 'open', user, labels: named(labels) });
      },
      update: async ({ issue_number, labels, ...changes }: ChangedIssue) => {
        asked.push('update');
        const found = issues.find(({ number }) => number === issue_number);
        Object.assign(found ?? {}, changes, labels === undefined ? {} : { labels: named(labels) });
      },
    },
  };
  const github = { paginate: async () => issues.filter(({ state }) => state === 'open'), rest };
  const context = { repo: { owner: 'o', repo: 'r' } };
  const host = { env: { RUNNER_TEMP: temporary } };
  const run = new Function(
    ...['github', 'context', 'require', 'process'],
    `return (async () => {${script}})()`,
  );
  await run(github, context, createRequire(import.meta.url), host);
  return asked;
}

describe('publish.yml', () => {
  const publish: Workflow = parse(
    readFileSync(join(ROOT, '.github/workflows/publish.yml'), 'utf8'),
  );
  const steps = Object.values(publish.jobs).flatMap((job) => job.steps);
  const stepWith = (text: string) => {
    const found = steps.filter(({ run }) => run?.includes(text));
    if (found.length !== 1) throw new Error(`${found.length} steps with «${text}»`);
    return String(found[0]?.run);
  };

  function clone() {
    const repository = dataRepository('2026-11-01');
    mkdirSync(join(repository.folder, '.github/action'), { recursive: true });
    for (const name of ['package.json', '.github/CHANGELOG.md'])
      repository.write(name, readFileSync(join(ROOT, name), 'utf8'));
    repository.commit('2026-11-02', 'Pakken');
    return repository;
  }

  it('is for tags alone, pins its actions, and keeps no key', () => {
    expect(publish.on).toEqual({ push: { tags: ['v*'] } });
    expect(publish.permissions).toEqual({});
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(JSON.stringify(publish)).not.toContain('secrets.');
    expect(stepWith('npm publish')).toContain('--provenance');
  });

  it('publishes only a tag that is the version, and that the change log tells of', () => {
    const repository = clone();
    const script = stepWith('grep -qxF');
    const published = (tag: string) => runScript(repository, script, { GITHUB_REF_NAME: tag }).code;
    expect(published(`v${VERSION}`)).toBe(0);
    expect(published('v0.0.9')).not.toBe(0);
    repository.write('.github/CHANGELOG.md', '# Changes\n');
    expect(published(`v${VERSION}`)).not.toBe(0);
  });

  it('gives the action the address and the SHA-512 of the package, in a commit of its own', () => {
    const repository = clone();
    const temporary = newFolder();
    const name = `baerum-innov-${VERSION}.tgz`;
    writeFileSync(join(temporary, name), 'pakken');
    const { code, output } = runScript(repository, stepWith('sha512sum'), {
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: repository.folder,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'baerum-kommune/baerum-innov',
      GITHUB_REF_NAME: `v${VERSION}`,
    });
    expect([code, output]).toEqual([0, '']);
    const sha512 = createHash('sha512').update('pakken').digest('hex');
    expect(repository.git('show', `action-v${VERSION}:.github/action/release`)).toBe(
      `https://github.com/baerum-kommune/baerum-innov/releases/download/v${VERSION}/${name} ${sha512}`,
    );
  });
});
