import { Readable, Writable } from 'node:stream';
import { runIn } from '../src/cli/main.ts';
import { type Ran, ROOT } from './run-tool.ts';

/** What surrounds a command line: what is left out is as in `runTool`, except the clock. */
export interface Surroundings {
  readonly folder?: string;
  /** Added to PATH, which is always there unless it is given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns of the terminal; without it the result is piped. */
  readonly columns?: number;
  /** What the user types; without it there is nobody to ask. */
  readonly typed?: Readable;
  /** The clock, in seconds since 1970; by default noon in Oslo on 23 November 2026. */
  readonly now?: number;
  /** The clock as it goes on; by default it stands still. */
  readonly clock?: () => number;
  /** Whether files and commits may be held against the clock; by default it is made up. */
  readonly isClockOwn?: boolean;
  /** What stops a command that runs until it is interrupted; by default nothing does. */
  readonly interruption?: AbortSignal;
  /** Is told what is written to standard output, as it is written. */
  readonly onWritten?: (text: string) => void;
  /** The folder that the user's programs have for what they can make again; without it nothing is kept. */
  readonly cache?: string;
}

const NOON = Date.UTC(2026, 10, 23, 11) / 1000;

/** Runs one command line in this process, where nothing of the machine but PATH is known to it. */
export async function runHere(words: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const { code, stdout, stderr } = await runBytes(words, around);
  return { code, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

/** The same with what was written as bytes, for formats that are not text. */
export async function runBytes(
  words: readonly string[],
  {
    folder = ROOT,
    environment = {},
    columns,
    typed,
    now = NOON,
    clock = () => now,
    isClockOwn = false,
    interruption = new AbortController().signal,
    onWritten,
    cache,
  }: Surroundings = {},
): Promise<{ readonly code: number; readonly stdout: Buffer; readonly stderr: Buffer }> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const code = await runIn({
    arguments: words,
    environment: { PATH: process.env['PATH'], ...environment },
    folder,
    stdout: intoList(stdout, onWritten),
    stderr: intoList(stderr),
    terminal: { isTerminal: columns !== undefined, columns: columns ?? 80 },
    input: { stream: typed ?? Readable.from([]), isTerminal: typed !== undefined },
    now,
    clock,
    isClockOwn,
    interruption: () => interruption,
    cache: cache === undefined ? null : { folder: cache, user: process.getuid?.() ?? null },
    keeping: null,
  });
  return { code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
}

/** The same on a machine in another time zone; nothing else may run in this process at the same time. */
export async function runInZone(
  zone: string,
  words: readonly string[],
  around: Surroundings = {},
): Promise<Ran> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    expectZone(zone);
    return await runHere(words, around);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** Throws unless local time is that of the zone: in a worker thread, setting TZ changes nothing. */
function expectZone(zone: string): void {
  const local = new Date(NOON * 1000);
  const there = local.toLocaleTimeString('en', { timeZone: zone });
  if (local.toLocaleTimeString('en') !== there) throw new Error(`could not move to ${zone}`);
}

function intoList(list: Buffer[], onWritten?: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      list.push(Buffer.from(chunk));
      onWritten?.(String(chunk));
      done();
    },
  });
}
