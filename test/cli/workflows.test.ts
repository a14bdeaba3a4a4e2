import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../run-tool.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';

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

/** A data repository with the tool where npm would have put it, and one commit after the base. */
function withChange(change: (repository: DataRepository) => void) {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  repository.commit('2026-11-02', 'Rettet');
  const base = repository.git('rev-parse', 'HEAD');
  repository.write('.gitignore', 'node_modules\n');
  change(repository);
  repository.commit('2026-11-23', 'Endringen');
  mkdirSync(join(repository.folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(
    join(ROOT, 'bin/baerum-innov.js'),
    join(repository.folder, 'node_modules/.bin/baerum-innov'),
  );
  return { repository, base };
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
      PATH: process.env['PATH'],
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
    ['github-workflow', '.github/data-repo/comment.yml'],
    ['github-workflow', '.github/workflows/ci.yml'],
    ['gitlab-ci', '.github/data-repo/gitlab-ci.yml'],
  ])('is one by the published schema: %s %s', (schema, path) => {
    const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    ajv.validate(JSON.parse(read(`test/cli/schemas/${schema}.schema.json`)), parse(read(path)));
    expect(ajv.errors ?? []).toEqual([]);
  });
});

describe('the templates for a data repository', () => {
  const workflows = readdirSync(TEMPLATES).filter(
    (name) => name.endsWith('.yml') && name !== 'gitlab-ci.yml',
  );

  it.each(workflows)('%s asks for no more than it needs, and pins its actions', (name) => {
    const { on, permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    expect(
      on === 'pull_request' || (typeof on === 'object' && on !== null && 'schedule' in on),
    ).toBe(true);
    for (const { steps } of Object.values(jobs)) {
      for (const { uses, with: settings } of steps) {
        if (uses === undefined) continue;
        expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
        if (uses.startsWith('actions/checkout@'))
          expect(settings).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
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
    const here = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
    expect(JSON.parse(template('package.json')).devDependencies).toEqual({ 'baerum-innov': here });
  });
});

describe('the shell steps, as they stand, in a clone', () => {
  const cases = [
    ['a stop that is true', stop, 0],
    ['a misspelt status', misspelling, 1],
  ] as const;

  it.each(cases)('pull-request.yml: %s', (_, change, expected) => {
    const { repository, base } = withChange(change);
    const [step, ...more] = scriptsOf(stepsOf('pull-request.yml'));
    if (step === undefined) throw new Error('no step');
    expect(more).toEqual([]);
    expect(Object.keys(step.env)).toEqual(['BASE']);
    const summary = join(repository.folder, '.git/sammendrag');
    const { code, output } = runScript(repository, step.run, {
      BASE: base,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
    });
    expect([code, output]).toEqual([expected, expect.stringContaining('::notice')]);
    expect(readFileSync(summary, 'utf8')).toContain('K-09a');
  });

  it.each(cases)('gitlab-ci.yml: %s', (_, change, expected) => {
    const { repository, base } = withChange(change);
    const { registeret } = parse(template('gitlab-ci.yml'));
    const scripts: string[] = registeret.script.filter((line: string) => !NOT_RUN.includes(line));
    expect(scripts.length).toBe(1);
    const { code } = runScript(repository, scripts.join('\n'), {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    });
    expect(code).toBe(expected);
    const written = join(repository.folder, registeret.artifacts.reports.codequality);
    expect(Array.isArray(JSON.parse(readFileSync(written, 'utf8')))).toBe(true);
  });

  it('report.yml writes the report and the worklist, which it then uploads', () => {
    const { repository } = withChange(stop);
    for (const { run } of scriptsOf(stepsOf('report.yml'))) {
      expect(runScript(repository, run, {}).code).toBe(0);
    }
    const uploaded = stepsOf('report.yml').find(({ uses }) => uses?.includes('upload-artifact'));
    for (const name of String(uploaded?.with?.['path']).trim().split('\n'))
      expect(existsSync(join(repository.folder, name))).toBe(true);
  });

  it.each(cases)('pre-commit: %s', (_, change, expected) => {
    const { repository } = withChange(change);
    const { code, output } = runScript(repository, template('pre-commit'), {});
    expect(code).toBe(expected);
    if (expected === 0) expect(output).toBe('');
  });
});

describe('comment.yml', () => {
  interface Comment {
    readonly id: number;
    body: string;
  }

  it('writes one comment, and the next time the same one again', async () => {
    const { repository, base } = withChange(stop);
    const steps = stepsOf('comment.yml');
    for (const { run } of scriptsOf(steps))
      expect(runScript(repository, run, { BASE: base }).code).toBe(0);
    const script = String(
      steps.find(({ uses }) => uses?.includes('github-script'))?.with?.['script'],
    );
    const comments: Comment[] = [{ id: 1, body: 'Fra et menneske' }];
    await comment(repository, script, comments);
    await comment(repository, script, comments);
    expect(comments.map(({ id }) => id)).toEqual([1, 2]);
    expect(comments[1]?.body).toMatch(/^<!-- baerum-innov -->\n#### K-09a/);
  });

  it('is for branches of the same repository alone', () => {
    const [job] = Object.values(workflow('comment.yml').jobs);
    expect(job?.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
  });

  /** Runs the script with a stand-in for GitHub that holds comments. */
  function comment({ folder }: DataRepository, script: string, comments: Comment[]): Promise<void> {
    const fromFolder = createRequire(join(folder, 'x.js'));
    const required = (name: string) =>
      name === 'node:fs'
        ? { readFileSync: (file: string, as: 'utf8') => readFileSync(join(folder, file), as) }
        : fromFolder(name);
    const issues = {
      listComments: 'listComments',
      updateComment: async ({ comment_id, body }: { comment_id: number; body: string }) => {
        const found = comments.find(({ id }) => id === comment_id);
        if (found !== undefined) found.body = body;
      },
      createComment: async ({ body }: { body: string }) => {
        comments.push({ id: comments.length + 1, body });
      },
    };
    const github = { paginate: async () => comments, rest: { issues } };
    const context = { repo: { owner: 'o', repo: 'r' }, issue: { number: 1 } };
    const run = new Function('github', 'context', 'require', `return (async () => {${script}})()`);
    return run(github, context, required);
  }
});
