import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { EXIT, type ExitCode } from './outcome.ts';
import type { World } from './world.ts';
import { deliver } from './write.ts';

/** Writes an answer to standard output; gives the exit code, which is 3 where it could not be written. */
export async function deliverAnswer(
  world: Pick<World, 'stdout' | 'stderr'>,
  exitCode: ExitCode,
  content: string | Uint8Array,
  language: Language,
): Promise<ExitCode> {
  const delivery = await deliver(world.stdout, content);
  if (delivery.kind !== 'failed') return exitCode;
  const words = wordsIn(language).output.answerNotWritten(delivery.system);
  await deliver(world.stderr, `${words}\n`);
  return EXIT.couldNot;
}
