import type { DrawingFiles } from '../office/png.ts';
import type { Font } from './look.ts';

/** A font that the library has read from its bytes, which takes long: it serves every document. */
const readFonts = new WeakMap<Uint8Array, object>();

/** Gives the fonts their names in a document; a font is read where it is first used. */
export function registerFonts(pdf: PDFKit.PDFDocument, files: DrawingFiles): void {
  for (const [name, bytes] of namedFonts(files)) {
    const source = readFonts.get(bytes) ?? Buffer.from(bytes);
    pdf.registerFont(name, source as Buffer); // the types do not know that it takes a font it has read
  }
}

/** Keeps the fonts that a document has used for the next document. */
export function keepFonts(pdf: PDFKit.PDFDocument, files: DrawingFiles): void {
  const used = Object(Reflect.get(pdf, '_fontFamilies'));
  for (const [name, bytes] of namedFonts(files)) {
    const font: unknown = Object(used[name]).font;
    if (typeof font === 'object' && font !== null) readFonts.set(bytes, font);
  }
}

function namedFonts({ fonts: [plain, bold], monospaced }: DrawingFiles): [Font, Uint8Array][] {
  if (plain === undefined || bold === undefined) throw new Error('a font is missing');
  return [
    ['plain', plain],
    ['bold', bold],
    ['monospaced', monospaced],
  ];
}
