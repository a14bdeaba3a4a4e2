import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../run-tool.ts';
import { ENVIRONMENT, newFolder } from '../tree/git-repository.ts';
import type { Job } from './forge.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

/** The action as it stands. */
export function readAction(): Action {
  return parse(readFileSync(join(ROOT, '.github/action/action.yml'), 'utf8'));
}

/** What GitHub says of a job beside its variables: the event, by the names that expressions use. */
export interface GitHubContext {
  readonly event_name: string;
  readonly event: unknown;
  readonly action_path?: string;
}

/** A comment as GitHub holds it. */
export interface Comment {
  readonly id: number;
  readonly user: { readonly type: 'Bot' | 'User' };
  body: string;
}

/** A file of a change, as GitHub lists it. */
interface ChangedFile {
  readonly filename: string;
  readonly previous_filename?: string;
}

/** Stands in for GitHub: the comments of all changes, the open changes, the files of the one asked about, and what a job stored. */
export interface GitHub {
  readonly comments: Comment[];
  readonly pulls?: readonly { readonly number: number; readonly head: { readonly sha: string } }[];
  readonly files?: readonly ChangedFile[];
  /** The text of a file by the name it was stored by. */
  readonly artifacts?: Map<string, string>;
}

export interface ActionRun {
  /** 0, or the code of the first step that failed. */
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The package as npm makes it; gives the path of the file. */
export function packedTool(): string {
  const folder = newFolder();
  const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  return join(folder, execFileSync('npm', words, { cwd: ROOT, encoding: 'utf8' }).trim());
}

/** A package that has nothing but a program that is the built one: what is tried is how the action uses it. */
export function thinPackage(): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'package/bin'), { recursive: true });
  writeFileSync(
    join(folder, 'package/bin/baerum-innov.js'),
    `require(${JSON.stringify(join(ROOT, 'bin/baerum-innov.js'))});\n`,
  );
  execFileSync('tar', ['-czf', 'pakken.tgz', 'package'], { cwd: folder });
  return join(folder, 'pakken.tgz');
}

/** Runs the action as the runner does: each step whose condition holds, scripts in bash and in Node. */
export async function runAction(
  { repository, environment }: Job,
  github: GitHubContext,
  inputs: Readonly<Record<string, string>>,
  gitHub: GitHub,
  path: string = process.env['PATH'] ?? '',
): Promise<ActionRun> {
  const action = readAction();
  const temporary = newFolder();
  const defaults = Object.entries(action.inputs).map(([name, each]) => [name, each.default ?? '']);
  const context: Context = {
    inputs: { ...Object.fromEntries(defaults), ...inputs },
    github: {
      repository: environment['GITHUB_REPOSITORY'],
      run_id: environment['GITHUB_RUN_ID'],
      action_path: join(ROOT, '.github/action'),
      ...github,
    },
    runner: { temp: temporary },
    steps: {},
  };
  const variables = {
    ...ENVIRONMENT,
    ...environment,
    PATH: path,
    HOME: temporary,
    BAERUM_INNOV_AS_OF: '2026-11-23',
    RUNNER_TEMP: temporary,
    GITHUB_WORKSPACE: repository.folder,
    GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
  };
  let code = 0;
  let log = '';
  for (const step of action.runs.steps) {
    const condition = step.if ?? 'true';
    if (code !== 0 && !condition.includes('always()')) continue;
    if (!evaluated(condition, context)) continue;
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, context)]);
    const env = { ...variables, ...Object.fromEntries(own) };
    const outputs: Record<string, string> = {};
    if (step.run !== undefined) {
      const file = join(temporary, 'output');
      writeFileSync(file, '');
      const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
        cwd: repository.folder,
        encoding: 'utf8',
        env: { ...env, GITHUB_OUTPUT: file },
      });
      log += ran.stdout + ran.stderr;
      code ||= ran.status ?? 1;
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const at = line.indexOf('=');
        if (at > 0) outputs[line.slice(0, at)] = line.slice(at + 1);
      }
    } else if (step.uses?.startsWith('actions/github-script@') === true) {
      await runScript(String(step.with?.['script']), { env, github, gitHub, outputs });
    } else if (step.uses?.includes('-artifact@') === true) {
      const [name = '', path = ''] = ['name', 'path'].map((each) =>
        filled(String(step.with?.[each]), context),
      );
      const isDone = step.uses.startsWith('actions/upload-')
        ? stored(path, name, gitHub)
        : fetched(path, name, gitHub);
      if (!isDone) code ||= 1;
    }
    if (step.id !== undefined) context.steps[step.id] = { outputs };
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [
    name,
    filled(value, context),
  ]);
  return { code, log, outputs: Object.fromEntries(outputs) };
}

