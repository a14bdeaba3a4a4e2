import { runHere } from '../run-here.ts';

/** What a command line prints, run at the root of the project; throws when its exit code is not 0. */
export async function printed(...line: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(line);
  if (code !== 0) throw new Error(`${line.join(' ')} gave ${code}: ${stderr}`);
  return stdout;
}
