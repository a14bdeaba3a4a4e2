import type { Document } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import type { DrawingFiles } from '../office/png.ts';

/** A document as a tagged PDF. The same document gives the same bytes. */
export async function renderPdf(document: Document, files: DrawingFiles): Promise<Uint8Array> {
  const { pdfFile } = await import('./file.ts');
  return pdfFile(forKeeping(document), files);
}
