import { FORMATS, type Format } from '../render/formats.ts';
import { wordsIn } from '../text/catalogue.ts';
import { NO_CACHES, type RegisterCaches, registerCaches } from './cache/register-caches.ts';
import { deliverAnswer } from './io/deliver-answer.ts';
import { filesInForge } from './io/files-in-forge.ts';
import { addJobOutputs } from './io/job-outputs.ts';
import { addToJobSummary } from './io/job-summary.ts';
import { leftOutOfRows } from './io/left-out-of-rows.ts';
import { EXIT, type ExitCode, type Outcome, wrongUse } from './io/outcome.ts';
import { renderAnswer } from './io/render-answer.ts';
import type { World } from './io/world.ts';
import { deliver } from './io/write.ts';
import type { Destination, Result as ResultFile } from './io/write-results.ts';
import type { CommandLine } from './line/program.ts';
import { type Settings, settingsFrom } from './line/settings.ts';
import { TOOL_BUILD } from './line/version.ts';
import { finishEarlierChange } from './session/earlier-change.ts';
import { registerFiles } from './session/register-files.ts';

/** Runs the command of a command line and writes what it gives; gives the exit code. */
export async function runCommand(world: World, line: CommandLine): Promise<ExitCode> {
  const settings = settingsFrom(line.options, line.command, world);
  if (!settings.isCached) world.keeping?.forgo();
  const earlier = await finishEarlierChange(world, settings);
  if (earlier !== null) await deliver(world.stderr, earlier);
  const caches = settings.isCached ? registerCaches(world, TOOL_BUILD) : NO_CACHES;
  const outcome = await outcomeOf(world, line, settings, caches);
  if (outcome.jobSummary !== undefined)
    await addToJobSummary(world, outcome.jobSummary, settings.language);
  const exitCode = await writeOutcome(world, outcome, withFormat(settings, outcome.format));
  const { jobOutputs } = outcome;
  const isGiven = jobOutputs === undefined || (await addJobOutputs(world, jobOutputs(), settings));
  world.keeping?.end();
  caches.save();
  // Later steps that are given nothing have nothing to go by.
  return isGiven || exitCode >= EXIT.wrongUse ? exitCode : EXIT.couldNot;
}

/** What the command gives; of a check that could not be done, that, so that no older answer stands where it was asked for. */
async function outcomeOf(
  world: World,
  { command, ...line }: CommandLine,
  settings: Settings,
  caches: RegisterCaches,
): Promise<Outcome> {
  try {
    const { options } = line;
    return await command.run({ world, settings, caches, arguments: line.arguments, options });
  } catch (error) {
    const isRead = world.terminal.isTerminal && settings.outputs.length === 0;
    if (isRead || !command.formats.some((format) => FORMATS[format].takes === 'findings'))
      throw error;
    const { failedOutcome } = await import('./session/failed-outcome.ts');
    const failed = failedOutcome(world, error, settings);
    if (failed === null) throw error;
    return failed;
  }
}

/** The settings with the format that the command's arguments ask for. */
function withFormat(settings: Settings, format: Format | undefined): Settings {
  if (format === undefined) return settings;
  const outputs = settings.outputs.map((output) => ({ ...output, format }));
  return { ...settings, format, formats: [format], outputs };
}

/** Writes what a command gave: its answer to files or standard output, its notes to standard error. */
async function writeOutcome(world: World, outcome: Outcome, settings: Settings): Promise<ExitCode> {
  const { outputs, quiet, language } = settings;
  const { exitCode, isAnswered = exitCode < EXIT.wrongUse, isFailed = false } = outcome;
  const notes = quiet && exitCode < EXIT.wrongUse ? '' : (outcome.stderr ?? '');
  if (outcome.isTold === true) return exitCode;
  // Why it failed is said also where that cannot be written.
  if (isFailed) await deliver(world.stderr, notes);
  if (outcome.folder !== undefined) {
    const { writeFolders } = await import('./io/write-folders.ts');
    const folders = outputs.map(({ name }) => name);
    await writeFolders(folders, await outcome.folder(), destination(world, settings));
  } else if (outputs.length > 0 && isAnswered) {
    const { log } = outcome;
    const { hasStream } = await import('./io/output-target.ts');
    if (log !== undefined && !(await hasStream(outputs, world))) {
      const view = { ...settings, format: settings.logFormat };
      const said = await renderedForScreen(world, { ...outcome, answer: log }, view);
      const delivered = await deliverAnswer(world, exitCode, said, language);
      if (delivered !== exitCode) return delivered;
    }
    const { writeResults } = await import('./io/write-results.ts');
    await writeResults(await filesOf(world, outcome, settings), destination(world, settings));
  } else {
    const content = await renderedForScreen(world, outcome, settings);
    const delivered = await deliverAnswer(world, exitCode, content, language);
    if (delivered !== exitCode) return delivered;
  }
  if (isFailed) return exitCode;
  const leftOut = leftOutOfRows(outcome.answer, settings);
  if (isAnswered && leftOut !== null) await deliver(world.stderr, `${leftOut}\n`);
  if (notes !== '') await deliver(world.stderr, notes);
  return exitCode;
}

/** Where answers are written, and what they may not overwrite. */
function destination(world: World, settings: Settings): Destination {
  return {
    folder: world.folder,
    isRegisterFile: registerFiles(world, settings),
    words: wordsIn(settings.language).output,
  };
}

/** The answer in the format of each file. */
async function filesOf(
  world: World,
  { answer }: Outcome,
  settings: Settings,
): Promise<ResultFile[]> {
  const view = { ...settings, width: null, files: filesInForge(world) };
  const files: ResultFile[] = [];
  for (const { name, format } of settings.outputs) {
    await tellProgress(world, name, settings);
    files.push({ name, content: await renderAnswer(answer, format, view) });
  }
  return files;
}

/** Seconds that somebody waits without a word. */
const PATIENCE = 1;

/** Tells somebody who has waited what is being made. */
async function tellProgress(
  { terminal, now, clock, stderr }: World,
  name: string,
  { quiet, language }: Settings,
): Promise<void> {
  if (quiet || !terminal.isTerminal || clock() - now < PATIENCE) return;
  await deliver(stderr, `${wordsIn(language).output.writing(name)}\n`);
}

async function renderedForScreen(
  world: World,
  { answer, isFailed }: Outcome,
  settings: Settings,
): Promise<string | Uint8Array> {
  const { format, language } = settings;
  if (isFailed && format === 'terminal') return '';
  if (world.terminal.isTerminal && FORMATS[format].as === 'bytes')
    throw wrongUse(wordsIn(language).output.bytesOnScreen(format));
  return renderAnswer(answer, format, { ...settings, files: filesInForge(world) });
}
