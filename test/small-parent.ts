import childProcess, {
  type SpawnSyncOptions,
  type SpawnSyncReturns,
  type spawnSync,
} from 'node:child_process';
import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';

/**
 * Lets a small process start the programs that this one runs and waits for. Starting one copies the page tables of
 * the process that does it, which takes ten times as long when tests have filled its memory.
 */
export function startFromSmallProcess(): void {
  if (process.platform === 'win32' || childProcess.spawnSync.name === spawnBySmall.name) return;
  Object.assign(childProcess, { spawnSync: spawnBySmall, execFileSync: execBySmall });
  syncBuiltinESMExports();
}

type Result = SpawnSyncReturns<Buffer | string>;

const STARTER = fileURLToPath(new URL('process-starter.mjs', import.meta.url));
const original: typeof spawnSync = childProcess.spawnSync;
let starter: { readonly requests: number; readonly answers: number } | null = null;

function spawnBySmall(
  program: string,
  second?: readonly string[] | SpawnSyncOptions,
  third?: SpawnSyncOptions,
): Result {
  const [words, options] = isWords(second) ? [second, third ?? {}] : [[], second ?? {}];
  if (usesOwnStreams(options)) return original(program, words, options);
  const { cwd = process.cwd(), env = process.env } = options;
  const { result, fault } = ask({ program, words, options: { ...options, cwd, env: { ...env } } });
  if (fault === null) return result;
  return { ...result, error: Object.assign(new Error(fault.message), fault) };
}

function execBySmall(
  program: string,
  words: readonly string[] = [],
  options: SpawnSyncOptions = {},
): Buffer | string | null {
  const result = spawnBySmall(program, words, options);
  const { error, status, stdout, stderr } = result;
  if (options.stdio === undefined && stderr?.length > 0) process.stderr.write(stderr);
  if (error !== undefined) throw Object.assign(error, result);
  if (status === 0) return stdout;
  const command = [program, ...words].join(' ');
  throw Object.assign(new Error(`Command failed: ${command}\n${stderr}`), result);
}

interface Answer {
  readonly result: Result;
  readonly fault: { readonly message: string } | null;
}

function ask(request: object): Answer {
  starter ??= started();
  const body = serialize(request);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  const bytes = Buffer.concat([length, body]);
  for (let at = 0; at < bytes.length; ) at += writeSync(starter.requests, bytes, at);
  const { answers } = starter;
  return deserialize(read(answers, read(answers, 4).readUInt32LE()));
}

function read(answers: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(answers, bytes, at, length - at, null);
    if (count === 0) throw new Error('the process that starts programs has ended');
    at += count;
  }
  return bytes;
}

function started() {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-starter-'));
  const [requests, answers] = [join(folder, 'requests'), join(folder, 'answers')];
  original('mkfifo', [requests, answers]);
  childProcess.spawn(process.execPath, [STARTER, requests, answers], { stdio: 'ignore' }).unref();
  // Each waits until the other process has opened its end.
  const opened = { requests: openSync(requests, 'w'), answers: openSync(answers, 'r') };
  rmSync(folder, { recursive: true });
  return opened;
}

/** Whether it reads or writes what only this process has. */
function usesOwnStreams({ stdio = 'pipe' }: SpawnSyncOptions): boolean {
  const streams = Array.isArray(stdio) ? stdio : [stdio];
  return streams.some((stream) => stream !== 'pipe' && stream !== 'ignore');
}

function isWords(words: unknown): words is readonly string[] {
  return Array.isArray(words);
}
