import { isUtf8 } from 'node:buffer';
import type { EntryKind } from './tree.ts';

/** What git wrote between NULs. Fields that are not UTF-8 are shown with `\xE5` for the bytes that are not ASCII. */
export interface Fields {
  readonly texts: readonly string[];
  /** The places in `texts` that had to be shown so. */
  readonly notUtf8: ReadonlySet<number>;
}

/** Takes an output in which every field ends with NUL. */
export function nulFields(output: Buffer): Fields {
  if (output.length === 0) return { texts: [], notUtf8: new Set() };
  if (isUtf8(output)) return { texts: withoutLast(output.toString('utf8')), notUtf8: new Set() };
  const notUtf8 = new Set<number>();
  const texts = withoutLast(output.toString('latin1')).map((field, index) => {
    const bytes = Buffer.from(field, 'latin1');
    if (isUtf8(bytes)) return bytes.toString('utf8');
    notUtf8.add(index);
    return escapedName(bytes);
  });
  return { texts, notUtf8 };
}

function withoutLast(text: string): string[] {
  const fields = text.split('\0');
  fields.pop();
  return fields;
}

function escapedName(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    )
    .join('');
}

/** What an entry of a git tree is, by its mode (six octal digits). */
export function kindOfMode(mode: string): EntryKind {
  if (mode.startsWith('100')) return 'file';
  if (mode === '120000') return 'link';
  return mode === '160000' ? 'submodule' : 'special';
}
