import { createHash, hash } from 'node:crypto';
import type { FactCache } from '../../read/register/fact-cache.ts';
import { type PrivateFile, readPrivateFile, writePrivateFile } from './private-file.ts';

/** A cache that is a file on the disk. */
export interface DiskCache extends FactCache {
  /** Writes what is new; gives whether anything was. */
  readonly save: () => boolean;
}

/** So many bytes a file may have; one that would be larger keeps what was used last. */
const MOST_BYTES = 256 * 1024 * 1024;
/** What has not been used while the file was written so many times is let go of. */
const MOST_AGE = 8;
/** What may not be in a text: each line of the file is an age, a key and texts, with tabs between, in Latin-1. */
const NOT_KEPT = /[\t\n\r\u0100-\uffff]/;

interface Entry {
  /** The texts with tabs between. */
  readonly line: string;
  age: number;
}

/**
 * A cache in a file. It is read whole when first asked, and believed only if it was written by this user and
 * this build of the tool and is as it was written.
 */
export function openDiskCache(file: PrivateFile, build: string): DiskCache {
  let read: Map<string, Entry> | null = null;
  let isNew = false;
  const entries = (): Map<string, Entry> => {
    read ??= entriesIn(readPrivateFile(file, MOST_BYTES), build);
    return read;
  };
  return {
    get: (key) => {
      const entry = entries().get(key);
      if (entry === undefined) return undefined;
      entry.age = 0;
      return entry.line.split('\t');
    },
    set: (key, texts) => {
      if ([key, ...texts].some((text) => NOT_KEPT.test(text))) return;
      entries().set(key, { line: texts.join('\t'), age: 0 });
      isNew = true;
    },
    save: () => {
      if (!isNew || read === null) return false;
      writePrivateFile(file, partsOf(read, build));
      isNew = false;
      return true;
    },
  };
}

function entriesIn(bytes: Uint8Array | null, build: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (bytes === null) return entries;
  const end = bytes.indexOf(LINE_FEED);
  const body = bytes.subarray(end + 1);
  if (latin(bytes.subarray(0, end + 1)) !== headOf(hash('sha256', body), build)) return entries;
  const text = latin(body);
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from);
    const key = text.indexOf('\t', from) + 1;
    const texts = text.indexOf('\t', key) + 1;
    const age = Number(text.slice(from, key - 1)) + 1;
    entries.set(text.slice(key, texts - 1), { line: text.slice(texts, to), age });
    from = to + 1;
  }
  return entries;
}

/** What was used lately first, as far as there is room; in portions, so that no text of all of it is made. */
function partsOf(entries: ReadonlyMap<string, Entry>, build: string): Uint8Array[] {
  const kept = [...entries].filter(([, { age }]) => age <= MOST_AGE);
  if (kept.some(([, { age }]) => age > 0)) kept.sort(([, a], [, b]) => a.age - b.age);
  const parts: Uint8Array[] = [];
  const sum = createHash('sha256');
  let portion = '';
  let size = 0;
  const add = () => {
    const part = Buffer.from(portion, 'latin1');
    sum.update(part);
    parts.push(part);
    portion = '';
  };
  for (const [key, { line, age }] of kept) {
    const text = `${age}\t${key}\t${line}\n`;
    size += text.length;
    if (size > MOST_BYTES / 2) break;
    portion += text;
    if (portion.length > PORTION) add();
  }
  add();
  return [Buffer.from(headOf(sum.digest('hex'), build), 'latin1'), ...parts];
}

const PORTION = 1024 * 1024;
const LINE_FEED = 0x0a;

/** The first line: who wrote the rest, and the SHA-256 of that. */
function headOf(sum: string, build: string): string {
  return `baerum-innov ${build} ${sum}\n`;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
