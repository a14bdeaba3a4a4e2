import { hash } from 'node:crypto';

/** What the bytes of a file are called. */
export interface ContentName {
  /** SHA-256 in hex of the bytes. */
  readonly blob: string;
  /** The same of the bytes with LF for every CRLF. */
  readonly text: string;
}

/** Collects the content of files, one at a time, without keeping it. */
export interface ContentHash {
  /** Takes a name and the bytes; gives what they are called. */
  readonly add: (name: string, bytes: Uint8Array) => ContentName;
  /** The same of bytes whose name is known; null for a file that could not be read. */
  readonly addNamed: (name: string, content: ContentName | null) => void;
  /** SHA-256 in hex over names and contents in the order of the names. */
  readonly digest: () => string;
}

/** A hash that does not depend on the order files are added in, nor on whether line ends are LF or CRLF. */
export function contentHash(): ContentHash {
  const files: string[] = [];
  const addNamed: ContentHash['addNamed'] = (name, content) => {
    files.push(`${name}\0${content?.text ?? 'unreadable'}\n`);
  };
  return {
    add: (name, bytes) => {
      const content = contentName(bytes);
      addNamed(name, content);
      return content;
    },
    addNamed,
    digest: () => sha256(new TextEncoder().encode([...files].sort().join(''))),
  };
}

/** By the array that holds the bytes: a tree that is read again gives the same one while a file is as it was. */
const known = new WeakMap<Uint8Array, ContentName>();

/** What bytes are called. */
export function contentName(bytes: Uint8Array): ContentName {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const written = withLineFeeds(bytes);
  const text = sha256(written);
  const content = { blob: written === bytes ? text : sha256(bytes), text };
  known.set(bytes, content);
  return content;
}

/** Whether texts from elsewhere have the form of such names. */
export function isContentName({ blob, text }: ContentName): boolean {
  return SHA_256.test(blob) && SHA_256.test(text);
}

const SHA_256 = /^[\da-f]{64}$/;

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes;
  return bytes.filter((byte, index) => byte !== CARRIAGE_RETURN || bytes[index + 1] !== LINE_FEED);
}
