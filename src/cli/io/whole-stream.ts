import { createWriteStream, fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';

/**
 * Takes standard output or standard error; gives a stream to the same place. What Node makes for a file writes
 * once, and says nothing where the system takes only the first part: on a disk that is nearly full, the rest
 * would be lost without a word.
 */
export function wholeStream(stream: Writable & { readonly fd: number }): Writable {
  return isFile(stream.fd) ? createWriteStream('', { fd: stream.fd, autoClose: false }) : stream;
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    // A descriptor that is closed: writing to it says so.
    return false;
  }
}
