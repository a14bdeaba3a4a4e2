import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const NAME = { from: 0, length: 100 };
const SIZE = { from: 124, length: 12 };
/** More than a package of ours can be when unpacked. */
const MOST_BYTES = 2 ** 28;

/** The content of a file in a packed package (.tgz); null where it holds no such file. Throws where it is no such package. */
export function fileInTarball(bytes: Uint8Array, path: string): Buffer | null {
  const archive = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const size = Number.parseInt(field(archive, at, SIZE).trim(), 8);
    if (Number.isNaN(size)) return null;
    const from = at + BLOCK;
    if (field(archive, at, NAME) === path) return archive.subarray(from, from + size);
    at = from + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}

function field(archive: Buffer, header: number, { from, length }: typeof NAME): string {
  const [text = ''] = archive.toString('latin1', header + from, header + from + length).split('\0');
  return text;
}
