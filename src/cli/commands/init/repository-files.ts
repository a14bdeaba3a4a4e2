import type { Day } from '../../../time/day.ts';
import { bytesOf } from '../../editing/edited-file.ts';
import type { PackageFiles } from '../../io/package-files.ts';
import { hashOfText, isManaged, manifestFile } from './managed-files.ts';
import type { NewFile } from './new-file.ts';
import { packageJson, packageLock } from './npm-files.ts';
import { startedRegister } from './started-register.ts';
import type { ToolChoice } from './tool-choice.ts';

const TEMPLATES = '.github/data-repo';

/** Where each template goes that goes as it is. */
const PLACES: Readonly<Record<string, string>> = {
  CODEOWNERS: '.github/CODEOWNERS',
  'README.md': `${TEMPLATES}/README.md`,
  'pre-commit': `${TEMPLATES}/pre-commit`,
  'report.yml': '.github/workflows/report.yml',
  'todo.yml': '.github/workflows/todo.yml',
  'tool-change.yml': '.github/workflows/tool-change.yml',
  editorconfig: '.editorconfig',
  gitattributes: '.gitattributes',
  gitignore: '.gitignore',
  'vscode-extensions.json': '.vscode/extensions.json',
  'vscode-settings.json': '.vscode/settings.json',
  'vscode-tasks.json': '.vscode/tasks.json',
};

/** The workflows that use the action: the published one, or one in the repository where it keeps its tool. */
const CHECKS = ['pull-request.yml', 'fork-comment.yml'];
const PUBLISHED_ACTION = /^ *- uses: baerum-kommune\/baerum-innov\/\.github\/action@.*\n/m;
const FROM_MAIN = 'package.json package-lock.json';

/** All files of a new repository, sorted by path: without posts where `isEmpty`. */
export function repositoryFiles(
  own: PackageFiles,
  tool: ToolChoice,
  { day, isEmpty }: { readonly day: Day; readonly isEmpty: boolean },
): readonly NewFile[] {
  const template = (name: string) => own.read(`${TEMPLATES}/${name}`).toString('utf8');
  const as = (path: string, text: string): NewFile => ({ path, content: bytesOf(text) });
  const same = (path: string): NewFile => ({ path, content: own.read(path) });
  const posts = own.list('data', 'deep').filter((path) => /^data\/.*\/.*\.yaml$/.test(path));
  const { kept } = tool;
  const files = [
    as('data/register.yaml', startedRegister(own.read('data/register.yaml').toString(), day)),
    same('data/README.md'),
    ...(isEmpty ? [] : posts.map(same)),
    ...[...own.list('schemas', 'flat'), ...own.list('schemas/meta', 'flat')].map(same),
    ...Object.entries(PLACES).map(([name, path]) => as(path, template(name))),
    ...CHECKS.map((name) =>
      as(`.github/workflows/${name}`, kept === null ? template(name) : withOwnTool(template(name))),
    ),
    as('.gitlab-ci.yml', kept === null ? template('gitlab-ci.yml') : gitlabWithOwnTool()),
    as('package.json', packageJson(template('package.json'), tool)),
    as('package-lock.json', packageLock(own, tool)),
    ...(kept === null
      ? []
      : [same('.github/action/action.yml'), { path: kept.path, content: kept.bytes }]),
  ];
  const managed = files.filter(({ path }) => isManaged(path));
  const hashes = new Map(managed.map(({ path, content }) => [path, hashOfText(content)]));
  return [...files, manifestFile(tool.version, hashes)].sort((one, other) =>
    one.path < other.path ? -1 : 1,
  );

  function withOwnTool(workflow: string): string {
    return replaced(workflow, PUBLISHED_ACTION, template('own-tool.steps'));
  }

  function gitlabWithOwnTool(): string {
    return replaced(template('gitlab-ci.yml'), FROM_MAIN, `${FROM_MAIN} .github/verktoy`);
  }
}

function replaced(text: string, what: string | RegExp, by: string): string {
  const result = text.replace(what, () => by);
  if (result === text) throw new Error('a template has not what is to be replaced');
  return result;
}
