import { wordsIn } from '../text/catalogue.ts';
import type { Language } from '../text/language.ts';
import { COMMANDS } from './commands.ts';
import { asRefusal } from './io/as-refusal.ts';
import { deliverAnswer } from './io/deliver-answer.ts';
import { errorStream } from './io/error-stream.ts';
import { EXIT, type ExitCode } from './io/outcome.ts';
import { processWorld, type Surroundings, type World } from './io/world.ts';
import { deliver } from './io/write.ts';
import type { Untold } from './kept/answer-again.ts';
import { openAnswerKeeper } from './kept/answer-keeper.ts';
import { languageOnLine } from './line/language.ts';
import { readLine } from './line/program.ts';
import { TOOL_VERSION } from './line/version.ts';

/** Runs the tool in the running process, and sets its exit code. */
export async function run(): Promise<void> {
  const folder = workingFolder();
  if (folder === null) {
    const { output } = wordsIn(languageOnLine(process.argv.slice(2)));
    await deliver(process.stderr, `${output.noWorkingFolder}\n`);
    process.exitCode = EXIT.couldNot;
    return;
  }
  const around = processWorld(folder);
  const keeper = around.cache === null ? null : openAnswerKeeper(around, around.cache);
  const exitCode = await runIn(keeper?.around ?? around);
  process.exitCode = exitCode;
  await keeper?.keep(exitCode);
}

/** Writes what is left of an answer that an earlier run gave (`answerAgain`), and sets the exit code. */
export async function tellRest({ exitCode, said }: Untold): Promise<void> {
  const world = processWorld(process.cwd());
  const language = languageOnLine(world.arguments);
  process.exitCode = exitCode;
  for (const [descriptor, bytes] of said) {
    if (descriptor === 2) await deliver(world.stderr, bytes);
    else process.exitCode = await deliverAnswer(world, exitCode, bytes, language);
    if (process.exitCode !== exitCode) return;
  }
}

/** The folder where the user stands; null where it is deleted or cannot be reached. */
function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    return null;
  }
}

/** What the scripts of `completion` ask by; help does not name it. */
const COMPLETE = '__complete';

/** Runs one command line in a world; gives the exit code. Never throws. */
export async function runIn(around: Surroundings): Promise<ExitCode> {
  const { stderr } = around;
  const world: World = {
    ...around,
    stderr: errorStream(stderr, around.arguments),
    dialog: stderr,
  };
  const language = languageOnLine(world.arguments);
  try {
    if (world.arguments[0] === COMPLETE) {
      world.keeping?.forgo();
      const { complete } = await import('./completion/complete.ts');
      await deliver(world.stdout, await complete(world, Object.values(COMMANDS)));
      return EXIT.done;
    }
    const line = readLine(world.arguments, Object.values(COMMANDS), TOOL_VERSION, language);
    switch (line.kind) {
      case 'print':
        return await print(world, line.text, language);
      case 'refused':
        await deliver(world.stderr, `${line.message}\n`);
        return EXIT.wrongUse;
      case 'run': {
        // Help and refusals need nothing of what reads registers and writes answers.
        const { runCommand } = await import('./run-command.ts');
        return await runCommand(world, line);
      }
    }
  } catch (error) {
    return await afterFailure(world, error, language);
  }
}

async function print(world: World, text: string, language: Language): Promise<ExitCode> {
  return deliverAnswer(world, EXIT.done, text, language);
}

/** Sentences in lines of the screen; lines that begin with spaces are commands to type, and stay whole. */
async function withinScreen(message: string, { terminal }: World): Promise<string> {
  if (!terminal.isTerminal) return message;
  const { wrap } = await import('../render/layout/wrap.ts');
  return message
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrap(line, terminal.columns)))
    .join('\n');
}

async function afterFailure(world: World, error: unknown, language: Language): Promise<ExitCode> {
  const refusal = asRefusal(error, language);
  if (refusal !== null) {
    await deliver(world.stderr, `${await withinScreen(refusal.message, world)}\n`);
    return refusal.exitCode;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words = wordsIn(language).output.defect;
  await deliver(world.stderr, `${words}\n${details}\n`);
  return EXIT.defect;
}
