import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { newFolder, removeFolders, runGitIn } from '../tree/git-repository.ts';
import { BASE, POST } from './hostile-case.ts';

afterAll(removeFolders);

/** Commands that read git, each with an answer that is compared whole. */
const COMMANDS = [
  ['diff', 'HEAD~1', '--format', 'json'],
  ['check', '--base', 'HEAD~1', '--format', 'json'],
  ['report', '--since', 'HEAD~1', '--format', 'markdown'],
  ['krav', '--over-commits', '--format', 'json'],
  ['history', 'A', '--format', 'json'],
  ['list', 'ting', '--known-at', 'HEAD~1', '--format', 'json'],
].map((words) => [...words, '--as-of', '2026-06-01']);

/** Settings that name a program get one that leaves a mark. */
type Setting = (program: (name: string) => string) => readonly [name: string, value: string];

const SETTINGS: readonly Setting[] = [
  ...(
    [
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['i18n.commitEncoding', 'ISO-8859-1'],
      ['log.date', 'relative'],
      ['log.decorate', 'full'],
      ['log.mailmap', 'true'],
      ['log.showSignature', 'true'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['log.diffMerges', 'separate'],
      ['log.abbrevCommit', 'true'],
      ['format.pretty', 'oneline'],
      ['format.notes', '*'],
      ['notes.displayRef', '*'],
      ['color.ui', 'always'],
      ['color.diff', 'always'],
      ['column.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.abbrev', '4'],
      ['core.useReplaceRefs', 'true'],
      ['core.ignoreCase', 'true'],
      ['core.precomposeUnicode', 'true'],
      ['diff.renames', 'copies'],
      ['diff.noprefix', 'true'],
      ['diff.orderFile', '/nonexistent'],
      ['diff.ignoreSubmodules', 'all'],
      ['diff.relative', 'true'],
      ['diff.wsErrorHighlight', 'all'],
      ['status.showUntrackedFiles', 'no'],
      ['fetch.recurseSubmodules', 'true'],
      ['submodule.recurse', 'true'],
      ['advice.detachedHead', 'true'],
    ] as const
  ).map((setting) => () => setting),
  ...[
    'core.pager',
    'pager.log',
    'core.fsmonitor',
    'core.sshCommand',
    'core.askPass',
    'core.editor',
    'core.alternateRefsCommand',
    'core.gitProxy',
    'credential.helper',
    'diff.external',
    'diff.ond.textconv',
    'diff.ond.command',
    'filter.ond.clean',
    'filter.ond.smudge',
    'filter.ond.process',
    'gpg.program',
    'uploadpack.packObjectsHook',
    'sequence.editor',
    'alias.log',
  ].map(
    (name): Setting =>
      (program) => [name, name === 'alias.log' ? `!${program(name)}` : program(name)],
  ),
];

const VARIABLES: readonly ((program: (name: string) => string) => Record<string, string>)[] = [
  (program) => ({
    GIT_EXTERNAL_DIFF: program('GIT_EXTERNAL_DIFF'),
    GIT_PAGER: program('GIT_PAGER'),
  }),
  (program) => ({
    GIT_SSH_COMMAND: program('GIT_SSH_COMMAND'),
    GIT_ASKPASS: program('GIT_ASKPASS'),
  }),
  (program) => ({
    GIT_EDITOR: program('GIT_EDITOR'),
    PAGER: program('PAGER'),
    EDITOR: program('EDITOR'),
  }),
  () => ({ GIT_DIR: '/nonexistent', GIT_WORK_TREE: '/nonexistent' }),
  () => ({ GIT_INDEX_FILE: '/nonexistent', GIT_OBJECT_DIRECTORY: '/nonexistent' }),
  () => ({ GIT_ALTERNATE_OBJECT_DIRECTORIES: '/nonexistent', GIT_NAMESPACE: 'x' }),
  () => ({ GIT_CONFIG_PARAMETERS: "'log.date=relative'", GIT_LITERAL_PATHSPECS: '0' }),
  () => ({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'color.ui', GIT_CONFIG_VALUE_0: 'always' }),
  () => ({ GIT_REPLACE_REF_BASE: 'refs/heads/', GIT_NOTES_REF: 'refs/heads/main' }),
  () => ({ GIT_DEFAULT_HASH: 'sha256', GIT_ICASE_PATHSPECS: '1', LC_ALL: 'nb_NO.UTF-8' }),
];

function repository(): string {
  const folder = newFolder();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const git = (...words: string[]) => runGitIn(folder, words, '', false, COMMITTED);
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, content] of Object.entries(BASE)) write(path, String(content));
  git('add', '.');
  git('commit', '--quiet', '-m', 'først: æøå');
  write(POST, 'id: A\ntekst: på nytt\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'så: æøå');
  return folder;
}

const COMMITTED = {
  GIT_AUTHOR_DATE: '2026-05-01T10:00:00Z',
  GIT_COMMITTER_DATE: '2026-05-01T10:00:00Z',
};

/** A program for each name asked for that does nothing but leave a mark. */
function markers() {
  const folder = newFolder();
  const marks = join(folder, 'marks');
  mkdirSync(marks);
  return {
    program: (name: string) => {
      const path = join(folder, name.replace(/\W/g, '-'));
      writeFileSync(path, `#!/bin/sh\ntouch '${marks}/'"$(basename "$0")"\nexit 1\n`);
      chmodSync(path, 0o755);
      return path;
    },
    ran: () => readdirSync(marks),
  };
}

async function answers(folder: string, environment: Record<string, string> = {}) {
  const all: string[] = [];
  for (const words of COMMANDS) {
    const { code, stdout, stderr } = await runHere(words, { folder, environment });
    all.push(`${words[0]} ${code} ${stdout} ${stderr}`);
  }
  return all;
}

const ONE_BY_ONE = process.env['BAERUM_INNOV_RUNS'] !== undefined;

describe('what git is set to', () => {
  it('changes no answer and runs no program', { timeout: 600_000 }, async () => {
    const folder = repository();
    const { program, ran } = markers();
    const before = await answers(folder);
    expect(before.filter((answer) => !/^\w+ [01] /.test(answer))).toEqual([]);
    writeFileSync(join(folder, '.git/info/attributes'), '* diff=ond filter=ond\n');
    for (const setting of SETTINGS) {
      const [name, value] = setting(program);
      runGitIn(folder, ['config', name, value]);
      if (!ONE_BY_ONE) continue;
      expect({ name, answers: await answers(folder) }).toEqual({ name, answers: before });
      runGitIn(folder, ['config', '--unset', name]);
    }
    if (!ONE_BY_ONE) expect(await answers(folder)).toEqual(before);
    expect(ran()).toEqual([]);
  });

  it('in variables changes no answer and runs no program', { timeout: 600_000 }, async () => {
    const folder = repository();
    const { program, ran } = markers();
    const before = await answers(folder);
    const all = VARIABLES.map((variables) => variables(program));
    const groups = ONE_BY_ONE ? all : [Object.assign({}, ...all)];
    for (const environment of groups)
      expect({ environment, answers: await answers(folder, environment) }).toEqual({
        environment,
        answers: before,
      });
    expect(ran()).toEqual([]);
  });
});
