import { crc32, deflateSync } from 'node:zlib';

/** A picture as it is drawn: four bytes a pixel (red, green, blue, alpha), row after row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
const CHANNELS = 3;

/**
 * A picture without anything transparent as a PNG without alpha (ISO/IEC 15948: 8 bits, truecolour, no filter).
 * pdfkit takes these as they are; one with alpha it unpacks in the background, and objects come in another order
 * from time to time.
 */
export function opaquePng({ width, height, pixels }: Pixels): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rowsOf({ width, height, pixels }))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter, which is none. */
function rowsOf({ width, height, pixels }: Pixels): Uint8Array {
  const rowLength = 1 + width * CHANNELS;
  const rows = Buffer.alloc(rowLength * height);
  let from = 0;
  for (let row = 0; row < height; row++) {
    const end = (row + 1) * rowLength;
    for (let to = row * rowLength + 1; to < end; to += CHANNELS) {
      rows[to] = pixels[from] ?? 0;
      rows[to + 1] = pixels[from + 1] ?? 0;
      rows[to + 2] = pixels[from + 2] ?? 0;
      from += 4;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
