import { Writable } from 'node:stream';
import type { World } from '../../src/cli/world.ts';

/** Noon in Oslo on 23 November 2026. */
const NOW = Date.UTC(2026, 10, 23, 11) / 1000;

interface Around {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns of the terminal; without it the result is piped. */
  readonly columns?: number;
}

/** A world that keeps what is printed. */
export function worldOf(
  line: readonly string[],
  { folder, environment = {}, columns }: Around,
): { world: World; printed: () => { stdout: string; stderr: string } } {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const world: World = {
    arguments: line,
    environment,
    folder,
    stdout: keeping(out),
    stderr: keeping(err),
    terminal: { isTerminal: columns !== undefined, columns: columns ?? 80 },
    now: NOW,
  };
  return {
    world,
    printed: () => ({
      stdout: Buffer.concat(out).toString('utf8'),
      stderr: Buffer.concat(err).toString('utf8'),
    }),
  };
}

function keeping(parts: Buffer[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(Buffer.from(chunk));
      done();
    },
  });
}
