import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Takes the path and text of a part; gives the text it shall have. */
export type ChangePart = (path: string, text: string) => string;

/**
 * Takes a zip of an office document, and texts of parts that are added by path; gives one with the
 * same parts that is the same bytes on every run and in every time zone. Its parts of XML go through
 * `change`.
 */
export function stableZip(
  zip: Uint8Array,
  change: ChangePart = (_, text) => text,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const more = Object.entries(added).map(([path, text]) => [path, strToU8(text)] as const);
  const parts = [...Object.entries(unzipSync(zip)), ...more].sort(([one], [other]) =>
    comparePaths(one, other),
  );
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

/** The text of one part of a zip; null where there is no such part, it is unreasonably large, or the bytes are no zip. */
export function partOf(zip: Uint8Array, path: string): string | null {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      name === path && originalSize <= LARGEST_READ;
    const found = unzipSync(zip, { filter })[path];
    return found === undefined ? null : strFromU8(found);
  } catch {
    return null; // no zip, or a broken one
  }
}

const LARGEST_READ = 65_536;

/** How many bytes the parts of a zip say that they are when unpacked; 0 where it is no zip. */
export function unpackedSize(zip: Uint8Array): number {
  let size = 0;
  try {
    unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return 0;
  }
}

/** The path of the first part, in stored order, that two zips do not have alike; null where all are. */
export function firstOtherPart(one: Uint8Array, other: Uint8Array): string | null {
  try {
    const [ours, theirs] = [unzipSync(one), unzipSync(other)];
    const isOther = (path: string) =>
      Buffer.compare(ours[path] ?? NOTHING, theirs[path] ?? NOTHING) !== 0;
    return [...Object.keys(ours), ...Object.keys(theirs)].find(isOther) ?? null;
  } catch {
    return null; // no zip, or a broken one
  }
}

const NOTHING = new Uint8Array();
