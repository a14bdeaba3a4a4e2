import type { FileFacts } from './read-record.ts';

/** What a path says by the bytes it holds. Most paths are read with one content alone, which needs no map. */
export interface KnownFile {
  readonly blob: string;
  facts: FileFacts;
  others: Map<string, FileFacts> | null;
}

/** What the path says with these bytes; undefined where that is not known. */
export function factsWith(known: KnownFile | undefined, blob: string): FileFacts | undefined {
  if (known === undefined) return undefined;
  return known.blob === blob ? known.facts : known.others?.get(blob);
}

/** The same with what it says with these bytes. */
export function knowing(known: KnownFile | undefined, blob: string, facts: FileFacts): KnownFile {
  if (known === undefined) return { blob, facts, others: null };
  if (known.blob === blob) {
    known.facts = facts;
    return known;
  }
  known.others ??= new Map();
  known.others.set(blob, facts);
  return known;
}
