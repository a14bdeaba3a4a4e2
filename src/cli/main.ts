import { FORMATS } from '../render/formats.ts';
import { wordsIn } from '../text/catalogue.ts';
import type { Language } from '../text/language.ts';
import { COMMANDS } from './commands.ts';
import { addToJobSummary } from './io/job-summary.ts';
import { EXIT, type ExitCode, type Outcome, Refusal, wrongUse } from './io/outcome.ts';
import { renderAnswer } from './io/render-answer.ts';
import { processWorld, type World } from './io/world.ts';
import { deliver } from './io/write.ts';
import { type Result as ResultFile, writeResults } from './io/write-results.ts';
import { readLine } from './line/program.ts';
import { languageOnLine, type Settings, settingsFrom } from './line/settings.ts';
import { TOOL_VERSION } from './line/version.ts';
import { registerFiles } from './session/register-files.ts';

/** Runs the tool in the running process, and sets its exit code. */
export async function run(): Promise<void> {
  process.exitCode = await runIn(processWorld());
}

/** Runs one command line in a world; gives the exit code. Never throws. */
export async function runIn(world: World): Promise<ExitCode> {
  const language = languageOnLine(world.arguments);
  try {
    const line = readLine(world.arguments, Object.values(COMMANDS), TOOL_VERSION, language);
    switch (line.kind) {
      case 'print':
        return await print(world, line.text, language);
      case 'refused':
        await deliver(world.stderr, `${line.message}\n`);
        return EXIT.wrongUse;
      case 'run': {
        const settings = settingsFrom(line.options, line.command.formats, world);
        const outcome = await line.command.run({
          world,
          settings,
          arguments: line.arguments,
          options: line.options,
        });
        if (outcome.jobSummary !== undefined)
          await addToJobSummary(world, outcome.jobSummary, settings.language);
        return await writeOutcome(world, outcome, settings);
      }
    }
  } catch (error) {
    return await afterFailure(world, error, language);
  }
}

async function print(world: World, text: string, language: Language): Promise<ExitCode> {
  return deliverAnswer(world, { exitCode: EXIT.done, content: text }, language);
}

/** Writes what a command gave: its answer to files or standard output, its notes to standard error. */
async function writeOutcome(world: World, outcome: Outcome, settings: Settings): Promise<ExitCode> {
  const { outputs, quiet, language } = settings;
  const { exitCode } = outcome;
  if (outputs.length > 0 && exitCode < EXIT.wrongUse) {
    await writeResults(await filesOf(outcome, settings), {
      folder: world.folder,
      isRegisterFile: registerFiles(world, settings),
      words: wordsIn(language).output,
    });
  } else {
    const content = await renderedForScreen(world, outcome, settings);
    const delivered = await deliverAnswer(world, { exitCode, content }, language);
    if (delivered !== exitCode) return delivered;
  }
  if (outcome.stderr !== undefined && (!quiet || exitCode >= EXIT.wrongUse)) {
    await deliver(world.stderr, outcome.stderr);
  }
  return exitCode;
}

/** The answer in the format of each file. */
async function filesOf({ answer }: Outcome, settings: Settings): Promise<ResultFile[]> {
  const files: ResultFile[] = [];
  for (const { name, format } of settings.outputs)
    files.push({ name, content: await renderAnswer(answer, format, { ...settings, width: null }) });
  return files;
}

async function renderedForScreen(
  world: World,
  { answer }: Outcome,
  settings: Settings,
): Promise<string | Uint8Array> {
  const { format, language } = settings;
  if (world.terminal.isTerminal && FORMATS[format].as === 'bytes')
    throw wrongUse(wordsIn(language).output.bytesOnScreen(format));
  return renderAnswer(answer, format, settings);
}

async function deliverAnswer(
  world: World,
  { exitCode, content }: { readonly exitCode: ExitCode; readonly content: string | Uint8Array },
  language: Language,
): Promise<ExitCode> {
  const delivery = await deliver(world.stdout, content);
  if (delivery.kind !== 'failed') return exitCode;
  const words = wordsIn(language).output.answerNotWritten(delivery.system);
  await deliver(world.stderr, `${words}\n`);
  return EXIT.couldNot;
}

async function afterFailure(world: World, error: unknown, language: Language): Promise<ExitCode> {
  if (error instanceof Refusal) {
    await deliver(world.stderr, `${error.message}\n`);
    return error.exitCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words = wordsIn(language).output.defect;
  await deliver(world.stderr, `${words}\n${details}\n`);
  return EXIT.defect;
}
