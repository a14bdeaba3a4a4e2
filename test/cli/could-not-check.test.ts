import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const FILES = ['a.sarif', 'b.md', 'c.json', 'd.xml', 'e.gitlab.json', 'f.txt', 'g.csv', 'h.html'];
const IN_GITHUB = { GITHUB_ACTIONS: 'true' };

const broken = dataRepository('2026-11-01');
const lines = readFileSync(join(broken.folder, 'data/register.yaml'), 'utf8').split('\n');
const LINE = lines.findIndex((line) => line.startsWith('typer:')) + 1;
broken.change('data/register.yaml', 'typer:', 'typer: [');

const into = (...names: string[]) => names.flatMap((name) => ['-o', name]);
const contentOf = (name: string) => readFileSync(join(broken.folder, name), 'utf8');
const printed = async (format: string, ...more: string[]) =>
  (await broken.tool('check', '--format', format, ...more)).stdout;

function faults(file: string, value: unknown, draft: '07' | '2020-12' = '2020-12') {
  const schema = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const options = { allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false };
  const ajv = draft === '07' ? new Ajv(options) : new Ajv2020(options);
  ajv.validate(schema, value);
  return ajv.errors ?? null;
}

describe('a register that cannot be used: exit code 3, and no format is silent', () => {
  it('an annotation on the line, and the job summary', async () => {
    const summary = join(newFolder(), 'summary.md');
    const outputs = join(newFolder(), 'outputs');
    const environment = { ...IN_GITHUB, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs };
    const { code, stdout, stderr } = await broken.toolWith(environment, 'check');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^::error file=data\/register\.yaml,line=\d+,.*\(run\/failed\)::.+\n$/);
    expect(stderr).toContain('data/register.yaml:');
    expect(readFileSync(summary, 'utf8')).toContain('**Kan ikke flettes.**');
    expect(readFileSync(outputs, 'utf8')).toMatch(/^verdict=failed\nheadline=.*register\.yaml/);
  });

  it('SARIF with one result and a notification', async () => {
    const value = JSON.parse(await printed('sarif'));
    expect(faults('../render/schemas/sarif-2.1.0.schema.json', value, '07')).toBeNull();
    const [run] = value.runs;
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
    expect(run.results).toHaveLength(1);
    expect(run.results[0]).toMatchObject({ ruleId: 'run/failed', level: 'error' });
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('data/register.yaml');
    expect(region.startLine).toBeGreaterThanOrEqual(LINE);
  });

  it('JUnit with one error', async () => {
    const text = await printed('junit');
    expect(text).toContain('errors="1"');
    expect(text.match(/<error type="run\/failed" message="[^"]+">/g)).toHaveLength(1);
    const schema = fileURLToPath(new URL('../render/schemas/jenkins-junit.xsd', import.meta.url));
    const checked = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: text });
    if (checked.error === undefined) expect(checked.status).toBe(0);
  });

  it('GitLab with one critical issue', async () => {
    const value = JSON.parse(await printed('gitlab'));
    expect(faults('../render/schemas/gitlab-codequality.schema.json', value)).toBeNull();
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      severity: 'critical',
      location: { path: 'data/register.yaml' },
    });
  });

  it('JSON by its published schema', async () => {
    const value = JSON.parse(await printed('json'));
    expect(faults('../../schemas/output/failed.schema.json', value)).toBeNull();
    expect(value.at.path).toBe('data/register.yaml');
    expect(value.exitCode).toBe(3);
  });

  it('a comment that says that it may not be merged, with the marker of any other', async () => {
    const { stdout } = await broken.tool('check', '--for', 'comment');
    expect(stdout).toMatch(/^<!-- baerum-innov:check -->\n/);
    expect(stdout).toContain('**Kan ikke flettes.**');
    expect(stdout).toContain('(data/register.yaml#L');
  });

  it('a screen is told on standard error alone', async () => {
    const { code, stdout, stderr } = await broken.tool('check');
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('register.yaml');
  });

  it('in every file that was asked for, also where an older answer stood', async () => {
    for (const name of FILES) writeFileSync(join(broken.folder, name), 'gammelt');
    const { code, stdout, stderr } = await broken.toolWith(IN_GITHUB, 'check', ...into(...FILES));
    expect(code).toBe(3);
    expect(stdout).toContain('::error file=data/register.yaml');
    for (const name of FILES) {
      expect(contentOf(name)).not.toBe('gammelt');
      expect(contentOf(name)).toContain('register.yaml');
    }
    expect(stderr).toContain('register.yaml');
  });

  it('and is told though a file cannot be written', async () => {
    const { code, stderr } = await broken.tool('check', ...into('finnes-ikke/a.sarif'));
    expect(code).toBe(3);
    expect(stderr).toContain('register.yaml');
    expect(stderr).toContain('ENOENT');
  });
});

describe('other reasons', () => {
  it('a base that is not there is told without a place', async () => {
    const sound = dataRepository('2026-11-01');
    const { code, stdout } = await sound.toolWith(IN_GITHUB, 'check', '--base', 'finnes-ikke');
    expect(code).toBe(3);
    expect(stdout).toMatch(/^::error title=[^\n]*finnes-ikke[^\n]*\n$/);
  });

  it('no register at all', async () => {
    const { code, stdout } = await broken.tool('check', '-C', '/finnes-ikke', '--format', 'gitlab');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it('nothing to check: what was found is written, and fails in every format', async () => {
    const empty = dataRepository('2026-11-01');
    empty.git(
      'rm',
      '-r',
      '-q',
      ...['forskningsprosjekter', 'krav', 'tiltak'].map((it) => `data/${it}`),
    );
    const { code } = await empty.toolWith(
      IN_GITHUB,
      ...['check', '--fail-on', 'none', ...into('a.sarif', 'd.xml')],
    );
    expect(code).toBe(3);
    const read = (name: string) => readFileSync(join(empty.folder, name), 'utf8');
    const [run] = JSON.parse(read('a.sarif')).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
    expect(run.results.some(({ level }: { level: string }) => level === 'error')).toBe(true);
    expect(read('d.xml')).not.toContain('failures="0"');
  });

  it('what is asked for wrongly writes nothing: no run was begun', async () => {
    writeFileSync(join(broken.folder, 'b.md'), 'gammelt');
    const { code } = await broken.tool('check', '--fail-on', 'tull', ...into('b.md'));
    expect(code).toBe(2);
    expect(contentOf('b.md')).toBe('gammelt');
  });
});
