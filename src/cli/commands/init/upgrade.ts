import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { property } from '../../../read/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { carryOut } from '../../editing/carry-out.ts';
import { bytesOf, textOf } from '../../editing/edited-file.ts';
import { propose } from '../../editing/proposal.ts';
import { shellLine } from '../../editing/shell-line.ts';
import { openForEditing } from '../../editing/target.ts';
import type { FileChange } from '../../io/change-files.ts';
import { couldNot, type Outcome, withNote, wrongUse } from '../../io/outcome.ts';
import { jsonIn, packageFiles } from '../../io/package-files.ts';
import { deliver } from '../../io/write.ts';
import type { RequestOf } from '../../line/command.ts';
import { type Correction, correctedConfig, neededCorrection } from './correction.ts';
import type { declaration } from './declaration.ts';
import {
  hashesIn,
  hashOfText,
  isManaged,
  MANIFEST,
  manifestFile,
  versionIn,
} from './managed-files.ts';
import { packageJson } from './npm-files.ts';
import { repositoryFiles } from './repository-files.ts';
import { chosenTool } from './tool-choice.ts';

/**
 * Brings the schemas, workflows and lock of this tool to a repository that an earlier one made, and tells what that
 * does to the promises. Where it gives days gone by other answers, register.yaml gets the correction that says so, with
 * its reason; refused where there is none, or where that is not enough. Files that someone has changed stay.
 */
export async function upgrade(request: RequestOf<typeof declaration>): Promise<Outcome> {
  const { world, options } = request;
  const { language } = request.settings;
  const words = wordsIn(language).init;
  if (options.empty) throw wrongUse(words.emptyUpgrade);
  const register = request.arguments[0] ?? request.settings.register;
  const inFolder = { ...request, settings: { ...request.settings, register } };
  const session = openForEditing(inFolder);
  const manifest = standing(MANIFEST);
  const hashes = manifest === null ? null : hashesIn(manifest);
  if (hashes === null) throw wrongUse(words.notMadeByInit(MANIFEST));
  const own = packageFiles();
  const tool = chosenTool(options.tool, own, world.folder, language);
  const npm = standing('package.json');
  if (options.tool === null && npm !== null && textOf(npm).includes('"file:'))
    throw wrongUse(words.keepsItsTool);

  const files = repositoryFiles(own, tool, { day: session.asOf, isEmpty: true });
  const changes: FileChange[] = [];
  const left: string[] = [];
  const renewed = new Map<string, string>();
  for (const { path, content } of files.filter((file) => isManaged(file.path))) {
    const before = standing(path);
    const known = hashes.get(path);
    const isGone = before === null && known !== undefined;
    const isOurs = before === null || hashOfText(before) === known;
    const isSame = before !== null && hashOfText(before) === hashOfText(content);
    renewed.set(path, isSame || (isOurs && !isGone) ? hashOfText(content) : (known ?? ''));
    if (isSame || isGone) continue;
    if (isOurs) changes.push({ path, before, after: content });
    else left.push(path);
  }
  for (const [path, known] of hashes) {
    const before = renewed.has(path) ? null : standing(path);
    if (before !== null && hashOfText(before) === known)
      changes.push({ path, before, after: null });
  }
  for (const { path, content } of files.filter((file) => isForNpm(file.path))) {
    const before = standing(path);
    const isOther = path.startsWith('package') && hasOtherDependencies(npm);
    if (path === 'package.json' && before !== null)
      changes.push({ path, before, after: bytesOf(packageJson(textOf(before), tool)) });
    else if (isOther) left.push(path);
    else changes.push({ path, before, after: content });
  }
  const after = manifestFile(tool.version, renewed).content;
  changes.push({ path: MANIFEST, before: manifest, after });

  const correction = neededCorrection(session, propose(session, changes));
  if (correction !== null) {
    const from = manifest === null ? null : versionIn(manifest);
    const change = correctedConfig(session, correction, reasonOf(correction, from));
    if (change === null) throw couldNot(words.cannotCorrect(correction.fields));
    changes.push(change);
    await deliver(world.stderr, words.corrects(change.path, correction.fields));
  } else if (options.begrunnelse !== null) throw wrongUse(words.nothingToCorrect);

  const outcome = await carryOut(inFolder, session, changes, words.upgraded(tool.version));
  return left.length === 0 ? outcome : withNote(outcome, `${words.changedHere(left)}\n`);

  /** What the user says, else that a newer tool has it otherwise; the same tool gives no reason for other answers. */
  function reasonOf({ fields, types }: Correction, from: string | null): string {
    if (options.begrunnelse !== null) return options.begrunnelse;
    if (from !== null && from !== tool.version)
      return words.reason(from, tool.version, fields, types);
    const line = ['baerum-innov', ...world.arguments, '--begrunnelse', words.reasonPlaceholder];
    throw wrongUse(words.noReason(fields, types, shellLine(line)));
  }

  /** Also what is larger than a file of a register may be: the package. */
  function standing(path: string): Uint8Array | null {
    const file = join(session.place.root, path);
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true
      ? readFileSync(file)
      : null;
  }
}

function isForNpm(path: string): boolean {
  return /^package(?:-lock)?\.json$|\.tgz$/.test(path);
}

/** Whether a package.json needs more than the tool, so that its lock is not ours to write. */
function hasOtherDependencies(npm: Uint8Array | null): boolean {
  if (npm === null) return false;
  const manifest = jsonIn(textOf(npm));
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
    Object.keys(property(manifest, key) ?? {}),
  );
  return !isDeepStrictEqual(names, ['baerum-innov']);
}
