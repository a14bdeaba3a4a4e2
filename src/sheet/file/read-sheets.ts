import { unpackedSize } from '../../render/office/zip.ts';
import { csvSheet } from './csv.ts';
import type { SheetReading } from './sheet.ts';
import { decoded } from './text.ts';
import { xlsxSheets } from './xlsx.ts';

const LARGEST_FILE = 20_000_000;
const LARGEST_UNPACKED = 200_000_000;

/** Reads the bytes of an Excel file or of CSV, whichever they are; never throws for what is in them. */
export async function readSheets(bytes: Uint8Array): Promise<SheetReading> {
  if (bytes.length > LARGEST_FILE) return { kind: 'too-large' };
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && unpackedSize(bytes) > LARGEST_UNPACKED) return { kind: 'too-large' };
  try {
    const sheets = isZip ? await xlsxSheets(bytes) : [csvSheet(textOf(bytes))];
    return { kind: 'sheets', sheets };
  } catch (error) {
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

function textOf(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new Error('binary');
  return text;
}
