import { showWithoutGlyph } from '../escape/pdf.ts';
import type { Line, Measure, Run } from './lines.ts';
import { brokenIntoLines } from './lines.ts';
import { type Font, LEADING, PAGE } from './look.ts';

type PdfDocument = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Where the next thing is drawn, page after page, and how it is tagged. */
export interface Paper {
  readonly document: PdfDocument;
  /** How wide a text is in a font of a size. */
  readonly measureAt: (size: number) => Measure;
  readonly hasGlyph: (codePoint: number, font: Font) => boolean;
  /** Points from the top of the page. */
  y: number;
}

/** The paper of an open document whose fonts are registered. */
export function paperOf(document: PdfDocument): Paper {
  const widths = new Map<string, number>();
  const measureAt =
    (size: number): Measure =>
    (text, font) => {
      const key = `${font}${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        width = document.font(font).fontSize(UNIT).widthOfString(text) / UNIT;
        widths.set(key, width);
      }
      return width * size;
    };
  return { document, measureAt, hasGlyph: glyphsOf(document), y: PAGE.margin };
}

/** A font as fontkit knows it. */
interface FontkitFont {
  readonly hasGlyphForCodePoint: (code: number) => boolean;
}

/** The font in use, which the types of pdfkit keep to themselves. */
function fontInUse(document: PdfDocument): FontkitFont {
  const used: unknown = Reflect.get(document, '_font');
  const font: unknown =
    typeof used === 'object' && used !== null ? Reflect.get(used, 'font') : null;
  if (!isFontkitFont(font)) throw new Error('pdfkit has its fonts in another place');
  return font;
}

function isFontkitFont(font: unknown): font is FontkitFont {
  return typeof font === 'object' && font !== null && 'hasGlyphForCodePoint' in font;
}

/** Whether a font has a sign for a code point; asked once for each. */
function glyphsOf(document: PdfDocument): Paper['hasGlyph'] {
  const known = new Map<string, boolean>();
  return (code, font) => {
    const key = `${font}${code}`;
    let has = known.get(key);
    if (has === undefined) {
      has = fontInUse(document.font(font)).hasGlyphForCodePoint(code);
      known.set(key, has);
    }
    return has;
  };
}

/** Text as lines that fit in the room, with what the fonts have no sign for as escapes. */
export function linesOf(
  { measureAt, hasGlyph }: Paper,
  content: readonly Run[],
  room: number,
  size: number,
): Line[] {
  const runs = content.map((run) => ({
    ...run,
    text: showWithoutGlyph(run.text, (code) => hasGlyph(code, run.font)),
  }));
  return brokenIntoLines(runs, room, measureAt(size));
}

/** The size in which widths are measured once. */
const UNIT = 100;

/** The first point of a page that is drawn on. */
export const TOP = PAGE.margin;

/** The last point of a page that may be drawn on. */
export const BOTTOM = PAGE.height - PAGE.margin - PAGE.footer / 2;

/** Begins a new page where there are not so many points left; at the top of a page nothing changes. */
export function ensureRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= BOTTOM || paper.y === PAGE.margin) return false;
  newPage(paper);
  return true;
}

export function newPage(paper: Paper): void {
  paper.document.addPage();
  paper.y = PAGE.margin;
}

/** What is drawn for the eye alone: lines, fills, page numbers. */
export function artifact(paper: Paper, draw: () => void): void {
  paper.document.markContent('Artifact', { type: 'Layout' });
  draw();
  paper.document.endMarkedContent();
}

interface Across {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly color: string;
}

/** A thin line across. */
export function lineAt(paper: Paper, { x, y, width, color }: Across): void {
  artifact(paper, () => {
    paper.document.lineWidth(0.5).strokeColor(color);
    paper.document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

/** Draws what belongs to an element of the structure. */
export function tagged(paper: Paper, element: Element, tag: string, draw: () => void): void {
  const content = paper.document.markStructureContent(tag);
  draw();
  paper.document.endMarkedContent();
  element.add(content);
}

/** What the types of the library lack: the dictionary that an element is written as. */
type Written = Element & { readonly dictionary: { readonly data: Record<string, unknown> } };

/** Gives an element its attributes (ISO 32000-1, 14.8.5). */
export function setAttributes(
  element: Element,
  attributes: Readonly<Record<string, unknown>> & { readonly O: 'Table' | 'Layout' },
): void {
  (element as Written).dictionary.data['A'] = attributes; // every element of pdfkit has one
}

/** The height of so many lines of a size. */
export function heightOf(lines: number, size: number): number {
  return lines * size * LEADING;
}
