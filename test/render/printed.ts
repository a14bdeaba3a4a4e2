import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runIn } from '../../src/cli/main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command line prints, run at the root of the project; throws when its exit code is not 0. */
export async function printed(...line: readonly string[]): Promise<string> {
  const result: string[] = [];
  const aside: string[] = [];
  const code = await runIn({
    arguments: line,
    environment: {},
    folder: ROOT,
    stdout: intoList(result),
    stderr: intoList(aside),
    terminal: { isTerminal: false, columns: 80 },
    now: 0,
  });
  if (code !== 0) throw new Error(`${line.join(' ')} gave ${code}: ${aside.join('')}`);
  return result.join('');
}

function intoList(list: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      list.push(String(chunk));
      done();
    },
  });
}
