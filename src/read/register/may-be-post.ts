import { posix } from 'node:path';
import type { Reading } from '../../tree/tree.ts';

/** Whether a file may be the post that has an id, told without parsing it: true where it cannot be told. */
export function mayBePost(id: string, path: string, read: () => Reading): boolean {
  const name = path.replace(/\.ya?ml$/i, '');
  if (posix.basename(name) === id || name === id || name.endsWith(`/${id}`)) return true;
  if (isWrittenInManyWays(id)) return true;
  const reading = read();
  if (reading.kind === 'fault') return false;
  const bytes = Buffer.from(reading.bytes.buffer, reading.bytes.byteOffset, reading.bytes.length);
  return bytes.includes(id) || bytes.includes('\\');
}

/** A number, or a text with spaces, may be written otherwise than it reads. */
function isWrittenInManyWays(id: string): boolean {
  return /\s/.test(id) || /^[-+.\d]/.test(id);
}
