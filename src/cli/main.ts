import { COMMANDS } from './commands.ts';
import { addToJobSummary } from './io/job-summary.ts';
import { EXIT, type ExitCode, type Outcome, Refusal } from './io/outcome.ts';
import { processWorld, type World } from './io/world.ts';
import { deliver } from './io/write.ts';
import { writeFileWhole } from './io/write-file.ts';
import { readLine } from './line/program.ts';
import { languageOnLine, type Settings, settingsFrom } from './line/settings.ts';
import { TOOL_VERSION } from './line/version.ts';

/** Runs the tool in the process it stands in, and sets the process's exit code. */
export async function run(): Promise<void> {
  process.exitCode = await runIn(processWorld());
}

/** Runs one command line in a world; gives the exit code. Never throws. */
export async function runIn(world: World): Promise<ExitCode> {
  const language = languageOnLine(world.arguments);
  try {
    const line = readLine(world.arguments, COMMANDS, TOOL_VERSION, language);
    switch (line.kind) {
      case 'print':
        return await give(
          world,
          { exitCode: EXIT.done, result: line.text },
          { ...PLAIN, language },
        );
      case 'refused':
        await deliver(world.stderr, `${line.message}\n`);
        return EXIT.wrongUse;
      case 'run': {
        const settings = settingsFrom(line.options, line.command.formats, world);
        const command = await line.command.load();
        const outcome = await command({
          world,
          settings,
          arguments: line.arguments,
          options: line.options,
        });
        if (outcome.jobSummary !== undefined)
          await addToJobSummary(world, outcome.jobSummary, settings.language);
        return await give(world, outcome, settings);
      }
    }
  } catch (error) {
    return await afterFailure(world, error, language);
  }
}

type Giving = Pick<Settings, 'output' | 'quiet' | 'language'>;

const PLAIN = { output: null, quiet: false } as const;

async function give(
  world: World,
  outcome: Outcome,
  { output, quiet, language }: Giving,
): Promise<ExitCode> {
  if (output !== null && outcome.exitCode < EXIT.wrongUse) {
    await writeFileWhole(world.folder, output, outcome.result, language);
  } else {
    const delivery = await deliver(world.stdout, outcome.result);
    if (delivery.kind === 'failed') {
      const words =
        language === 'nb' ? 'Svaret kunne ikke skrives' : 'The answer could not be written';
      await deliver(world.stderr, `${words} (${delivery.system}).\n`);
      return EXIT.couldNot;
    }
  }
  if (outcome.aside !== undefined && (!quiet || outcome.exitCode >= EXIT.wrongUse)) {
    await deliver(world.stderr, outcome.aside);
  }
  return outcome.exitCode;
}

async function afterFailure(
  world: World,
  error: unknown,
  language: 'nb' | 'en',
): Promise<ExitCode> {
  if (error instanceof Refusal) {
    await deliver(world.stderr, `${error.message}\n`);
    return error.exitCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words =
    language === 'nb'
      ? 'Dette er en feil i baerum-innov, ikke i dataene. Ingenting er skrevet. Meld gjerne fra, med teksten under:'
      : 'This is a defect in baerum-innov, not in the data. Nothing is written. Please report it, with the text below:';
  await deliver(world.stderr, `${words}\n${details}\n`);
  return EXIT.defect;
}
