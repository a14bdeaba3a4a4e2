import { Writable } from 'node:stream';
import { runIn } from '../src/cli/main.ts';
import { type Ran, ROOT } from './run-tool.ts';

/** Runs one command line without starting a process: piped, with an empty environment, the clock at 1970. */
export async function runHere(words: readonly string[], folder = ROOT): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await runIn({
    arguments: words,
    environment: {},
    folder,
    stdout: intoList(stdout),
    stderr: intoList(stderr),
    terminal: { isTerminal: false, columns: 80 },
    now: 0,
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function intoList(list: string[]): Writable {
  return new Writable({
    write(chunk, _, done) {
      list.push(String(chunk));
      done();
    },
  });
}
