import type { Document } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';
import type { DrawingFiles } from '../office/png.ts';

/** A report as a Word document. The same report gives the same bytes. */
export async function renderDocx(document: Document, drawing: DrawingFiles): Promise<Uint8Array> {
  const { wordFile } = await import('./file.ts');
  const { rasteriser } = await import('../office/png.ts');
  return wordFile(forKeeping(document), rasteriser(drawing));
}
