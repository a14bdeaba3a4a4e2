import { hash } from 'node:crypto';

/** Collects the content of files, one at a time, without keeping it. */
export interface ContentHash {
  /** Takes a name and the bytes, or null for a file that could not be read; gives a name that only these bytes have. */
  readonly add: (name: string, bytes: Uint8Array | null) => string;
  /** SHA-256 in hex over names and contents in the order of the names. */
  readonly digest: () => string;
}

/** A hash that does not depend on the order files are added in, nor on whether line ends are LF or CRLF. */
export function contentHash(): ContentHash {
  const files: string[] = [];
  return {
    add: (name, bytes) => {
      const { content, own } = bytes === null ? UNREADABLE : hashesOf(bytes);
      files.push(`${name}\0${content}\n`);
      return own;
    },
    digest: () => sha256(new TextEncoder().encode([...files].sort().join(''))),
  };
}

/** Of a content with LF for each line end, and of the bytes as they are. */
interface Hashes {
  readonly content: string;
  readonly own: string;
}

const UNREADABLE: Hashes = { content: 'unreadable', own: 'unreadable' };

/** By the array that holds the bytes: a tree that is read again gives the same one while a file is as it was. */
const known = new WeakMap<Uint8Array, Hashes>();

function hashesOf(bytes: Uint8Array): Hashes {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const written = withLineFeeds(bytes);
  const content = sha256(written);
  const hashes = { content, own: written === bytes ? content : sha256(bytes) };
  known.set(bytes, hashes);
  return hashes;
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes;
  return bytes.filter((byte, index) => byte !== CARRIAGE_RETURN || bytes[index + 1] !== LINE_FEED);
}