/** What `actions/upload-artifact` does of one file, by the name it has in the store; that there is none is no failure. */
function stored(path: string, name: string, { artifacts }: GitHub): boolean {
  if (existsSync(path)) artifacts?.set(`${name}/${basename(path)}`, readFileSync(path, 'utf8'));
  return true;
}

/** What `actions/download-artifact` does: it fails where there is none of the name. */
function fetched(folder: string, name: string, { artifacts }: GitHub): boolean {
  const all = [...(artifacts ?? [])].filter(([key]) => key.startsWith(`${name}/`));
  mkdirSync(folder, { recursive: true });
  for (const [key, text] of all) writeFileSync(join(folder, key.slice(name.length + 1)), text);
  return all.length > 0;
}

interface Context {
  readonly runner: { readonly temp: string };
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, unknown>>;
  readonly steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }>;
}

/** A text with its `${{ … }}` put in. */
function filled(text: string, context: Context): string {
  return text.replace(/\$\{\{(.+?)\}\}/g, (_, expression: string) =>
    String(evaluated(expression, context)),
  );
}

/** What an expression gives: its operators are those of JavaScript, a name that is not there is ''. */
function evaluated(expression: string, context: Context): unknown {
  const source = expression
    .replace(/always\(\)/g, 'true')
    .replace(/'[^']*'|[a-z_]+(?:\.[\w-]+)+/g, (token) =>
      token.startsWith("'") ? token : `at('${token}')`,
    );
  const at = (name: string) => {
    let found: unknown = context;
    for (const part of name.split('.'))
      found = Object.entries(Object(found)).find(([key]) => key === part)?.[1];
    return found ?? '';
  };
  return new Function('at', `return (${source});`)(at);
}

/** Runs a step of actions/github-script with a stand-in for what it is given. */
async function runScript(
  script: string,
  {
    env,
    github: { event },
    gitHub: { comments, pulls = [], files = [] },
    outputs,
  }: {
    env: Readonly<Record<string, string | undefined>>;
    github: GitHubContext;
    gitHub: GitHub;
    outputs: Record<string, string>;
  },
): Promise<void> {
  const lists = {
    listComments: async () => comments,
    list: async () => pulls,
    listFiles: async () => files,
  };
  const issues = {
    listComments: lists.listComments,
    createComment: async ({ body }: { body: string }) => {
      comments.push({ id: comments.length + 1, user: { type: 'Bot' }, body });
    },
    updateComment: async ({ comment_id, body }: { comment_id: number; body: string }) => {
      const found = comments.find(({ id }) => id === comment_id);
      if (found !== undefined) found.body = body;
    },
    deleteComment: async ({ comment_id }: { comment_id: number }) => {
      comments.splice(
        comments.findIndex(({ id }) => id === comment_id),
        1,
      );
    },
  };
  const octokit = {
    paginate: (list: () => Promise<unknown>) => list(),
    rest: { issues, pulls: { list: lists.list, listFiles: lists.listFiles } },
  };
  const context = {
    payload: event,
    repo: { owner: 'baerum', repo: 'register' },
    serverUrl: 'https://github.com',
    runId: 1,
  };
  const core = {
    setOutput: (name: string, value: unknown) => {
      outputs[name] = String(value);
    },
    notice: () => undefined,
  };
  const required = { 'node:fs': await import('node:fs') };
  const names = ['github', 'context', 'core', 'require', 'process'];
  const run = new Function(...names, `return (async () => {${script}})()`);
  await run(octokit, context, core, (name: keyof typeof required) => required[name], { env });
}

/** A folder outside any working copy, with a program of a name in it that is this script. */
export function programNamed(name: string, script: string): string {
  const folder = join(newFolder(), 'bin');
  mkdirSync(folder);
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}
