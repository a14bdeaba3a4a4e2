import { wordsIn } from '../text/catalogue.ts';
import type { Language } from '../text/language.ts';
import { COMMANDS } from './commands.ts';
import { addToJobSummary } from './io/job-summary.ts';
import { EXIT, type ExitCode, type Outcome, Refusal } from './io/outcome.ts';
import { processWorld, type World } from './io/world.ts';
import { deliver } from './io/write.ts';
import { writeResults } from './io/write-results.ts';
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
  return deliverAnswer(world, { exitCode: EXIT.done, result: text }, language);
}

/** Writes what a command gave: its result to a file or standard output, its notes to standard error. */
async function writeOutcome(world: World, outcome: Outcome, settings: Settings): Promise<ExitCode> {
  const { output, quiet, language } = settings;
  if (output !== null && outcome.exitCode < EXIT.wrongUse) {
    await writeResults([{ name: output, content: outcome.result }], {
      folder: world.folder,
      isRegisterFile: registerFiles(world, settings),
      words: wordsIn(language).output,
    });
  } else {
    const exitCode = await deliverAnswer(world, outcome, language);
    if (exitCode !== outcome.exitCode) return exitCode;
  }
  if (outcome.stderr !== undefined && (!quiet || outcome.exitCode >= EXIT.wrongUse)) {
    await deliver(world.stderr, outcome.stderr);
  }
  return outcome.exitCode;
}

async function deliverAnswer(
  world: World,
  { exitCode, result }: Outcome,
  language: Language,
): Promise<ExitCode> {
  const delivery = await deliver(world.stdout, result);
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
