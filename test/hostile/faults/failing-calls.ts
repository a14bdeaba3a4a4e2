import childProcess, { type SpawnSyncReturns } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What the system may answer instead of doing what it is asked. */
export type Fault = (typeof FAULTS)[number];
export const FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EPIPE'] as const;

/** One call of the program to the system, as `open data/register.yaml`. */
export type Call = string;

export interface Watch {
  /** Whether calls about this path count; git counts when it runs in such a folder. */
  readonly isOurs: (path: string) => boolean;
  /** The number of the call that fails, from 1, and how; null where none does. */
  readonly fails: { readonly call: number; readonly fault: Fault } | null;
}

export interface Watched<T> {
  readonly result: T;
  /** All calls that were made, in order. */
  readonly calls: readonly Call[];
}

/** Calls of `node:fs` that take a path, and those that take a descriptor. */
const BY_PATH = [
  ...['accessSync', 'lstatSync', 'mkdirSync', 'mkdtempSync', 'openSync', 'readFileSync'],
  ...[
    'readdirSync',
    'realpathSync',
    'renameSync',
    'rmSync',
    'statSync',
    'writeFileSync',
    'existsSync',
  ],
] as const;
const BY_DESCRIPTOR = ['fstatSync', 'readSync', 'closeSync'] as const;
const PROMISED = [
  ...['appendFile', 'link', 'lstat', 'mkdir', 'open', 'readFile', 'readlink', 'realpath'],
  ...['rename', 'rm', 'stat', 'unlink', 'writeFile'],
] as const;
const OF_HANDLE = ['chmod', 'chown', 'close', 'readFile', 'stat', 'sync', 'writeFile'] as const;

type Function = (...words: unknown[]) => unknown;
type Functions = Record<string, Function>;

/**
 * Does the work while the program's calls to files and programs are counted and one of them fails. A write that
 * fails has written half, as on a full disk; a close that fails has closed. Nothing else may run meanwhile.
 */
export async function watched<T>(watch: Watch, work: () => Promise<T>): Promise<Watched<T>> {
  const calls: Call[] = [];
  const descriptors = new Set<unknown>();
  const undo: (() => void)[] = [];

  /** Counts a call; gives how it is to fail, or null. */
  const counted = (name: string, about: string): Fault | null => {
    calls.push(`${name} ${about}`);
    return watch.fails?.call === calls.length ? watch.fails.fault : null;
  };
  const replace = (functions: Functions, name: string, by: (original: Function) => Function) => {
    const original = functions[name];
    if (original === undefined) throw new Error(`no function ${name}`);
    functions[name] = Object.assign(by(original.bind(functions)), original);
    undo.push(() => {
      functions[name] = original;
    });
  };
  // The modules as tables of functions: each is replaced by one that takes and gives the same.
  const files = fs as unknown as Functions;
  const promises = fs.promises as unknown as Functions;
  const processes = childProcess as unknown as Functions;

  for (const name of BY_PATH)
    replace(files, name, (original) => (...words) => {
      const path = String(words[0]);
      const isOurs = watch.isOurs(path) || descriptors.has(words[0]);
      const fault = isOurs ? counted(name, path) : null;
      if (fault !== null && name === 'existsSync') return false;
      if (fault !== null && name === 'writeFileSync') writeHalf(path, words[1]);
      if (fault !== null) throw systemError(fault, name, path);
      const result = original(...words);
      if (name === 'openSync' && watch.isOurs(path)) descriptors.add(result);
      return result;
    });
  for (const name of BY_DESCRIPTOR)
    replace(files, name, (original) => (...words) => {
      const isOurs = descriptors.has(words[0]);
      const fault = isOurs ? counted(name, `${descriptors.size}`) : null;
      if (name === 'closeSync') descriptors.delete(words[0]);
      if (fault !== null && name === 'closeSync') original(...words);
      if (fault !== null) throw systemError(fault, name, '');
      return original(...words);
    });
  for (const name of PROMISED)
    replace(promises, name, (original) => async (...words) => {
      const path = String(words[0]);
      const fault = watch.isOurs(path) ? counted(name, path) : null;
      if (fault !== null && (name === 'writeFile' || name === 'appendFile'))
        writeHalf(path, words[1], name === 'appendFile' ? 'a' : 'w');
      if (fault !== null) throw systemError(fault, name, path);
      const result = await original(...words);
      // A file handle, as `open` gives.
      if (name === 'open' && watch.isOurs(path)) watchHandle(result as Functions, path);
      return result;
    });
  const watchHandle = (handle: Functions, path: string) => {
    for (const name of OF_HANDLE)
      replace(handle, name, (original) => async (...words) => {
        const fault = counted(`handle.${name}`, path);
        if (fault !== null && name === 'writeFile') await original(halfOf(words[0]));
        if (fault !== null && name === 'close') await original();
        if (fault !== null) throw systemError(fault, name, path);
        return original(...words);
      });
  };
  replace(processes, 'spawnSync', (original) => (...words) => {
    const [program, given, options] = words as [string, string[], { cwd?: string }]; // as the program calls it
    const fault = watch.isOurs(options.cwd ?? '') ? counted('spawn', given.join(' ')) : null;
    return fault === null ? original(...words) : failedSpawn(fault, program);
  });

  syncBuiltinESMExports();
  try {
    return { result: await work(), calls };
  } finally {
    for (const each of undo.reverse()) each();
    syncBuiltinESMExports();
  }
}

/** The error that Node throws when the system gives this answer. */
export function systemError(code: Fault, call: string, path: string): Error {
  return Object.assign(new Error(`${code}: made to fail, ${call} '${path}'`), {
    code,
    syscall: call,
    path,
  });
}

function failedSpawn(fault: Fault, program: string): SpawnSyncReturns<Buffer> {
  const nothing = Buffer.alloc(0);
  return {
    ...{ pid: 0, output: [], stdout: nothing, stderr: nothing, status: null, signal: null },
    error: systemError(fault, 'spawnSync', program),
  };
}

const { openSync, writeSync, closeSync } = fs;

function writeHalf(path: string, content: unknown, flag = 'w'): void {
  if (/^\d+$/.test(path)) {
    writeSync(Number(path), halfOf(content));
    return;
  }
  const descriptor = openSync(path, flag);
  writeSync(descriptor, halfOf(content));
  closeSync(descriptor);
}

function halfOf(content: unknown): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : (content as Uint8Array); // all that is ever written
  return bytes.subarray(0, bytes.length >> 1);
}
