import { lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { initDocument } from '../../../reports/init/document.ts';
import type { InitReport } from '../../../reports/init/init.ts';
import { initJson } from '../../../reports/init/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { dayOfEpochSeconds } from '../../../time/zone.ts';
import { faultWords } from '../../editing/carry-out.ts';
import { shellLine } from '../../editing/shell-line.ts';
import { changeFiles } from '../../io/change-files.ts';
import { couldNot, EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import { packageFiles } from '../../io/package-files.ts';
import type { RequestOf } from '../../line/command.ts';
import { readDay } from '../../line/day.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import type { declaration } from './declaration.ts';
import type { NewFile } from './new-file.ts';
import { repositoryFiles } from './repository-files.ts';
import { chosenTool } from './tool-choice.ts';
import { upgrade } from './upgrade.ts';

const TIME_ZONE = 'Europe/Oslo';

/** Writes what a repository needs to hold a register: all of it, or nothing where something else stands in the way. */
export async function init(request: RequestOf<typeof declaration>): Promise<Outcome> {
  if (request.options.upgrade) return upgrade(request);
  const { world, settings, options } = request;
  const { language, asOf, asOfGivenBy } = settings;
  const words = wordsIn(language).init;
  if (options.begrunnelse !== null) throw wrongUse(words.reasonOfUpgrade);
  const [asked = '.'] = request.arguments;
  const folder = resolve(world.folder, asked);
  const day =
    asOf === null ? dayOfEpochSeconds(world.now, TIME_ZONE) : readDay(asOf, asOfGivenBy, language);
  const own = packageFiles();
  const tool = chosenTool(options.tool, own, world.folder, language);
  const files = repositoryFiles(own, tool, { day, isEmpty: options.empty });
  const states = new Map(files.map((file) => [file.path, stateOf(folder, file)]));
  const inTheWay = files.filter(({ path }) => states.get(path) === 'other');
  if (inTheWay.length > 0) throw wrongUse(words.inTheWay(inTheWay.map(({ path }) => path)));
  const missing = files.filter(({ path }) => states.get(path) === 'none');
  const report: InitReport = {
    state: options.dryRun ? 'proposed' : 'written',
    folder: asked,
    files: missing.map(({ path }) => path),
    kept: files.filter(({ path }) => states.get(path) === 'same').map(({ path }) => path),
    next: [
      ...(relative(world.folder, folder) === '' ? [] : [shellLine(['cd', asked])]),
      ...(isThere(join(folder, '.git')) ? [] : ['git init --initial-branch=main']),
      'npm ci',
      'git add --all && git commit -m "Registeret"',
      'npx baerum-innov report',
    ],
  };
  if (!options.dryRun && missing.length > 0) await write(missing);
  return {
    exitCode: EXIT.done,
    answer: {
      document: () => initDocument(report, language),
      json: () => initJson(report, TOOL_VERSION, EXIT.done),
    },
  };

  async function write(added: readonly NewFile[]): Promise<void> {
    try {
      mkdirSync(join(folder, 'data'), { recursive: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw couldNot(words.noFolder(folder, reason));
    }
    const root = realpathSync(folder);
    const changes = added.map(({ path, content }) => ({ path, before: null, after: content }));
    // The journal lies where later commands look for it: in the register's folder.
    const result = await changeFiles({ root, folder: join(root, 'data') }, changes);
    if (result.kind !== 'written') throw couldNot(faultWords(result, language));
  }
}

/** What stands where a file is to be written. */
function stateOf(folder: string, { path, content }: NewFile): 'none' | 'same' | 'other' {
  const target = join(folder, path);
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return 'none';
  return found.isFile() && readFileSync(target).equals(content) ? 'same' : 'other';
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
