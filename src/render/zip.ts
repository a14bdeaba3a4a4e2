import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Takes the path and text of a part; gives the text it shall have. */
export type ChangePart = (path: string, text: string) => string;

/**
 * Takes a zip of an office document; gives one with the same parts that is the same bytes on every
 * run and in every time zone. Its parts of XML go through `change`.
 */
export function stableZip(zip: Uint8Array, change: ChangePart = (_, text) => text): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).sort(([one], [other]) => comparePaths(one, other));
  const changed = parts.map(([path, content]) => [path, changedPart(path, content, change)]);
  return zipSync(Object.fromEntries(changed), { level: 6, mtime: WRITTEN });
}

/** Without a zone, since a zip holds the wall clock; noon, since every zone has one on that day. */
const WRITTEN = '1980-01-01T12:00:00';

/** Office wants to read first what the parts are. */
const FIRST = '[Content_Types].xml';

function comparePaths(one: string, other: string): number {
  if (one === FIRST || other === FIRST) return one === other ? 0 : one === FIRST ? -1 : 1;
  return one < other ? -1 : 1;
}

function changedPart(path: string, content: Uint8Array, change: ChangePart): Uint8Array {
  return /\.(xml|rels)$/.test(path) ? strToU8(change(path, strFromU8(content))) : content;
}
